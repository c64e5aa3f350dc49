package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.ReviewParts.Asked;
import org.chrysalis.journey.ReviewParts.Outcome;
import org.chrysalis.journey.ReviewParts.Said;
import org.chrysalis.journey.ReviewParts.WhereWeAre;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class ReviewsTest {

    private static final LocalDate HELD = LocalDate.of(2024, 5, 1);

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private ReviewReading reading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Journey journey;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Conditions promises;

    @Autowired
    private Clock clock;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, LocalDate.of(2024, 1, 8));
    }

    @Test
    void keepsTheWordsOfTheCriteriaAsTheyStood() {
        reviews.start(ada, reference, HELD);
        String wording = review().answers().get(0).wording();
        stories.jdbc()
                .sql("update criterion set wording = 'Something else' where id = ?")
                .param(review().answers().get(0).criterionId())
                .update();
        assertThat(review().answers().get(0).wording()).isEqualTo(wording).isNotEqualTo("Something else");
    }

    @Test
    void looksAtAStageOnADayInIt() {
        String before = "journey.review.date.before-visit";
        refused(before, () -> reviews.start(ada, reference, LocalDate.of(2020, 1, 1)));
        reviews.start(ada, reference, HELD);
        refused(
                before,
                () -> drafts.tell(
                        ada, reference, 1, new WhereWeAre(LocalDate.of(2024, 1, 7), "", review().whereVersion())));
    }

    @Test
    void looksAtItAgainLater() {
        reviews.start(ada, reference, HELD);
        refused("journey.review.next.before", () -> next(HELD));
        next(HELD.plusDays(1));
        refused(
                "journey.review.date.after-next",
                () -> drafts.tell(ada, reference, 1, new WhereWeAre(HELD.plusDays(1), "", review().whereVersion())));
    }

    private void next(LocalDate day) {
        drafts.decide(
                ada,
                reference,
                1,
                new Outcome(Decision.STAY, "", day, List.of("Board"), List.of(), review().outcomeVersion()));
    }

    @Test
    void numbersReviewsForEachInitiative() {
        assertThat(reviews.start(ada, reference, HELD)).isEqualTo(1);
        complete(Decision.STAY);
        assertThat(reviews.start(ada, reference, HELD)).isEqualTo(2);
        assertThat(reviews.start(ada, stories.logged(ada, "Another", 0, HELD), HELD))
                .isEqualTo(1);
    }

    @Test
    void startsOneOfManyParallelDrafts() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> attempts = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(number -> () -> reviews.start(ada, reference, HELD))
                    .toList();
            for (Future<Integer> attempt : people.invokeAll(attempts)) {
                assertThat(attempt.get()).isEqualTo(1);
            }
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void savesPartsInAnyOrderWithoutConflictBetweenTopics() {
        reviews.start(ada, reference, HELD);
        ReviewView shown = review();
        say(shown, CriterionTopic.GROUND, Answer.PARTLY);
        say(shown, CriterionTopic.VOICE, Answer.NOT_YET);
        drafts.tell(ada, reference, 1, new WhereWeAre(HELD, "Two hubs are open", shown.whereVersion()));
        assertThat(review().answered(CriterionTopic.GROUND)).isPositive();
        assertThat(review().whereWeAre()).isEqualTo("Two hubs are open");
    }

    @Test
    void letsOnePersonSayWhereItIsAndAnotherWhatNext() {
        reviews.start(ada, reference, HELD);
        ReviewView shown = review();
        drafts.tell(ada, reference, 1, new WhereWeAre(HELD, "Two hubs are open", shown.whereVersion()));
        drafts.decide(
                ada,
                reference,
                1,
                new Outcome(Decision.STAY, "Not yet", null, List.of("Board"), List.of(), shown.outcomeVersion()));
        assertThat(review().whereWeAre()).isEqualTo("Two hubs are open");
        assertThat(review().decision()).isEqualTo(Decision.STAY);
        assertThat(review().edition()).isGreaterThan(shown.edition());
    }

    @Test
    void tellsWhoSavesAPartThatSomebodyElseSaved() {
        reviews.start(ada, reference, HELD);
        ReviewView shown = review();
        say(shown, CriterionTopic.GROUND, Answer.PARTLY);
        assertThatThrownBy(() -> say(shown, CriterionTopic.GROUND, Answer.IN_PLACE))
                .isInstanceOf(Conflict.class);
        drafts.tell(ada, reference, 1, new WhereWeAre(HELD, "First", shown.whereVersion()));
        assertThatThrownBy(() -> drafts.tell(ada, reference, 1, new WhereWeAre(HELD, "Second", shown.whereVersion())))
                .isInstanceOf(Conflict.class);
        assertThat(review().whereWeAre()).isEqualTo("First");
    }

    @Test
    void isNotCompletedBeforeSomethingIsDecidedBySomebody() {
        reviews.start(ada, reference, HELD);
        refused("journey.review.decision.missing", () -> reviews.complete(ada, reference, 1, review().edition()));
        decide(Decision.STAY, List.of(), List.of());
        refused("journey.review.people.none", () -> reviews.complete(ada, reference, 1, review().edition()));
    }

    @Test
    void isDecidedAboutOnlyAsItWasShown() {
        reviews.start(ada, reference, HELD);
        decide(Decision.STAY, List.of("Programme board"), List.of());
        int shown = review().edition();
        var answer = review().answers().get(0);
        drafts.say(
                ada,
                reference,
                1,
                answer.topic(),
                List.of(new ReviewParts.Said(answer.id(), Answer.NOT_YET, "", "", answer.version())));
        assertThatThrownBy(() -> reviews.complete(ada, reference, 1, shown)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> reviews.discard(ada, reference, 1, shown)).isInstanceOf(Conflict.class);
        assertThat(review().completed()).isFalse();
        reviews.complete(ada, reference, 1, review().edition());
        assertThat(review().completed()).isTrue();
    }

    @Test
    void keepsTheNextReviewThatSomebodyElseSaid() {
        LocalDate theirs = LocalDate.of(2127, 3, 31);
        reviews.planNext(ada, reference, null, theirs);
        assertThatThrownBy(() -> reviews.planNext(ada, reference, null, theirs.plusDays(1)))
                .isInstanceOf(Conflict.class);
        reviews.planNext(ada, reference, null, theirs);
        assertThat(reading.next(initiatives.open(ada, reference))).isEqualTo(theirs);
    }

    @Test
    void isUnchangeableOnceCompletedAlsoInTheDatabase() {
        reviews.start(ada, reference, HELD);
        complete(Decision.STAY);
        refused(
                "journey.review.completed",
                () -> drafts.tell(ada, reference, 1, new WhereWeAre(HELD, "Later", review().whereVersion())));
        refused("journey.review.completed", () -> reviews.discard(ada, reference, 1, review().edition()));
        for (String sql : List.of(
                "update review set decision_note = 'Other' where initiative_id = %d",
                "delete from review where initiative_id = %d",
                "update review_answer set answer = 'IN_PLACE' where review_id = (select id from review where initiative_id = %d)",
                "delete from review_person where review_id = (select id from review where initiative_id = %d)",
                "insert into review_condition select id, 9, 'More', started_by, held_on from review where initiative_id = %d")) {
            assertThatThrownBy(() -> stories.jdbc()
                            .sql(sql.formatted(stories.id(reference)))
                            .update())
                    .hasMessageContaining("stays as it is");
        }
    }

    @Test
    void refusesACompletedReviewWithoutPeopleInTheDatabase() {
        reviews.start(ada, reference, HELD);
        assertThatThrownBy(() -> stories.jdbc()
                        .sql(
                                "update review set state = 'COMPLETED', decision = 'STAY', completed_at = now() where initiative_id = ?")
                        .param(stories.id(reference))
                        .update())
                .hasMessageContaining("names nobody");
    }

    @Test
    void makesConditionsOfWhatItAskedFor() {
        reviews.start(ada, reference, HELD);
        decide(
                Decision.STAY,
                List.of("Programme board"),
                List.of(new Asked("Talk to fostering", ada.personId(), LocalDate.of(2024, 9, 1))));
        assertThat(conditions()).isZero();
        reviews.complete(ada, reference, 1, review().edition());
        assertThat(conditions()).isEqualTo(1);
        assertThat(attention("condition-due")).containsExactly("2024-08-02 2024-09-01");
    }

    @Test
    void asksForNothingThatIsDueBeforeIt() {
        reviews.start(ada, reference, HELD);
        List<String> people = List.of("Programme board");
        refused(
                "journey.condition.due.before",
                () -> decide(
                        Decision.STAY, people, List.of(new Asked("Talk", ada.personId(), LocalDate.of(2020, 9, 1)))));
        decide(Decision.STAY, people, List.of(new Asked("Talk", ada.personId(), HELD)));
        refused(
                "journey.review.date.after-due",
                () -> drafts.tell(ada, reference, 1, new WhereWeAre(HELD.plusDays(1), "", review().whereVersion())));
        reviews.complete(ada, reference, 1, review().edition());
        assertThat(conditions()).isEqualTo(1);
    }

    @Test
    void plansTheNextReviewForTodayOrLater() {
        LocalDate today = LocalDate.now(clock);
        refused("journey.review.next.past", () -> reviews.planNext(ada, reference, null, LocalDate.of(2020, 5, 1)));
        refused("journey.review.next.past", () -> reviews.planNext(ada, reference, null, today.minusDays(1)));
        reviews.planNext(ada, reference, null, today);
        assertThat(reading.next(initiatives.open(ada, reference))).isEqualTo(today);
    }

    @Test
    void meetsAConditionOnTheDayOfItsReviewOrLater() {
        reviews.start(ada, reference, HELD);
        decide(
                Decision.STAY,
                List.of("Programme board"),
                List.of(new Asked("Talk to fostering", ada.personId(), LocalDate.of(2024, 9, 1))));
        reviews.complete(ada, reference, 1, review().edition());
        long id = stories.onlyId("condition", reference);
        refused(
                "journey.condition.met.before-made",
                () -> promises.meet(ada, reference, id, new SeeTo(HELD.minusDays(1), "Done", 0)));
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update condition set met_on = date '2024-04-30' where id = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("before it was made");
        promises.meet(ada, reference, id, new SeeTo(HELD, "Done", 0));
    }

    @Test
    void rememberedByTheMoveThatItDecided() {
        reviews.start(ada, reference, HELD);
        complete(Decision.MOVE_ON);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        HELD,
                        "As decided",
                        List.of("Programme board"),
                        null,
                        null,
                        List.of(),
                        null,
                        1));
        assertThat(review().followed()).isTrue();
        assertThat(review().present()).isFalse();
    }

    @Test
    void refusesAMoveThatNamesADraft() {
        reviews.start(ada, reference, HELD);
        assertThatThrownBy(() -> journey.move(
                        ada,
                        reference,
                        new MoveInitiative(
                                stories.stage(ada, 1).id(),
                                HELD,
                                "Why",
                                List.of("Board"),
                                null,
                                null,
                                List.of(),
                                null,
                                1)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void forbidsReviewsWithoutThePermissionAndHidesThemElsewhere() {
        Actor staff = stories.colleague(
                ada, "Sam Staff", EnumSet.of(Permission.VIEW_INITIATIVES, Permission.EDIT_ALL_INITIATIVES));
        assertThatThrownBy(() -> reviews.start(staff, reference, HELD)).isInstanceOf(Forbidden.class);
        Actor other = stories.council();
        assertThatThrownBy(() -> reviews.start(other, reference, HELD)).isInstanceOf(NotFound.class);
    }

    @Test
    void asksForAttentionBeforeTheNextReviewAndForADraftLeftOpen() {
        reviews.planNext(ada, reference, null, LocalDate.of(2127, 3, 31));
        assertThat(attention("review-due")).containsExactly("2127-03-01 2127-03-31");
        reviews.start(ada, reference, HELD);
        assertThat(attention("review-draft-open")).hasSize(1);
        complete(Decision.STAY);
        assertThat(attention("review-draft-open")).isEmpty();
        assertThat(attention("review-due"))
                .as("completing without a date leaves it open")
                .isEmpty();
    }

    @Test
    void asksForAttentionWhileNobodyHasDoneWhatItDecided() {
        reviews.start(ada, reference, HELD);
        complete(Decision.GO_BACK);
        assertThat(attention("review-go-back-open"))
                .containsExactly(HELD.plusDays(7).toString());
        reviews.start(ada, reference, HELD.plusDays(1));
        complete(Decision.PAUSE);
        assertThat(attention("review-go-back-open"))
                .as("a later review decided otherwise")
                .isEmpty();
        assertThat(attention("review-pause-open")).hasSize(1);
        pauses.pause(
                ada, reference, new PauseInitiative(HELD.plusDays(2), "Tired", List.of("Programme board"), null, null));
        assertThat(attention("review-pause-open")).isEmpty();
        reviews.start(ada, reference, HELD.plusDays(3));
        complete(Decision.MOVE_ON);
        assertThat(attention("review-move-on-open")).hasSize(1);
        journey.move(
                ada,
                reference,
                MoveInitiative.known(stories.stage(ada, 1).id(), HELD.plusDays(4), "Why", List.of("Programme board")));
        assertThat(attention("review-move-on-open")).isEmpty();
    }

    @Test
    void tellsWhatWasSaidOfACriterionLastTime() {
        reviews.start(ada, reference, HELD);
        ReviewView first = review();
        assertThat(first.answers()).allMatch(answer -> answer.before() == null);
        CriterionTopic topic = first.topics().get(0);
        say(first, topic, Answer.PARTLY);
        complete(Decision.STAY);
        reviews.start(ada, reference, HELD.plusDays(1));
        ReviewView second = reading.review(initiatives.open(ada, reference), 2);
        assertThat(second.answersOf(topic)).allSatisfy(answer -> {
            assertThat(answer.answer()).isNull();
            assertThat(answer.before())
                    .isNotNull()
                    .extracting(ReviewView.Before::heldOn, ReviewView.Before::answer)
                    .containsExactly(HELD, Answer.PARTLY);
        });
        assertThat(second.answers())
                .filteredOn(answer -> answer.topic() != topic)
                .allMatch(answer -> answer.before() == null);
    }

    private void complete(Decision decision) {
        decide(decision, List.of("Programme board"), List.of());
        int number = reading.list(initiatives.open(ada, reference)).get(0).number();
        int edition = reading.review(initiatives.open(ada, reference), number).edition();
        reviews.complete(ada, reference, number, edition);
    }

    private void decide(Decision decision, List<String> people, List<Asked> asked) {
        int number = reading.list(initiatives.open(ada, reference)).get(0).number();
        int version = reading.review(initiatives.open(ada, reference), number).outcomeVersion();
        drafts.decide(ada, reference, number, new Outcome(decision, "Because", null, people, asked, version));
    }

    private void say(ReviewView shown, CriterionTopic topic, Answer answer) {
        drafts.say(
                ada,
                reference,
                1,
                topic,
                shown.answersOf(topic).stream()
                        .map(each -> new Said(each.id(), answer, "Minutes", "", each.version()))
                        .toList());
    }

    private ReviewView review() {
        return reading.review(initiatives.open(ada, reference), 1);
    }

    private int conditions() {
        return stories.jdbc()
                .sql("select count(*) from condition where initiative_id = ?")
                .param(stories.id(reference))
                .query(Integer.class)
                .single();
    }

    private List<String> attention(String rule) {
        return stories.attention(reference, rule);
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
