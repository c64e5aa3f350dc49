package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is open is given to somebody who finds it: of an initiative that only its team sees, to somebody of the team. */
@ApplicationTest
class OwnersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Conditions conditions;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Endings endings;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDrafts drafts;

    @Autowired
    private Activities activities;

    @Autowired
    private Edits edits;

    private Actor ada;
    private Actor ben;
    private String reference;

    @BeforeEach
    void logsOneThatOnlyItsTeamSees() {
        ada = stories.council();
        ben = stories.colleague(ada, "Ben Brown", Set.of(Permission.VIEW_INITIATIVES));
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        stories.jdbc()
                .sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
    }

    @Test
    void keepsNoConditionForSomebodyWhoDoesNotSeeIt() throws Exception {
        unseen(() -> moveOn(ben));
        unseen(() -> moveOn(stories.colleague(ada, "Cleo Clerk", Set.of(Permission.CREATE_INITIATIVES))));
        moveOn(ada);
        long condition = stories.onlyId("condition", reference);
        unseen(() -> conditions.handOver(ada, reference, condition, new HandOver(ben.personId(), day(9, 1), 0)));
        joins(ben);
        conditions.handOver(ada, reference, condition, new HandOver(ben.personId(), day(9, 1), 0));
        mvc.perform(get("/initiatives/{r}/journey/conditions/{id}", reference, condition)
                        .with(signedInAs(ben)))
                .andExpect(status().isOk());
    }

    @Test
    void keepsOneForSomebodyWhoSeesAll() {
        moveOn(stories.colleague(
                ada, "Dan Dean", Set.of(Permission.VIEW_INITIATIVES, Permission.VIEW_ALL_INITIATIVES)));
        assertThat(stories.onlyId("condition", reference)).isPositive();
    }

    @Test
    void saysSoBesideTheFieldOfTheMove() throws Exception {
        long criterion = stories.criteria(ada, 0).get(0);
        var sent = post("/initiatives/{r}/journey/move", reference)
                .with(csrf())
                .with(signedInAs(ada))
                .param("stage", String.valueOf(stories.stage(ada, 1).id()))
                .param("date.day", "1")
                .param("date.month", "3")
                .param("date.year", "2024")
                .param("reason", "Ready")
                .param("deciders[0]", "Board")
                .param("open[0].criterion", String.valueOf(criterion))
                .param("open[0].owner", "Ben Brown")
                .param("open[0].due.day", "1")
                .param("open[0].due.month", "9")
                .param("open[0].due.year", "2024");
        stories.criteria(ada, 0).stream().skip(1).forEach(met -> sent.param("met", met.toString()));
        String page = mvc.perform(sent)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("They do not see this initiative. Choose somebody else, or add them to its team first")
                .contains("govuk-error-message");
        assertThat(stories.visited(reference)).hasSize(1);
    }

    @Test
    void promisesNoCheckInForSomebodyWhoDoesNotSeeIt() {
        unseen(() -> end(ben));
        end(ada);
        long checkIn = stories.onlyId("check_in", reference);
        unseen(() -> checkIns.handOver(ada, reference, checkIn, new HandOver(ben.personId(), day(9, 1), 0)));
        joins(ben);
        checkIns.handOver(ada, reference, checkIn, new HandOver(ben.personId(), day(9, 1), 0));
    }

    @Test
    void givesNoActivityToSomebodyWhoDoesNotSeeIt() {
        SaveActivity asked = new SaveActivity("Ask the care council", ben.personId(), null, null, "", 0);
        unseen(() -> activities.add(ada, reference, null, asked));
        joins(ben);
        activities.add(ada, reference, null, asked);
    }

    @Test
    void asksNothingInAReviewOfSomebodyWhoDoesNotSeeIt() {
        reviews.start(ada, reference, day(2, 1));
        ReviewParts.Outcome outcome = new ReviewParts.Outcome(
                Decision.STAY,
                "Not yet",
                null,
                List.of("Board"),
                List.of(new ReviewParts.Asked("Ask the care council", ben.personId(), day(9, 1))),
                0);
        unseen(() -> drafts.decide(ada, reference, 1, outcome));
        joins(ben);
        drafts.decide(ada, reference, 1, outcome);
    }

    @Test
    void isNotNarrowedToATeamOutsideWhichSomebodySeesToSomethingOpen() {
        joins(ben);
        moveOn(ben);
        leavesAndAllSeeIt(ben);
        narrowingNames("Ben Brown");
        long condition = stories.onlyId("condition", reference);
        conditions.meet(ada, reference, condition, new SeeTo(day(4, 1), "", 0));
        narrow();
        assertThat(stories.jdbc()
                        .sql("select visibility from initiative where reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .isEqualTo("TEAM");
    }

    @Test
    void keepsInItsTeamWhoSeesToSomethingOpenThatOnlyTheTeamSees() {
        joins(ben);
        moveOn(ben);
        assertThatThrownBy(this::leaveTheTeamToAda).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("initiative.team.owners");
            assertThat(refused.field()).isEqualTo("members");
            assertThat(refused.arguments()).containsExactly(1, "Ben Brown");
        });
        conditions.meet(ada, reference, stories.onlyId("condition", reference), new SeeTo(day(4, 1), "", 0));
        leaveTheTeamToAda();
        assertThat(edits.open(ada, reference).members()).isEmpty();
    }

    private void leaveTheTeamToAda() {
        edits.save(
                ada,
                reference,
                EditPart.PEOPLE.version(edits.open(ada, reference)),
                new EditInitiative.People(List.of(ada.personId()), List.of()));
    }

    @Test
    void isNarrowedThoughWhoSeesToItIsOfTheTeamOrSeesAll() {
        joins(ben);
        activities.add(ada, reference, null, new SaveActivity("Ask them", ben.personId(), null, null, "", 0));
        moveOn(stories.colleague(
                ada, "Dan Dean", Set.of(Permission.VIEW_INITIATIVES, Permission.VIEW_ALL_INITIATIVES)));
        stories.jdbc()
                .sql("update initiative set visibility = 'ORGANISATION' where reference = ?")
                .param(reference)
                .update();
        narrow();
    }

    /** Each in a table of its own, and each of somebody else. */
    @Test
    void namesWhoSeesToWhateverIsOpen() {
        joins(ben);
        stories.moved(ada, reference, 1, day(3, 1), "Ready");
        activities.add(ada, reference, null, new SaveActivity("Ask them", ben.personId(), null, null, "", 0));
        reviews.start(ada, reference, day(4, 1));
        owned("Cleo Clerk", """
                insert into review_condition (review_id, ordinal, wording, owner_id, due_on)
                select r.id, 0, 'Ask them', :owner, current_date from review r where r.initiative_id = :initiative""");
        owned("Dan Dean", """
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, owner_id, recorded_at)
                select i.organisation_id, i.id, (select min(id) from risk_kind k where k.organisation_id = i.organisation_id),
                       'It stops', 'OPEN', :owner, now()
                from initiative i where i.id = :initiative""");
        owned("Eve Eden", """
                insert into partner (organisation_id, initiative_id, name, kind, tended_by, recorded_at)
                select organisation_id, id, 'Police', 'POLICE', :owner, now() from initiative where id = :initiative""");
        leavesAndAllSeeIt(ben);
        narrowingNames("Ben Brown; Cleo Clerk; Dan Dean; Eve Eden");
        stories.jdbc()
                .sql("update risk set state = 'CLOSED' where initiative_id = ?")
                .param(stories.id(reference))
                .update();
        stories.jdbc()
                .sql("update partner set withdrawn_at = now() where initiative_id = ?")
                .param(stories.id(reference))
                .update();
        narrowingNames("Ben Brown; Cleo Clerk");
    }

    private void owned(String name, String sql) {
        stories.jdbc()
                .sql(sql)
                .param(
                        "owner",
                        stories.colleague(ada, name, Set.of(Permission.VIEW_INITIATIVES))
                                .personId())
                .param("initiative", stories.id(reference))
                .update();
    }

    private void leavesAndAllSeeIt(Actor person) {
        stories.jdbc()
                .sql("delete from initiative_person where initiative_id = ? and person_id = ?")
                .params(stories.id(reference), person.personId())
                .update();
        stories.jdbc()
                .sql("update initiative set visibility = 'ORGANISATION' where reference = ?")
                .param(reference)
                .update();
    }

    private void narrow() {
        edits.save(
                ada,
                reference,
                EditPart.VISIBILITY.version(edits.open(ada, reference)),
                new EditInitiative.SeenBy(Visibility.TEAM));
    }

    private void narrowingNames(String names) {
        assertThatThrownBy(this::narrow).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.messageKey()).isEqualTo("initiative.visibility.owners");
            assertThat(refused.field()).isEqualTo("visibility");
            assertThat(refused.arguments()).containsExactly(names.split("; ").length, names);
        });
    }

    private void moveOn(Actor owner) {
        long criterion = stories.criteria(ada, 0).get(0);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day(3, 1),
                        "Ready",
                        List.of("Board"),
                        null,
                        null,
                        List.of(new MoveInitiative.UnmetCriterion(criterion, owner.personId(), day(9, 1))),
                        null,
                        null));
    }

    private void end(Actor owner) {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day(8, 1),
                        EndingCause.PLANNED_STOP,
                        List.of("Board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(new EndInitiative.PlannedCheckIn(day(9, 1), "Ask the team", owner.personId())),
                        null,
                        null));
    }

    private void joins(Actor person) {
        stories.jdbc().sql("""
                        insert into initiative_person (initiative_id, person_id, part)
                        values (?, ?, 'MEMBER')""").params(stories.id(reference), person.personId()).update();
    }

    private static void unseen(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("initiative.owner.unseen"));
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
