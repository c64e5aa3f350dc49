package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.context.ContextEvents;
import org.chrysalis.context.ContextKind;
import org.chrysalis.context.SaveContextEvent;
import org.chrysalis.initiative.Backdrop.Behind;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What happened to the organisation lies behind the journey, and a step can name it as its cause. */
@ApplicationTest
class CausesTest {

    private static final LocalDate LOGGED = LocalDate.of(2024, 1, 8);
    private static final List<String> BOARD = List.of("Programme board");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Endings endings;

    @Autowired
    private MoveCorrections corrections;

    @Autowired
    private EndingCorrections endingCorrections;

    @Autowired
    private ContextEvents events;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JourneyReading reading;

    @Autowired
    private Backdrops backdrops;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatWentOn() {
        ada = stories.council();
        reference = stories.logged(ada, "Harbour House", 0, LOGGED);
        stories.moved(ada, reference, 1, day(2, 1), "Ready");
    }

    @Test
    void aMoveBackNamesWhatBroughtItAbout() throws Exception {
        long inspection = happened("Full inspection", day(2, 20));
        move(0, inspection);
        assertThat(read().visits().get(2).broughtAboutBy()).isEqualTo("Full inspection");
        assertThat(trail("initiative-moved")).last().asString().contains("Full inspection");
        String page = page("journey");
        assertThat(page)
                .contains("Something that happened to the whole organisation")
                .contains("Caused by: Full inspection.", "20 February 2024: Full inspection (Inspection)");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void thePictureExplainsItsLozengesWhereItHasSome() throws Exception {
        assertThat(page("journey")).doesNotContain("Something that happened to the whole organisation");
        happened("Full inspection", day(2, 20));
        for (String drawn : List.of("journey", "")) {
            assertThat(page(drawn)).contains("Something that happened to the whole organisation");
        }
    }

    @Test
    void onlyAMoveBackDoes() {
        long inspection = happened("Full inspection", day(2, 20));
        refused("journey.context.only-back", () -> move(2, inspection));
        refused("journey.context.only-back", () -> move(1, inspection));
    }

    @Test
    void nothingOfAnotherOrganisationOrWithdrawnIsACause() {
        Actor other = stories.council();
        long theirs = events.add(other, UUID.randomUUID(), event("Theirs", day(2, 20)));
        refused("journey.context.unknown", () -> move(0, theirs));
        refused("journey.context.unknown", () -> end(theirs));
        long mistaken = happened("Entered by mistake", day(2, 20));
        events.withdraw(ada, mistaken, 0);
        refused("journey.context.unknown", () -> end(mistaken));
    }

    /** A cause comes first. */
    @Test
    void nothingThatCameLaterIsACause() {
        long later = happened("Budget round", day(3, 2));
        refused("journey.context.later", () -> move(0, later));
        refused("journey.context.later", () -> end(later));
        long sameDay = happened("New director", day(3, 1));
        move(0, sameDay);
        refused("journey.context.later", () -> correctMove(3, later, 0));
        refused(
                "journey.context.later",
                () -> corrections.correct(
                        ada, reference, 3, new CorrectMove(day(2, 28), "Because", "Minutes", 0, sameDay)));
        corrections.correct(ada, reference, 3, new CorrectMove(day(3, 2), "Because", "Minutes", 0, later));
        assertThat(read().visits().get(2).broughtAboutBy()).isEqualTo("Budget round");
    }

    /** What was said before stays, though its day was put right since; only another day has to fit. */
    @Test
    void aCauseThatWasSaidStaysWhereTheDayDoes() {
        long director = happened("New director", day(3, 1));
        move(0, director);
        events.change(ada, director, new SaveContextEvent(day(4, 1), ContextKind.INSPECTION, "New director", "", 0));
        corrections.correct(ada, reference, 3, new CorrectMove(day(3, 1), "Better words", "Minutes", 0, director));
        assertThat(read().visits().get(2).broughtAboutBy()).isEqualTo("New director");
    }

    @Test
    void whatIsStillToComeIsOfferedNowhereAndTheDayIsShown() throws Exception {
        happened("Spring inspection", LocalDate.now(ClockConfiguration.LONDON).plusDays(40));
        assertThat(page("journey/end")).doesNotContain("Spring inspection, ");
        move(0, happened("Full inspection", day(2, 20)));
        assertThat(page("journey")).contains("Caused by: Full inspection. That was on 20 February 2024.");
        assertThat(page("journey/3/correct")).doesNotContain("Spring inspection, ");
    }

    @Test
    void anEndingNamesWhatBroughtItAbout() throws Exception {
        end(happened("Full inspection", day(2, 20)));
        assertThat(read().endings().get(0).broughtAboutBy()).isEqualTo("Full inspection");
        assertThat(trail("initiative-ended")).last().asString().contains("Full inspection");
        assertThat(page("journey")).contains("Caused by: Full inspection.");
    }

    @Test
    void theCauseOfAMoveBackIsPutRightOnRecord() throws Exception {
        long inspection = happened("Full inspection", day(2, 20));
        long budget = happened("Budget round", day(2, 25));
        move(0, inspection);
        String form = page("journey/3/correct");
        assertThat(form).contains("Full inspection, 20 February 2024", "Budget round");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        refused("journey.correct.nothing", () -> correctMove(3, inspection, 0));

        correctMove(3, budget, 0);
        assertThat(read().visits().get(2).broughtAboutBy()).isEqualTo("Budget round");
        assertThat(trail("move-corrected")).singleElement().asString().contains("Full inspection", "Budget round");
        assertThat(trail("move-corrected"))
                .as("says which move it was")
                .singleElement()
                .asString()
                .containsPattern("\"field\": ?\"stage\"[^}]*Development|Development[^}]*\"field\": ?\"stage\"")
                .containsPattern("\"field\": ?\"visit\"[^}]*\"3\"|\"3\"[^}]*\"field\": ?\"visit\"");
        assertThat(page("journey"))
                .contains(
                        "What caused it: was Full inspection, 20 February 2024, is now Budget round, 25 February 2024");
        correctMove(3, null, 1);
        assertThat(read().visits().get(2).broughtAboutBy()).isNull();
        assertThat(page("journey/2/correct")).doesNotContain("name=\"context\"");
        refused("journey.context.only-back", () -> correctMove(2, budget, 0));
        Actor other = stories.council();
        long theirs = events.add(other, UUID.randomUUID(), event("Theirs", day(2, 20)));
        refused("journey.context.unknown", () -> correctMove(3, theirs, 2));
    }

    @Test
    void theCauseOfAnEndingIsPutRightOnRecord() throws Exception {
        long inspection = happened("Full inspection", day(2, 20));
        end(null);
        long ending = stories.onlyId("ending", reference);
        assertThat(page("journey/endings/" + ending + "/correct")).contains("Full inspection, 20 February 2024");
        correctEnding(ending, inspection, 0);
        assertThat(read().endings().get(0).broughtAboutBy()).isEqualTo("Full inspection");
        assertThat(trail("ending-corrected")).singleElement().asString().contains("Full inspection");
        assertThat(page("journey")).contains("What caused it: was –, is now Full inspection, 20 February 2024");
    }

    /** What was said stays said, until it is itself put right; nobody else can name the event any more. */
    @Test
    void anEventThatWasWithdrawnStaysNamedUntilThatIsPutRight() throws Exception {
        long inspection = happened("Full inspection", day(2, 20));
        move(0, inspection);
        events.withdraw(ada, inspection, 0);
        assertThat(read().visits().get(2).broughtAboutBy()).isEqualTo("Full inspection");
        assertThat(page("journey")).contains("Caused by: Full inspection.");
        assertThat(page("journey/3/correct")).contains("Full inspection, 20 February 2024");
        refused("journey.context.unknown", () -> end(inspection));

        corrections.correct(ada, reference, 3, new CorrectMove(day(3, 1), "Better words", "Minutes", 0, inspection));
        assertThat(read().visits().get(2).broughtAboutBy()).isEqualTo("Full inspection");
        correctMove(3, null, 1);
        assertThat(read().visits().get(2).broughtAboutBy()).isNull();
        assertThat(page("journey/3/correct")).doesNotContain("Full inspection, 20 February 2024");
        refused("journey.context.unknown", () -> correctMove(3, inspection, 2));
    }

    @Test
    void anEndingGoesOnNamingAnEventThatWasWithdrawn() throws Exception {
        long inspection = happened("Full inspection", day(2, 20));
        end(inspection);
        events.withdraw(ada, inspection, 0);
        assertThat(read().endings().get(0).broughtAboutBy()).isEqualTo("Full inspection");
        assertThat(page("journey/endings/" + stories.onlyId("ending", reference) + "/correct"))
                .contains("Full inspection, 20 February 2024");
    }

    @Test
    void countsWhatHappenedToTheVisitThatBeganThatDay() {
        happened("Before it began", day(1, 1));
        happened("On the day of the move", day(2, 1));
        happened("While it stood there", day(2, 20));
        happened("Still to come", LocalDate.now(ClockConfiguration.LONDON).plusYears(1));
        JourneyView story = read();
        assertThat(story.happeningsIn(story.visits().get(0))).isEmpty();
        assertThat(story.happeningsIn(story.visits().get(1)))
                .extracting(JourneyView.Happening::name)
                .containsExactly("On the day of the move", "While it stood there");
    }

    @Test
    void theFormsOfferACauseOnlyOnceSomethingHappened() throws Exception {
        assertThat(page("journey/move")).doesNotContain("name=\"context\"");
        happened("Full inspection", day(2, 20));
        for (String form : List.of("journey/move", "journey/end")) {
            String page = page(form);
            assertThat(page).as(form).contains("Full inspection, 20 February 2024");
            assertThat(HtmlCheck.errorsIn(page)).as(form).isEmpty();
        }
    }

    /** What happened long before may work on for years. */
    @Test
    void theFormsOfferWhatHappenedHoweverLongAgoTheLatestFirst() throws Exception {
        happened("Long before", LOGGED.minusYears(4));
        for (String form : List.of("journey/move", "journey/end")) {
            assertThat(page(form)).as(form).contains("name=\"context\"", "Long before");
        }
        happened("The day it began", LOGGED);
        for (String form : List.of("journey/move", "journey/end")) {
            assertThat(page(form))
                    .as(form)
                    .contains("What happened lately comes first")
                    .containsSubsequence("The day it began", "Long before");
        }
        move(0, null);
        assertThat(page("journey/3/correct")).containsSubsequence("The day it began", "Long before");
    }

    @Test
    void noCauseIsAskedForWhereItCannotMoveBack() throws Exception {
        happened("Full inspection", day(2, 20));
        move(0, null);
        assertThat(page("journey/move")).doesNotContain("name=\"context\"");
        assertThat(page("journey/end")).contains("name=\"context\"");
    }

    @Test
    void stagesAndEventsLieBehindEveryPictureInTime() {
        happened("Full inspection", day(2, 20));
        happened("Long before", LocalDate.of(2020, 1, 1));
        assertThat(backdrops.of(header(), day(1, 20), day(6, 1)))
                .containsExactly(
                        Behind.band("Development", LOGGED, day(2, 1)),
                        Behind.band("Prototyping", day(2, 1), null),
                        Behind.mark("Full inspection", day(2, 20)));
        assertThat(backdrops.of(header(), LOGGED, day(1, 20)))
                .containsExactly(Behind.band("Development", LOGGED, day(2, 1)));
    }

    private void correctMove(int number, @Nullable Long cause, int version) {
        LocalDate on = number == 3 ? day(3, 1) : day(2, 1);
        String reason = number == 3 ? "Because" : "Ready";
        corrections.correct(ada, reference, number, new CorrectMove(on, reason, "The minutes", version, cause));
    }

    private void correctEnding(long ending, @Nullable Long cause, int version) {
        endingCorrections.correct(
                ada, reference, ending, new CorrectEnding(day(3, 1), "It was closed", "The minutes", version, cause));
    }

    private long happened(String name, LocalDate on) {
        return events.add(ada, UUID.randomUUID(), event(name, on));
    }

    private static SaveContextEvent event(String name, LocalDate on) {
        return new SaveContextEvent(on, ContextKind.INSPECTION, name, "", 0);
    }

    private void move(int stage, @Nullable Long cause) {
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, stage).id(),
                        day(3, 1),
                        "Because",
                        BOARD,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        cause));
    }

    private void end(@Nullable Long cause) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day(3, 1),
                        EndingCause.CIRCUMSTANCES,
                        BOARD,
                        "It was closed",
                        "",
                        "",
                        "The team",
                        List.of(),
                        null,
                        null,
                        cause));
    }

    private InitiativeHeader header() {
        return initiatives.open(ada, reference);
    }

    private JourneyView read() {
        return reading.of(header());
    }

    private List<String> trail(String action) {
        return stories.jdbc()
                .sql("select changes::text from audit_entry where initiative_id = ? and action = ? order by id")
                .params(stories.id(reference), action)
                .query(String.class)
                .list();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + (path.isEmpty() ? "" : "/") + path)
                        .with(signedInAs(ada)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
