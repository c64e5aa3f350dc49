package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Arrivals;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Invitations;
import org.chrysalis.people.InvitePerson;
import org.chrysalis.people.PasswordLinks;
import org.chrysalis.people.WaitingInvitations;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Job;
import org.chrysalis.support.JobScheduler;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What is mailed at once, against a mail server that takes, refuses, puts off, hangs and is down. */
class MailDeliveryTest extends MailTest {

    private static final String SECRET = "What the change is about is nobody’s business";

    @Autowired
    private House.Doors doors;

    @Autowired
    private Preferences preferences;

    @Autowired
    private UndeliveredMail undelivered;

    @Autowired
    private Invitations invitations;

    @Autowired
    private WaitingInvitations waitingInvitations;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailQueue queue;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private PasswordLinks passwordLinks;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor lead;

    @BeforeEach
    void somebodyWantsToBeTold() {
        house = transaction.execute(done -> doors.open());
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        preferences.choose(lead, Digest.OFF, EnumSet.of(NoticeKind.LEAD), 0);
    }

    @Test
    void mailsATitleASentenceAndALinkAndNothingElse() {
        String reference = madeLead();

        round.go();

        assertThat(receivedBy(lead)).hasSize(1);
        String words = words(receivedBy(lead).get(0));
        assertThat(words)
                .contains(
                        reference + " Warm hubs",
                        "You were made a lead.",
                        "https://chrysalis.example/initiatives/" + reference,
                        "<a href=\"https://chrysalis.example/initiatives/" + reference + "\">",
                        "https://chrysalis.example/account/told")
                .doesNotContain(SECRET, lead.name());
        assertThat(states()).containsExactly("SENT null");
        assertThat(jdbc.sql("select lines::text from mail where organisation_id = ?")
                        .param(lead.organisationId())
                        .query(String.class)
                        .single())
                .isEqualTo("[]");
    }

    @Test
    void mailsNothingThatWasNotChosen() {
        preferences.choose(lead, Digest.OFF, EnumSet.of(NoticeKind.REVIEW), 1);
        madeLead();
        assertThat(states()).isEmpty();
    }

    @Test
    void mailsNobodyWhoHasLeftMeanwhile() {
        madeLead();
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(lead.personId())
                .update();
        round.go();
        assertThat(receivedBy(lead)).isEmpty();
        assertThat(states()).containsExactly("NOT_NEEDED null");
    }

    @Test
    void mailsNothingOfWhatMayNotBeSeenAnyMore() {
        String reference = madeLead();
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("delete from initiative_person where person_id = ?")
                .param(lead.personId())
                .update();
        round.go();
        assertThat(receivedBy(lead)).isEmpty();
        assertThat(states()).containsExactly("NOT_NEEDED null");
    }

    @Test
    void givesUpAnAddressThatNoMailCanBeWrittenToAndSendsTheNext() {
        madeLead();
        madeLead();
        jdbc.sql("""
                update mail set person_id = null, subject_kind = null, subject_id = null, address = 'a,b<c@chrysalis.example'
                where id = (select min(id) from mail where organisation_id = ?)""").param(lead.organisationId()).update();
        round.go();
        assertThat(states()).containsExactly("GIVEN_UP REFUSED", "SENT null");
    }

    @Test
    void sendsLinksBeforeNews() {
        madeLead();
        madeLead();
        jdbc.sql("""
                update mail set kind = 'INVITATION', subject = 'The link', person_id = null, subject_kind = null,
                                subject_id = null, lines = '[]', address = 'new@chrysalis.example'
                where id = (select max(id) from mail where organisation_id = ?)""").param(lead.organisationId()).update();
        List<Long> order =
                jdbc.sql("""
                        select id from mail where organisation_id = ? order by kind in ('AT_ONCE', 'DIGEST'), id""").param(lead.organisationId()).query(Long.class).list();
        assertThat(queue.take().orElseThrow().id()).isEqualTo(order.get(0));
        assertThat(queue.take().orElseThrow().id()).isEqualTo(order.get(1));
    }

