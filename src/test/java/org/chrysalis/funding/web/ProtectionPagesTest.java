package org.chrysalis.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.funding.ProtectionKind;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.funding.Protections;
import org.chrysalis.funding.SaveProtection;
import org.chrysalis.funding.Shelters;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of protections as people use them. */
@ApplicationTest
class ProtectionPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Protections protections;

    @Autowired
    private ProtectionReading reading;

    @Autowired
    private Endings endings;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void invitesWhereNothingIsRecorded() throws Exception {
        String page = page(ada, "");
        assertThat(page).contains("What shelters it for now", "Add a protection");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(page(reader(), "")).contains("No protections are recorded.").doesNotContain("Add a protection");
    }

    @Test
    void addsOneByOneLineAndOnlyOnce() throws Exception {
        MockHttpServletRequestBuilder line = day(send(""), "from", TODAY)
                .param("what", "Four seconded posts")
                .param("kind", "POSTS")
                .param("submission", UUID.randomUUID().toString());
        mvc.perform(line).andExpect(redirectedUrl(path("")));
        mvc.perform(line).andExpect(redirectedUrl(path("")));
        assertThat(all()).hasSize(1);
        String page = page(reader(), "");
        assertThat(page)
                .contains("Four seconded posts", "Seconded or released posts", "without an agreed end")
                .contains("Nobody has said how it will be given back: “Four seconded posts”")
                .doesNotContain("/lift");
        assertThat(HtmlCheck.errorsIn(page(ada, ""))).isEmpty();
    }

    @Test
    void keepsWhatWasTypedBesideTheError() throws Exception {
        String answer = ok(day(send(""), "from", TODAY)
                .param("what", "Four posts")
                .param("to.day", "31")
                .param("to.month", "2")
                .param("to.year", "2026"));
        assertThat(answer).contains("The end date must be a real date").contains("value=\"Four posts\"");
        assertThat(all()).isEmpty();
    }

    @Test
    void saysAtOnceAllThatIsWrong() throws Exception {
        long id = add(Shelters.named("Four posts"));
        for (String form : List.of("", "/new", "/" + id)) {
            assertThat(ok(day(day(send(form), "from", TODAY), "to", TODAY.minusDays(1))
                            .param("what", "")
                            .param("version", "0")))
                    .as(form)
                    .contains("href=\"#what\"", "The end date must be on or after the start date");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void takesALineAloneAndSaysThatItsKindIsOpen() throws Exception {
        mvc.perform(day(send(""), "from", TODAY)
                        .param("what", "Four posts")
                        .param("kind", "")
                        .param("submission", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl(path("")));
        String page = page(ada, "");
        assertThat(page).contains("Four posts", "What kind is not said yet.");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void warnsWhereSeveralEndWithinAMonth() throws Exception {
        add(Shelters.named("Posts").until(TODAY.plusDays(20)));
        add(Shelters.named("Budget").until(TODAY.plusDays(40)));
        assertThat(page(ada, "")).contains("2 protections end within a month of each other: “Posts”", "“Budget”");
    }

    @Test
    void saysWhatHappenedToOthersBeforeOneIsLiftedNearAMoveOnAndLetsPeopleGoOn() throws Exception {
        LocalDate moved = TODAY.minusDays(10);
        String other = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        stories.moved(ada, other, 2, LocalDate.of(2025, 3, 10), "It works");
        protections.add(
                ada,
                other,
                UUID.randomUUID(),
                Shelters.named("Caseload cap").lifted(LocalDate.of(2025, 3, 8)).save());
        stories.moved(ada, other, 1, LocalDate.of(2025, 6, 2), "Nobody owned it");
        stories.moved(ada, reference, 2, moved, "It works");
        long id = add(Shelters.named("Posts"));
        MockHttpServletRequestBuilder lift =
                day(send("/" + id + "/lift"), "lifted", TODAY).param("version", "0");
        String asked = ok(lift.param("how", "Quietly"));
        assertThat(asked)
                .contains("within 14 days of the move on to Incubation", "What happened elsewhere")
                .contains("“Caseload cap” was lifted on 8 March 2025", "It moved back to Prototyping on 2 June 2025.")
                .contains("Quietly", "name=\"read\" value=\"" + moved + "\"");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        assertThat(all().get(0).lifted()).isFalse();
        mvc.perform(lift.param("read", moved.toString())).andExpect(redirectedUrl(path("")));
        assertThat(all().get(0).liftedHow()).isEqualTo("Quietly");
        assertThat(page(ada, "")).contains("“Posts” was lifted on", "within 14 days of the move on to Incubation");
        reference = other;
        assertThat(page(ada, ""))
                .as("what is long done is told, and warns nobody")
                .contains("That was within 14 days of the move on to Incubation on 10 March 2025.")
                .doesNotContain("“Caseload cap” was lifted on");
    }

    /** The way through "Change" goes by the same page. */
    @Test
    void givesTheSamePauseWhereTheDayOfTheLiftingIsTypedIntoTheWholeForm() throws Exception {
        LocalDate moved = TODAY.minusDays(10);
        stories.moved(ada, reference, 2, moved, "It works");
        long id = add(Shelters.named("Posts"));
        MockHttpServletRequestBuilder change = day(full(id, "0"), "lifted", TODAY);
        String asked = ok(change);
        assertThat(asked)
                .contains("within 14 days of the move on to Incubation")
                .contains("My posts", "name=\"read\" value=\"" + moved + "\"");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        assertThat(all().get(0).lifted()).isFalse();
        mvc.perform(change.param("read", moved.toString())).andExpect(redirectedUrl(path("")));
        assertThat(all().get(0).liftedOn()).isEqualTo(TODAY);
        mvc.perform(day(full(id, "1"), "lifted", TODAY)).andExpect(redirectedUrl(path("")));
    }

    /** On whichever form it is typed: what would be refused all the same is said at once. */
    @Test
    void givesNobodyPauseBeforeADayThatIsRefused() throws Exception {
        stories.moved(ada, reference, 2, LocalDate.of(2024, 1, 10), "It works");
        long id = add(Shelters.named("Posts"));
        LocalDate before = LocalDate.of(2024, 1, 5);
        for (MockHttpServletRequestBuilder sent : List.of(
                day(send("/" + id + "/lift"), "lifted", before).param("version", "0"),
                day(full(id, "0"), "lifted", before),
                day(day(send("/new"), "from", LocalDate.of(2024, 1, 8)), "lifted", before)
                        .param("what", "More posts")
                        .param("submission", UUID.randomUUID().toString()))) {
            assertThat(ok(sent))
                    .contains("The date when it was lifted must be on or after the start date")
                    .contains("name=\"read\" value=\"\"")
                    .doesNotContain("within 14 days of the move on");
        }
        assertThat(all())
                .singleElement()
                .satisfies(posts -> assertThat(posts.lifted()).isFalse());
    }

    @Test
    void givesNobodyPauseBeforeWhatSomebodyElseChangedMeanwhile() throws Exception {
        LocalDate moved = TODAY.minusDays(10);
        stories.moved(ada, reference, 2, moved, "It works");
        long id = add(Shelters.named("Posts"));
        protections.change(ada, reference, id, Shelters.named("Their posts").save(0));
        for (MockHttpServletRequestBuilder sent : List.of(
                day(send("/" + id + "/lift"), "lifted", TODAY).param("version", "0"),
                day(full(id, "0"), "lifted", TODAY))) {
            assertThat(mvc.perform(sent)
                            .andExpect(status().isConflict())
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain("within 14 days of the move on");
        }
    }

    @Test
    void setsApartWhatStartsLaterFromWhatIsInPlace() throws Exception {
        protections.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SaveProtection(ProtectionKind.POSTS, "Posts", "", TODAY.plusDays(20), null, "Slowly", null, "", 0));
        assertThat(page(ada, ""))
                .contains("Starts later</h2>", "govuk-tag--grey\">Starts later")
                .doesNotContain("In place now", "govuk-tag--green\">Starts later");
        add(Shelters.named("Budget"));
        String both = page(ada, "");
        assertThat(both.indexOf("In place now"))
                .isLessThan(both.indexOf("Budget"))
                .isLessThan(both.indexOf("Starts later</h2>"));
        assertThat(both.lastIndexOf("Posts</h3>")).isGreaterThan(both.indexOf("Starts later</h2>"));
    }

    @Test
    void saysSoBeforeAMoveOnNearTheEndOfOneAndLetsPeopleGoOn() throws Exception {
        String other = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        stories.moved(ada, other, 2, LocalDate.of(2025, 3, 10), "It works");
        protections.add(
                ada,
                other,
                UUID.randomUUID(),
                Shelters.named("Caseload cap").lifted(LocalDate.of(2025, 3, 8)).save());
        add(Shelters.named("Posts").lifted(TODAY.minusDays(3)));
        add(Shelters.named("Budget").until(TODAY.plusDays(ProtectionView.SETTLING)));
        add(Shelters.named("Space").until(TODAY.plusDays(ProtectionView.SETTLING + 1)));
        mvc.perform(move(0)).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));

        String asked = ok(move(1));
        assertThat(asked)
                .contains("“Posts” was lifted on", "“Budget” ends on", "within 14 days of this move")
                .contains("What happened elsewhere", "“Caseload cap” was lifted on 8 March 2025")
                .contains("name=\"read\" value=\"" + TODAY + "\"", "It works")
                .doesNotContain("“Space”");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        assertThat(initiatives.open(ada, reference).stageName()).isEqualTo("Development");
        mvc.perform(move(1).param("read", TODAY.toString()))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(initiatives.open(ada, reference).stageName()).isEqualTo("Prototyping");
    }

    @Test
    void liftsWithoutAskingWhereNothingElseChanged() throws Exception {
        long id = add(Shelters.named("Posts").until(TODAY.plusDays(5)));
        assertThat(page(ada, "/" + id + "/lift")).contains("How it will be given back: Step by step");
        mvc.perform(day(send("/" + id + "/lift"), "lifted", TODAY).param("version", "0"))
                .andExpect(redirectedUrl(path("")));
        assertThat(all().get(0).liftedOn()).isEqualTo(TODAY);
        assertThat(ok(day(send("/" + id + "/lift"), "lifted", TODAY.plusDays(1)).param("version", "1")))
                .contains("must be today or in the past");
    }

    @Test
    void saysHowItWasToBeGivenBackWhereItWentOtherwise() throws Exception {
        SaveProtection said = Shelters.named("Posts").lifted(TODAY.minusDays(3)).save();
        add(Shelters.named("Budget").lifted(TODAY.minusDays(3)));
        protections.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SaveProtection(
                        said.kind(),
                        said.what(),
                        said.grantedBy(),
                        said.startsOn(),
                        said.endsOn(),
                        said.givingBack(),
                        said.liftedOn(),
                        "All at once",
                        0));
        assertThat(page(ada, "").split("How it was to be given back: Step by step", -1))
                .as("also where nobody said how it went")
                .hasSize(3);
        assertThat(page(ada, "")).contains(". All at once").doesNotContain("according to its plan");
    }

    @Test
    void showsBothVersionsToTheSecond() throws Exception {
        long id = add(Shelters.named("Posts"));
        protections.change(ada, reference, id, Shelters.named("Their posts").save(0));
        String answer = mvc.perform(full(id, "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("Their posts", "My posts", "name=\"version\" value=\"1\"");
        mvc.perform(full(id, "1")).andExpect(redirectedUrl(path("")));
        assertThat(page(ada, "/" + id)).contains("My posts");
    }

    @Test
    void givesBackWhatWasTypedIntoOneThatWasWithdrawnMeanwhile() throws Exception {
        long id = add(Shelters.named("Posts"));
        protections.withdraw(ada, reference, id, 0);
        String gone = mvc.perform(full(id, "0").param("givingBack", "Two posts a quarter"))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(gone).contains("What you were changing is no longer there", "My posts", "Two posts a quarter");
        assertThat(HtmlCheck.errorsIn(gone)).isEmpty();
    }

    @Test
    void narrowsTheListByWhatShelters() throws Exception {
        String other = stories.logged(ada, "Kinship first", 1, LocalDate.of(2024, 1, 8));
        add(Shelters.named("Posts").until(TODAY.plusDays(20)));
        protections.add(
                ada,
                other,
                UUID.randomUUID(),
                Shelters.named("Budget").until(TODAY.minusDays(1)).unplanned().save());
        assertThat(list("STANDING")).contains("Warm hubs", "Kinship first");
        assertThat(list("ENDING")).contains("Warm hubs").doesNotContain("Kinship first");
        assertThat(list("PAST-END")).contains("Kinship first").doesNotContain("Warm hubs");
        assertThat(list("UNPLANNED")).contains("Kinship first").doesNotContain("Warm hubs");
        assertThat(list("any")).contains("No initiatives match");
    }

    @Test
    void tellsWhoeverSeesTheInitiativeOnItsOverviewAndInItsHistory() throws Exception {
        add(Shelters.named("Posts").until(TODAY.plusDays(20)));
        add(Shelters.named("Budget").until(TODAY.minusDays(3)).unplanned());
        assertThat(view(reader(), ""))
                .contains("A protection ends in 20 days: “Posts”")
                .contains(
                        "A protection was due to end 3 days ago, and nobody has said how it will be given back: “Budget”");
        assertThat(view(reader(), "/history")).contains("Protection added", "Posts");
    }

    /** The network is shown the shared summary only. */
    @Test
    void showsNothingOfItToAnotherOrganisation() throws Exception {
        long id = add(Shelters.named("Posts"));
        stories.jdbc()
                .sql("update initiative set visibility = 'NETWORK' where reference = ?")
                .param(reference)
                .update();
        Actor elsewhere = stories.council();
        for (String page : List.of(
                "/funding",
                "/funding/protections",
                "/funding/protections/" + id,
                "/funding/draw",
                "/funding/ordinary",
                "/sheets/protections",
                "/sheets/draw",
                "/sheets/ordinary-practice")) {
            mvc.perform(get("/initiatives/" + reference + page).with(signedInAs(elsewhere)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void isReadOnlyOnceTheInitiativeHasEnded() throws Exception {
        long id = add(Shelters.named("Posts").until(TODAY.minusDays(20)).unplanned());
        add(Shelters.named("Budget").until(TODAY.minusDays(20)));
        assertThat(view(ada, "/journey/end"))
                .contains("What still stands", "“Posts” is in place", "How were the protections given back?")
                .contains("each is recorded as given back according to its plan. Of one that has no plan, only the day"
                        + " is recorded");
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        TODAY,
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
        assertThat(all())
                .extracting(ProtectionView::what, ProtectionView::liftedHow)
                .containsExactlyInAnyOrder(tuple("Posts", ""), tuple("Budget", "Step by step"));
        assertThat(page(ada, ""))
                .contains("Posts", "Lifted", ". Given back according to its plan: Step by step")
                .containsOnlyOnce("Step by step")
                .doesNotContain("Past its end", "/lift", "Add a protection", "How it will be given back")
                .doesNotContain("Nobody has said how it will be given back: ");
        mvc.perform(get(path("/" + id)).with(signedInAs(ada))).andExpect(status().isUnprocessableContent());
        for (String answer : List.of("STANDING", "ENDING", "PAST-END", "UNPLANNED")) {
            assertThat(list(answer)).as(answer).doesNotContain("Warm hubs");
        }
        assertThat(view(ada, "/journey/reopen")).contains("do not come back");
    }

    @Test
    void answersWithFewQueries() throws Exception {
        for (int i = 0; i < 20; i++) {
            add(Shelters.named("Protection " + i).until(TODAY.plusDays(i)));
        }
        String one = "/" + all().get(0).id();
        for (String page : List.of("", "/new", one, one + "/lift")) {
            assertThat(QueryCount.during(() -> page(ada, page))).as(page).hasSizeLessThanOrEqualTo(10);
        }
    }

    private long add(Shelters protection) {
        return protections.add(ada, reference, UUID.randomUUID(), protection.save());
    }

    private List<ProtectionView> all() {
        return reading.of(initiatives.open(ada, reference));
    }

    private Actor reader() {
        return stories.colleague(ada, "Rae Reader " + UUID.randomUUID(), Set.of(Permission.VIEW_INITIATIVES));
    }

    private String page(Actor actor, String page) throws Exception {
        return view(actor, "/funding/protections" + page);
    }

    private String view(Actor actor, String page) throws Exception {
        return ok(get("/initiatives/" + reference + page).with(signedInAs(actor)));
    }

    private String list(String answer) throws Exception {
        return ok(get("/initiatives?with-protection=" + answer).with(signedInAs(ada)));
    }

    private String ok(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** With every criterion ticked, so that nobody has to see to anything. */
    private MockHttpServletRequestBuilder move(int place) {
        Long visit = stories.jdbc().sql("""
                        select v.id from visit v join initiative i on i.id = v.initiative_id
                        where i.reference = ? and v.main and v.ended_on is null""").param(reference).query(Long.class).single();
        List<Long> criteria = stories.jdbc()
                .sql("select id from criterion where stage_id = ?")
                .param(initiatives.open(ada, reference).stageId())
                .query(Long.class)
                .list();
        MockHttpServletRequestBuilder move = day(post("/initiatives/" + reference + "/journey/move"), "date", TODAY)
                .param("shownVisit", visit.toString())
                .param("stage", String.valueOf(stories.stage(ada, place).id()))
                .param("reason", "It works")
                .param("submission", UUID.randomUUID().toString())
                .param("deciders[0]", "Programme board")
                .with(signedInAs(ada))
                .with(csrf());
        for (int i = 0; i < criteria.size(); i++) {
            move.param("met[" + i + "]", criteria.get(i).toString());
        }
        return move;
    }

    private MockHttpServletRequestBuilder full(long id, String version) {
        return day(send("/" + id), "from", LocalDate.of(2024, 1, 8))
                .param("what", "My posts")
                .param("kind", "POSTS")
                .param("version", version);
    }

    private static MockHttpServletRequestBuilder day(
            MockHttpServletRequestBuilder request, String field, LocalDate day) {
        return request.param(field + ".day", String.valueOf(day.getDayOfMonth()))
                .param(field + ".month", String.valueOf(day.getMonthValue()))
                .param(field + ".year", String.valueOf(day.getYear()));
    }

    private MockHttpServletRequestBuilder send(String page) {
        return post(path(page)).with(signedInAs(ada)).with(csrf());
    }

    private String path(String page) {
        return "/initiatives/" + reference + "/funding/protections" + page;
    }
}
