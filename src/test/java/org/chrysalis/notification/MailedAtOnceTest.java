package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chrysalis.conversation.Answers;
import org.chrysalis.conversation.CommentView;
import org.chrysalis.conversation.Conversation;
import org.chrysalis.conversation.ConversationReading;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.conversation.Topic;
import org.chrysalis.conversation.Topics;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.House;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.participation.Ripples;
import org.chrysalis.participation.SaveRipple;
import org.chrysalis.participation.Wanted;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.PlacePerson;
import org.chrysalis.pulse.PulseStories;
import org.chrysalis.readiness.ChangeRound;
import org.chrysalis.readiness.ReadinessActions;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.readiness.SaveAction;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.HtmlCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What leaves at once, and what leaves no more because it was taken back before. */
class MailedAtOnceTest extends MailTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private Preferences preferences;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Answers answers;

    @Autowired
    private ConversationReading reading;

    @Autowired
    private Topics topics;

    @Autowired
    private Edits edits;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notifier notifier;

    @Autowired
    private Dates dates;

    @Autowired
    private ReadinessRounds rounds;

    @Autowired
    private PulseStories pulse;

    @Autowired
    private ReadinessStories readiness;

    @Autowired
    private ReadinessActions actions;

    @Autowired
    private Activities activities;

    @Autowired
    private Ripples ripples;

    @Autowired
    private UndeliveredMail undelivered;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor manager;
    private Actor told;
    private String reference;

    @BeforeEach
    void opens() {
        transaction.executeWithoutResult(done -> {
            house = doors.open();
            manager = house.person("Mia Manager", BuiltInRole.MANAGER);
            told = house.person("Tia Told", BuiltInRole.STAFF);
            reference = house.initiative("Warm hubs").ledBy(manager, told).log();
        });
        preferences.choose(told, Digest.OFF, EnumSet.of(NoticeKind.TO_SEE_TO, NoticeKind.MENTION), 0);
    }

    @Test
    void mailsAtOnceWhatIsAskedByNameInRounds() {
        pulse.open(manager, reference);
        long round = readiness.started(manager, "Spring");
        actions.add(
                manager,
                round,
                UUID.randomUUID(),
                new SaveAction(
                        "Nobody else reads this", null, told.personId(), LocalDate.now(ClockConfiguration.LONDON), 0));
        this.round.go();
        assertThat(receivedBy(told))
                .extracting(MailTest::words)
                .hasSize(2)
                .satisfiesOnlyOnce(mail ->
                        assertThat(mail).contains("You were asked to do something: Answer the pulse", "/pulse/answer"))
                .satisfiesOnlyOnce(mail -> assertThat(mail)
                        .contains("Something to be done about readiness", "/readiness/" + round)
                        .doesNotContain("Nobody else reads this"));
    }

    @Test
    void mailsNothingOfWhatWasWithdrawnOrAnsweredBefore() {
        CommentView first = say("Who comes on Mondays?");
        CommentView second = say("Who comes on Tuesdays?");
        say("Who comes on Sundays?");
        conversation.withdraw(manager, first.id(), first.version());
        answers.answered(told, second.id(), second.version(), null);
        round.go();
        assertThat(receivedBy(told))
                .singleElement()
                .satisfies(mail -> assertThat(words(mail)).contains("Mia Manager asks you a question."));
    }

    /** What somebody sees to in a round leads where its invitation does. */
    @Test
    void mailsWhatIsToBeSeenToThoughTheDayOfItsRoundMoves() {
        place(house.team("Fostering"), told);
        long spring = readiness.started(manager, team(told), "Spring", TODAY);
        give(spring, TODAY.plusDays(40), UUID.randomUUID());
        rounds.change(manager, spring, new ChangeRound("Spring", TODAY.plusDays(30), 0));
        round.go();
        assertThat(receivedBy(told))
                .extracting(MailTest::words)
                .hasSize(2)
                .satisfiesOnlyOnce(mail -> assertThat(mail)
                        .contains("Something to be done about readiness, " + dates.date(TODAY.plusDays(40))))
                .satisfiesOnlyOnce(
                        mail -> assertThat(mail).contains("Answer how ready it is, " + dates.date(TODAY.plusDays(30))));
    }

    @Test
    void mailsNobodyAnInvitationOfATeamThatTheyHaveLeft() {
        place(house.team("Fostering"), told);
        readiness.started(manager, team(told), "Spring", TODAY);
        pulse.open(manager, reference);
        place(null, told);
        edits.save(
                manager,
                reference,
                EditPart.PEOPLE.version(edits.open(manager, reference)),
                new EditInitiative.People(List.of(manager.personId()), List.of()));
        round.go();
        assertThat(receivedBy(told)).isEmpty();
        assertThat(jdbc.sql("select distinct state from mail where person_id = ?")
                        .param(told.personId())
                        .query(String.class)
                        .list())
                .containsExactly("NOT_NEEDED");
    }

    @Test
    void mailsOneDayOfWhatIsMovedBeforeItLeaves() {
        long spring = readiness.started(manager, "Spring");
        long action = give(spring, TODAY.plusDays(40), UUID.randomUUID());
        actions.change(manager, spring, action, new SaveAction("Talk", null, told.personId(), TODAY.plusDays(43), 0));
        round.go();
        assertThat(receivedBy(told))
                .singleElement()
                .satisfies(mail -> assertThat(words(mail)).contains(dates.date(TODAY.plusDays(43))));
    }

    @Test
    void mailsNoQuestionToWhoHasAnsweredItWhetherOrNotTheyReadIt() {
        CommentView first = say("Who comes on Mondays?");
        CommentView second = say("Who comes on Tuesdays?");
        inbox.readAll(told, Long.MAX_VALUE);
        CommentView third = say("Who comes on Sundays?");
        for (CommentView question : List.of(first, third)) {
            answers.answer(told, question.id(), UUID.randomUUID(), new SaveComment("All do.", false, List.of()), false);
        }
        conversation.withdraw(manager, second.id(), second.version());
        round.go();
        assertThat(receivedBy(told)).isEmpty();
    }

    @Test
    void mailsNothingAgainOfWhatWasSettledMeanwhile() throws Exception {
        CommentView withdrawn = say("Who comes on Mondays?");
        CommentView marked = say("Who comes on Tuesdays?");
        CommentView answered = say("Who comes on Sundays?");
        place(house.team("Fostering"), told);
        readiness.started(manager, team(told), "Spring", TODAY);
        long activity = activities.add(manager, reference, null, due(TODAY.plusDays(10)));
        say("Who comes at all?");
        cannotBeDelivered();
        inbox.readAll(told, Long.MAX_VALUE);

        conversation.withdraw(manager, withdrawn.id(), withdrawn.version());
        answers.answered(manager, marked.id(), marked.version(), null);
        answers.answer(told, answered.id(), UUID.randomUUID(), new SaveComment("All do.", false, List.of()), false);
        place(null, told);
        activities.change(manager, reference, activity, due(TODAY.plusDays(15)));

        UndeliveredMail.Page given = undelivered.page(house.admin);
        assertThat(given.sendable()).isEqualTo(2);
        assertThat(given.given()).hasSize(6);
        String page = mvc.perform(get("/admin/mail").with(signedInAs(house.admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("2 of them can be tried again")
                .containsOnlyOnce("<form method=\"post\" action=\"/admin/mail/again");
        assertThat(page.split("Not needed any more", -1)).hasSize(5);
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        long settled = given.given().stream()
                .filter(UndeliveredMail.Undelivered::settled)
                .findAny()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> undelivered.again(house.admin, settled)).isInstanceOf(NotFound.class);

        undelivered.allAgain(house.admin);
        round.go();
        assertThat(receivedBy(told))
                .extracting(MailTest::words)
                .hasSize(2)
                .satisfiesOnlyOnce(mail -> assertThat(mail).contains("Mia Manager asks you a question."))
                .satisfiesOnlyOnce(mail -> assertThat(mail)
                        .contains("Activity due, " + dates.date(TODAY.plusDays(15)))
                        .doesNotContain(dates.date(TODAY.plusDays(10))));
    }

    /** By the statement of the migration, run on what is as it was before it. */
    @Test
    void forgetsWhatWasSettledBefore() throws Exception {
        CommentView withdrawn = say("Who comes on Mondays?");
        say("Who comes on Tuesdays?");
        long done = activities.add(manager, reference, null, due(TODAY.plusDays(10)));
        activities.add(manager, reference, null, due(TODAY.plusDays(11)));
        cannotBeDelivered();
        conversation.withdraw(manager, withdrawn.id(), withdrawn.version());
        activities.change(
                manager,
                reference,
                done,
                new SaveActivity("Ask them", told.personId(), TODAY.plusDays(10), TODAY, "", 0));
        jdbc.sql("""
                update mail set lines = jsonb_build_array(jsonb_build_object('title', 'T', 'sentence', 'S', 'path', '/'))
                where organisation_id = ?""").param(told.organisationId()).update();
        assertThat(undelivered.page(house.admin).sendable()).isEqualTo(4);
        String migration = Files.readString(
                Path.of("src/main/resources/db/migration/V870__notification_forget_what_was_settled.sql"));
        jdbc.sql(migration.substring(migration.indexOf("update mail"))).update();
        assertThat(undelivered.page(house.admin).sendable()).isEqualTo(2);
    }

    /** Its link would lead nowhere. */
    @Test
    void mailsNothingOfWhatWasSaidOfARecordThatWasTakenBack() {
        long kept = ripple("Fewer calls to the police");
        long gone = ripple("More calls to the police");
        inbox.readAll(told, Long.MAX_VALUE);
        say(topics.open(manager, "ripple", kept), "Is it so?");
        long asked =
                say(topics.open(manager, "ripple", gone), "Is it so as well?").id();
        answers.answer(
                manager, asked, UUID.randomUUID(), new SaveComment("Look.", false, List.of(told.personId())), false);
        say("Who comes on Mondays?");
        assertThat(inbox.page(told, 1).unread()).isEqualTo(4);
        ripples.withdraw(manager, reference, gone, 0);
        assertThat(inbox.page(told, 1).unread()).isEqualTo(2);
        round.go();
        assertThat(receivedBy(told))
                .extracting(MailTest::words)
                .hasSize(2)
                .noneMatch(mail -> mail.contains("/comments/" + asked));
    }

    private long ripple(String what) {
        return ripples.add(
                manager,
                reference,
                UUID.randomUUID(),
                new SaveRipple(what, Wanted.UNWANTED, "", "", TODAY.minusDays(3), 0));
    }

    /** Who tries again takes the mail with its entry, and whoever settles the entry its mail: both begin with the entry. */
    @Test
    void refusesNobodyWhoSettlesWhatIsTriedAgainAtTheSameMoment() throws Exception {
        CommentView asked = say("Who comes on Mondays?");
        cannotBeDelivered();
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Objects.requireNonNull(transaction.execute(open -> {
                        holdEntries();
                        Future<?> trying = elsewhere.submit(() -> undelivered.allAgain(house.admin));
                        untilSomebodyWaits();
                        conversation.withdraw(manager, asked.id(), asked.version());
                        return trying;
                    }))
                    .get();
        } finally {
            elsewhere.shutdownNow();
        }
        round.go();
        assertThat(receivedBy(told)).isEmpty();
    }

    /** The same of the demonstration, which reads all that is old. */
    @Test
    void refusesNobodyWhoSettlesWhatIsReadAtTheSameMoment() throws Exception {
        CommentView asked = say("Who comes on Mondays?");
        ExecutorService elsewhere = Executors.newSingleThreadExecutor();
        try {
            Objects.requireNonNull(transaction.execute(open -> {
                        holdEntries();
                        Future<?> reading =
                                elsewhere.submit(() -> inbox.readBefore(told.organisationId(), Instant.now()));
                        untilSomebodyWaits();
                        conversation.withdraw(manager, asked.id(), asked.version());
                        return reading;
                    }))
                    .get();
        } finally {
            elsewhere.shutdownNow();
        }
        assertThat(inbox.page(told, 1).unread()).isZero();
    }

    private void holdEntries() {
        jdbc.sql("select id from notification where person_id = ? for update")
                .param(told.personId())
                .query(Long.class)
                .list();
    }

    private void untilSomebodyWaits() {
        await().pollInSameThread()
                .until(() -> jdbc.sql("""
                                        select exists (select 1 from pg_locks l
                                                       where not l.granted
                                                         and pg_backend_pid() = any (pg_blocking_pids(l.pid)))""").query(Boolean.class).single());
    }

    /** What is recorded of the initiative settles anew whatever is gone of it. */
    @Test
    void settlesOnceWhatCouldNotBeDelivered() {
        long gone = ripple("Fewer calls to the police");
        long asked = say(topics.open(manager, "ripple", gone), "Is it so?").id();
        cannotBeDelivered();
        ripples.withdraw(manager, reference, gone, 0);
        List<String> settled = written();
        assertThat(settled).isNotEmpty();
        ripple("More calls to the police");
        transaction.executeWithoutResult(
                open -> notifier.read(told.organisationId(), told.personId(), "comments/" + asked));
        assertThat(written()).isEqualTo(settled);
    }

    /** By which transaction each mail of this person and its entry was written last. */
    private List<String> written() {
        return jdbc.sql("""
                select n.xmin || ' ' || m.xmin from notification n join mail m on m.notification_id = n.id
                where n.person_id = ? order by m.id""").param(told.personId()).query(String.class).list();
    }

    private void cannotBeDelivered() {
        jdbc.sql("""
                update mail set state = 'GIVEN_UP', problem = 'REFUSED', settled_at = now()
                where organisation_id = ? and state = 'WAITING'""").param(told.organisationId()).update();
    }

    private SaveActivity due(LocalDate day) {
        return new SaveActivity("Ask them", told.personId(), day, null, "", 0);
    }

    @Test
    void mailsTheDayThatItHasOnceItLeaves() {
        LocalDate day = TODAY.plusDays(10);
        long activity = activities.add(
                manager, reference, null, new SaveActivity("Ask them", told.personId(), day, null, "", 0));
        activities.change(
                manager,
                reference,
                activity,
                new SaveActivity("Ask them", told.personId(), day.plusDays(5), null, "", 0));
        round.go();
        assertThat(receivedBy(told))
                .singleElement()
                .satisfies(mail -> assertThat(words(mail))
                        .contains("Activity due, " + dates.date(day.plusDays(5)))
                        .doesNotContain(dates.date(day)));
    }

    /** Leading leads where much else does. */
    @Test
    void mailsALeadThatIsGivenAgainOnceAndWhatElseLeadsThere() {
        preferences.choose(told, Digest.OFF, EnumSet.of(NoticeKind.LEAD, NoticeKind.SEEN_TO), 1);
        transaction.executeWithoutResult(done -> {
            tell(NoticeKind.LEAD);
            tell(NoticeKind.SEEN_TO, "Mia Manager", "#attention.condition-due.name");
            tell(NoticeKind.LEAD);
        });
        round.go();
        assertThat(receivedBy(told))
                .extracting(MailTest::words)
                .hasSize(2)
                .satisfiesOnlyOnce(mail -> assertThat(mail).contains("You were made a lead."))
                .satisfiesOnlyOnce(mail -> assertThat(mail).contains("Mia Manager"));
    }

    private void tell(NoticeKind kind, String... arguments) {
        long id = jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        notifier.tell(
                told.personId(),
                new Notice(
                        told.organisationId(),
                        kind,
                        "initiative",
                        id,
                        reference,
                        "Warm hubs",
                        "initiatives/" + reference,
                        List.of(arguments)));
    }

    private long give(long round, LocalDate day, UUID submission) {
        return actions.add(manager, round, submission, new SaveAction("Talk", null, told.personId(), day, 0));
    }

    private void place(@Nullable Long team, Actor person) {
        memberships.place(
                house.admin,
                jdbc.sql("""
                                select id as membership_id, version, role_id, cast(:team as bigint) as team_id
                                from membership where person_id = :person""")
                        .param("team", team, Types.BIGINT)
                        .param("person", person.personId())
                        .query(PlacePerson.class)
                        .single());
    }

    private @Nullable Long team(Actor person) {
        return jdbc.sql("select team_id from membership where person_id = ?")
                .param(person.personId())
                .query(Long.class)
                .single();
    }

    @Test
    void letsAnAdministratorTryWhetherMailArrives() throws Exception {
        assertThatThrownBy(() -> undelivered.tryOut(manager)).isInstanceOf(Forbidden.class);
        String page = mvc.perform(get("/admin/mail").with(signedInAs(house.admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Email me to try it");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        for (int twice = 0; twice < 2; twice++) {
            mvc.perform(post("/admin/mail/trial").with(signedInAs(house.admin)).with(csrf()))
                    .andExpect(redirectedUrl("/admin/mail"));
        }
        round.go();
        assertThat(receivedBy(house.admin))
                .singleElement()
                .satisfies(mail -> assertThat(words(mail))
                        .contains("Email from Chrysalis arrives", "You asked for this", "/admin/mail"));
        undelivered.tryOut(house.admin);
        round.go();
        assertThat(receivedBy(house.admin)).as("again once it has arrived").hasSize(2);
        assertThat(jdbc.sql("select count(*) from audit_entry where organisation_id = ? and action = 'mail-tried-out'")
                        .param(house.admin.organisationId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    private CommentView say(String words) {
        return say(topics.open(manager, reference, ""), words);
    }

    private CommentView say(Topic topic, String words) {
        conversation.say(manager, topic, UUID.randomUUID(), new SaveComment(words, true, List.of(told.personId())));
        return reading.page(manager, topic, false, 1).comments().get(0);
    }
}