    @Test
    void givesUpWhatIsRefusedAndShowsItToThoseWhoSeeToIt() throws Exception {
        try (ScriptedMailServer server = ScriptedMailServer.answering("550 no such person")) {
            sendTo(server.port());
            madeLead();
            round.go();
        }
        assertThat(states()).containsExactly("GIVEN_UP REFUSED");

        String page = mvc.perform(get("/admin/mail").with(signedInAs(house.admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Lea Lead", "The mail server refused it").doesNotContain("Warm hubs");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThatThrownBy(() -> undelivered.page(lead)).isInstanceOf(Forbidden.class);
        Actor elsewhere = organisations.found().admin();
        assertThat(undelivered.page(elsewhere).given()).isEmpty();
        long id = undelivered.page(house.admin).given().get(0).id();
        assertThatThrownBy(() -> undelivered.again(elsewhere, id)).isInstanceOf(NotFound.class);

        reachesTheServer();
        mvc.perform(post("/admin/mail/{id}/again", id)
                        .with(signedInAs(house.admin))
                        .with(csrf()))
                .andExpect(redirectedUrl("/admin/mail"));
        round.go();
        assertThat(receivedBy(lead)).hasSize(1);
        assertThat(undelivered.page(house.admin).given()).isEmpty();
    }

    @Test
    void triesAgainLaterWhereTheServerIsDown() {
        sendTo(1);
        madeLead();
        round.go();
        assertThat(states()).containsExactly("WAITING NO_ANSWER");

        sendTo(SERVER.getSmtp().getPort());
        round.go();
        assertThat(receivedBy(lead)).as("not before its time").isEmpty();
        after(Duration.ofMinutes(2), round::go);
        assertThat(receivedBy(lead)).hasSize(1);
        after(Duration.ofDays(1), round::go);
        assertThat(receivedBy(lead)).hasSize(1);
    }

    @Test
    void waitsForNoServerThatHangs() {
        try (ScriptedMailServer server = ScriptedMailServer.hanging()) {
            sendTo(server.port());
            madeLead();
            madeLead();
            round.go();
            assertThat(server.visits()).as("one wait, not one for each").isOne();
        }
        assertThat(states()).containsExactlyInAnyOrder("WAITING NO_ANSWER", "WAITING null");
        sendTo(SERVER.getSmtp().getPort());
        after(Duration.ofMinutes(2), round::go);
        assertThat(receivedBy(lead)).hasSize(2);
    }

    @Test
    void isPatientWhereItIsPutOffAndThenGivesUp() {
        try (ScriptedMailServer server = ScriptedMailServer.answering("451 later")) {
            sendTo(server.port());
            madeLead();
            round.go();
            assertThat(states()).containsExactly("WAITING NOT_NOW");
            Duration waited = Duration.ZERO;
            for (int tries = 1; tries < MailQueue.TRIES; tries++) {
                waited = waited.plus(Duration.ofHours(tries < 5 ? 2 : tries == 5 ? 5 : 17));
                after(waited, round::go);
            }
        }
        assertThat(states()).containsExactly("GIVEN_UP NOT_NOW");
        assertThat(undelivered.page(house.admin).given().get(0).attempts()).isEqualTo(MailQueue.TRIES);
    }

    /** What was wrong with the server was wrong with every mail. */
    @Test
    void triesAllAgainThatCanBe() throws Exception {
        put(3);
        jdbc.sql(
                        "update mail set state = 'GIVEN_UP', problem = 'NOT_NOW', settled_at = now() where organisation_id = ?")
                .param(lead.organisationId())
                .update();
        jdbc.sql("""
                update mail set kind = 'DIGEST' where id = (select min(id) from mail where organisation_id = ?)""").param(lead.organisationId()).update();
        Actor elsewhere = organisations.found().admin();
        undelivered.allAgain(elsewhere);
        assertThatThrownBy(() -> undelivered.allAgain(lead)).isInstanceOf(Forbidden.class);
        assertThat(states()).containsOnly("GIVEN_UP NOT_NOW");
        String page = mvc.perform(get("/admin/mail").with(signedInAs(house.admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("2 of them can be tried again", "Try all again")
                .doesNotContain("are shown");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        for (int times = 0; times < 2; times++) {
            mvc.perform(post("/admin/mail/again").with(signedInAs(house.admin)).with(csrf()))
                    .andExpect(redirectedUrl("/admin/mail"));
        }

        round.go();
        assertThat(receivedBy(lead)).hasSize(2);
        assertThat(states()).containsExactly("GIVEN_UP NOT_NOW", "SENT null", "SENT null");
        assertThat(jdbc.sql("""
                        select subject_label from audit_entry where organisation_id = ? and action = 'mails-tried-again'""")
                        .param(lead.organisationId())
                        .query(String.class)
                        .list())
                .containsExactly("2 emails");
    }

    @Test
    void sendsNothingThatIsOldNews() {
        madeLead();
        after(Outbox.WORTH_SENDING.plusHours(1), round::go);
        assertThat(receivedBy(lead)).isEmpty();
        assertThat(states()).containsExactly("GIVEN_UP TOO_LATE");
        assertThat(undelivered.page(house.admin).given().get(0).sendable()).isTrue();
    }

    @Test
    void sendsEachOnceWhereSeveralSendAtTheSameTime() {
        int number = 20;
        put(number);
        List<CompletableFuture<Integer>> rounds = IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.supplyAsync(round::go))
                .toList();
        assertThat(rounds.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(number);
        assertThat(receivedBy(lead)).hasSize(number);
    }

    @Test
    void sendsEachOnceFromSeveralNodes() throws Exception {
        AtomicInteger together = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String name = "mail-of-" + UUID.randomUUID();
        Job job = new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Schedule schedule() {
                return FixedDelay.ofMillis(50);
            }

            @Override
            public void run() {
                most.accumulateAndGet(together.incrementAndGet(), Math::max);
                round.go();
                together.decrementAndGet();
            }
        };
        List<JobScheduler> nodes = IntStream.range(0, 2)
                .mapToObj(any -> new JobScheduler(database, List.of(job), Duration.ofMillis(50)))
                .toList();
        nodes.forEach(JobScheduler::start);
        try {
            for (int i = 0; i < 10; i++) {
                put(3);
                Thread.sleep(60);
            }
            long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (receivedBy(lead).size() < 30 && System.nanoTime() < patience) {
                Thread.sleep(50);
            }
        } finally {
            nodes.forEach(JobScheduler::stop);
        }
        assertThat(receivedBy(lead)).hasSize(30);
        assertThat(most.get()).as("one node at a time").isEqualTo(1);
        jdbc.sql("delete from scheduled_task where task_name = ?").param(name).update();
    }

    @Test
    void mailsAnInvitationWhoseLinkWorksAndKeepsItNowhere() {
        String email = "new." + UUID.randomUUID() + "@council.example";
        Invitations.Link shown = invite(email);
        assertThat(shown.mailed()).isTrue();
        assertThat(waitingLines()).doesNotContain("/invitation/", shown.token());

        round.go();

        assertThat(receivedBy(email)).hasSize(1);
        String words = words(receivedBy(email).get(0));
        assertThat(words).contains("The link works once, until ").doesNotContain(shown.token());
        String mailed = tokenIn(words);
        assertThat(arrivals.offer(mailed)).isPresent();
        assertThat(arrivals.offer(shown.token()))
                .as("what was shown works as well")
                .isPresent();
        assertThat(waitingLines()).isEmpty();

        transaction.executeWithoutResult(done -> arrivals.arriveNew(mailed, "Nia New", "{noop}x"));
        assertThat(arrivals.offer(mailed)).as("both are one invitation").isEmpty();
        assertThat(arrivals.offer(shown.token())).isEmpty();
    }

    /** Who tells a story lets its people arrive without their mails. */
    @Test
    void mailsNothingOfAStoryOfThePastAndCallsNoneOfItUndelivered() {
        String before = "new." + UUID.randomUUID() + "@council.example";
        String after = "new." + UUID.randomUUID() + "@council.example";
        invite(before);
        inbox.readBefore(house.admin.organisationId(), Instant.now());
        invite(after);
        round.go();
        assertThat(receivedBy(before)).isEmpty();
        assertThat(receivedBy(after)).hasSize(1);
        after(Duration.ofDays(8), round::go);
        assertThat(states()).containsExactlyInAnyOrder("NOT_NEEDED null", "SENT null");
    }

    @Test
    void aMailThatIsTriedAgainCarriesANewLinkAndTheOldOneDies() {
        String email = "new." + UUID.randomUUID() + "@council.example";
        invite(email);
        round.go();
        String first = tokenIn(words(receivedBy(email).get(0)));
        // The program stopped between sending it and noting it.
        jdbc.sql("""
                update mail set state = 'WAITING', settled_at = null,
                                lines = jsonb_build_array(jsonb_build_object('title', 'T', 'sentence', 'S', 'path', ''))
                where address = ?""").param(email).update();

        after(MailQueue.TAKEN_FOR.plusMinutes(1), round::go);

        assertThat(receivedBy(email)).hasSize(2);
        String second = tokenIn(words(receivedBy(email).get(1)));
        assertThat(arrivals.offer(first)).isEmpty();
        assertThat(arrivals.offer(second)).isPresent();
    }

    @Test
    void mailsNoLinkOfAnInvitationThatWasWithdrawnAndOneOfOneThatWasRenewed() {
        String withdrawn = "new." + UUID.randomUUID() + "@council.example";
        String renewed = "new." + UUID.randomUUID() + "@council.example";
        invite(withdrawn);
        Invitations.Link before = invite(renewed);
        var waiting = waitingInvitations.some(house.admin, 0, 10);
        transaction.executeWithoutResult(done -> waiting.forEach(each -> {
            if (each.email().equals(withdrawn)) {
                invitations.withdraw(house.admin, each.id(), each.version());
            } else {
                invitations.renew(house.admin, each.id(), each.version());
            }
        }));
        round.go();
        assertThat(receivedBy(withdrawn)).isEmpty();
        assertThat(receivedBy(renewed)).hasSize(1);
        assertThat(arrivals.offer(tokenIn(words(receivedBy(renewed).get(0))))).isPresent();
        assertThat(arrivals.offer(before.token())).isEmpty();
        assertThat(states()).containsExactly("NOT_NEEDED null", "NOT_NEEDED null", "SENT null");
    }

    @Test
    void mailsALinkForANewPasswordThatIsMadeWhenItLeaves() {
        long membership = jdbc.sql("select id from membership where person_id = ?")
                .param(lead.personId())
                .query(Long.class)
                .single();
        PasswordLinks.Link shown = transaction.execute(done -> passwordLinks.make(house.admin, membership));
        assertThat(waitingLines()).doesNotContain("/new-password/");
        round.go();
        String mailed = tokenIn(words(receivedBy(lead).get(0)));
        assertThat(passwordLinks.owner(mailed))
                .isEqualTo(passwordLinks.owner(shown.token()))
                .isPresent();
        transaction.executeWithoutResult(done -> passwordLinks.use(mailed, "{noop}another"));
        assertThat(passwordLinks.owner(mailed)).isEmpty();
        assertThat(passwordLinks.owner(shown.token())).isEmpty();
    }

    @Test
    void aLinkThatCouldNotBeDeliveredCanBeTriedAgainWhileItStands() {
        String email = "new." + UUID.randomUUID() + "@council.example";
        try (ScriptedMailServer server = ScriptedMailServer.answering("550 no such person")) {
            sendTo(server.port());
            invite(email);
            round.go();
        }
        reachesTheServer();
        var given = undelivered.page(house.admin).given().get(0);
        assertThat(given.sendable()).isTrue();
        transaction.executeWithoutResult(done -> undelivered.again(house.admin, given.id()));
        round.go();
        assertThat(arrivals.offer(tokenIn(words(receivedBy(email).get(0))))).isPresent();
        after(
                Duration.ofDays(8),
                () -> assertThat(undelivered.page(house.admin).given()).isEmpty());
    }

    private Invitations.Link invite(String email) {
        return transaction.execute(
                done -> invitations.invite(house.admin, new InvitePerson(UUID.randomUUID(), email, "", role(), null)));
    }

    private String waitingLines() {
        return jdbc.sql(
                        "select coalesce(string_agg(lines::text || subject, ' '), '') from mail where organisation_id = ? and lines <> '[]'")
                .param(lead.organisationId())
                .query(String.class)
                .single();
    }

    private static String tokenIn(String words) {
        return Pattern.compile("https://chrysalis\\.example/(?:invitation|new-password)/([A-Za-z0-9_-]{43})")
                .matcher(words)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .reduce((one, other) -> one + other)
                .orElseThrow();
    }

    @Test
    void theServerIsNoReasonToTakeTheProgramOutOfService() throws Exception {
        sendTo(1);
        assertThat(mvc.perform(get("/actuator/health"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private long role() {
        return jdbc.sql("select id from role where organisation_id = ? and name = ?")
                .params(lead.organisationId(), BuiltInRole.STAFF.title())
                .query(Long.class)
                .single();
    }

    private String madeLead() {
        return transaction.execute(done ->
                house.initiative("Warm hubs").changing(SECRET).ledBy(lead).log());
    }

    private void put(int number) {
        for (int i = 0; i < number; i++) {
            MailLine line = new MailLine("Number " + i, "It is told.", "/");
            transaction.executeWithoutResult(done ->
                    outbox.put(MailKind.AT_ONCE, lead.organisationId(), lead.personId(), line.title(), List.of(line)));
        }
    }

    private List<String> states() {
        return jdbc.sql(
                        "select state || ' ' || coalesce(problem, 'null') from mail where organisation_id = ? order by id")
                .param(lead.organisationId())
                .query(String.class)
                .list();
    }
}
