package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.notification.Digest.DAILY;
import static org.chrysalis.notification.Digest.OFF;
import static org.chrysalis.notification.Digest.WEEKLY;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.ProgramClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** One mail in the morning of what needs somebody, and none where nothing does. */
class DigestTest extends MailTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    @Autowired
    private House.Doors doors;

    @Autowired
    private DigestRound digests;

    @Autowired
    private DigestJob job;

    @Autowired
    private Preferences preferences;

    @Autowired
    private MailQueue queue;

    @Autowired
    private UndeliveredMail undelivered;

    @Autowired
    private Notifier notifier;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private House house;
    private Actor lead;
    private LocalDate monday;
    private long before;

    @BeforeEach
    void opens() {
        before = jdbc.sql("select coalesce(max(id), 0) from membership")
                .query(Long.class)
                .single();
        house = transaction.execute(done -> doors.open());
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    @Test
    void saysWhatNeedsThisPersonWithoutWhatPeopleWrote() {
        String reference = waiting(lead, "Somebody wrote this about the condition", monday.minusDays(3));
        on(monday);
        at(monday, round::go);
        assertThat(receivedBy(lead)).hasSize(1);
        assertThat(words(receivedBy(lead).get(0)))
                .contains(
                        "1 thing needs you",
                        reference + " Warm hubs",
                        "Condition due: ",
                        ", overdue",
                        "https://chrysalis.example/initiatives/" + reference + "/journey")
                .doesNotContain("Somebody wrote this");
    }

    @Test
    void saysNothingOfWhatWasSeenToOrHiddenWhileItWaited() {
        String seenTo = waiting(lead, "Words", monday.minusDays(3));
        String hidden = waiting(lead, "Words", monday.minusDays(2));
        String stays = waiting(lead, "Words", monday.minusDays(1));
        on(monday);
        jdbc.sql("delete from attention where initiative_id = (select id from initiative where reference = ?)")
                .param(seenTo)
                .update();
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(hidden)
                .update();

        at(monday, round::go);

        assertThat(words(receivedBy(lead).get(0)))
                .contains("1 thing needs you", stays)
                .doesNotContain(seenTo, hidden);
    }

    @Test
    void isNotSentWhereNothingIsLeftOfIt() {
        String reference = waiting(lead, "Words", monday.minusDays(3));
        on(monday);
        assertThat(jdbc.sql("select lines::text from mail where person_id = ?")
                        .param(lead.personId())
                        .query(String.class)
                        .single())
                .as("nothing that somebody may not see tomorrow lies in the outbox")
                .isEqualTo("[]");
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        at(monday, round::go);
        assertThat(receivedBy(lead)).isEmpty();
        assertThat(jdbc.sql("select state from mail where person_id = ?")
                        .param(lead.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_NEEDED");
    }

    @Test
    void writesNothingWhereNothingNeedsThem() {
        on(monday);
        assertThat(digestsOf(lead)).isZero();
    }

    /** Who chose nothing at once reaches them by the digest; once, and without what was said. */
    @Test
    void saysHowMuchIsNewInTheInboxOnce() {
        mentioned(lead, monday.minusDays(3));
        on(monday);
        at(monday, round::go);
        assertThat(words(receivedBy(lead).get(0)))
                .contains("1 new in your inbox", "https://chrysalis.example/inbox")
                .doesNotContain("Alex Example");
        on(monday.plusDays(7));
        assertThat(digestsOf(lead)).as("it was told of once").isEqualTo(1);
        mentioned(lead, monday.plusDays(8));
        on(monday.plusDays(14));
        at(monday.plusDays(14), round::go);
        assertThat(words(receivedBy(lead).get(1))).contains("2 new in your inbox");
    }

    @Test
    void leavesOutWhatWasMailedAtOnceOrRead() {
        preferences.choose(lead, WEEKLY, EnumSet.of(NoticeKind.MENTION), 0);
        mentioned(lead, monday.minusDays(3));
        Actor reader = house.person("Rea Reader", BuiltInRole.STAFF);
        mentioned(reader, monday.minusDays(3));
        jdbc.sql("update notification set read_at = created_at where person_id = ?")
                .param(reader.personId())
                .update();
        on(monday);
        assertThat(digestsOf(lead)).isZero();
        assertThat(digestsOf(reader)).isZero();
    }

    /** Asked of the outbox: what somebody chooses later says nothing of what they were mailed. */
    @Test
    void tellsOfWhatCameBeforeSomebodyChoseToBeToldAtOnce() {
        mentioned(lead, monday.minusDays(3));
        preferences.choose(lead, WEEKLY, EnumSet.of(NoticeKind.MENTION), 0);
        mentioned(lead, monday.minusDays(2));
        on(monday);
        at(monday, round::go);
        assertThat(receivedBy(lead).stream().map(MailTest::words))
                .as("one at once, and the digest with what was not mailed")
                .hasSize(2)
                .anyMatch(said -> said.contains("1 new in your inbox"));
    }

    @Test
    void tellsOfWhatWasMailedAtOnceInVainUntilItIsTriedAgain() {
        preferences.choose(lead, WEEKLY, EnumSet.of(NoticeKind.MENTION), 0);
        mentioned(lead, monday.minusDays(1));
        at(monday.minusDays(1), () -> {
            WaitingMail taken = queue.take().orElseThrow();
            assertThat(queue.failed(taken, NotCarried.Problem.REFUSED)).isFalse();
        });
        on(monday);
        assertThat(digestsOf(lead)).as("what the server refused").isEqualTo(1);

        on(monday.plusDays(7));
        assertThat(digestsOf(lead)).as("told of once").isEqualTo(1);

        mentioned(lead, monday.plusDays(8));
        at(monday.plusDays(12), () -> {
            assertThat(queue.lapse()).as("what waited for too long").isPositive();
            undelivered.allAgain(house.admin);
        });
        on(monday.plusDays(14));
        assertThat(digestsOf(lead)).as("it is on its way again").isEqualTo(1);
    }

    private void mentioned(Actor person, LocalDate day) {
        String reference =
                transaction.execute(done -> house.initiative("Warm hubs").log());
        long initiative = jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        at(
                day,
                () -> transaction.executeWithoutResult(done -> notifier.tell(
                        person.personId(),
                        new Notice(
                                person.organisationId(),
                                NoticeKind.MENTION,
                                "initiative",
                                initiative,
                                reference,
                                "Warm hubs",
                                "comments/7",
                                List.of("Alex Example")))));
    }

    @Test
    void comesEveryMondayUnlessSomebodySaidOtherwise() {
        Actor daily = house.person("Dai Daily", BuiltInRole.STAFF);
        Actor never = house.person("Nev Never", BuiltInRole.STAFF);
        preferences.choose(daily, DAILY, EnumSet.noneOf(NoticeKind.class), 0);
        preferences.choose(never, OFF, EnumSet.noneOf(NoticeKind.class), 0);
        for (Actor person : new Actor[] {lead, daily, never}) {
            waiting(person, "Words", monday.minusDays(3));
        }
        for (int day = -1; day <= 7; day++) {
            on(monday.plusDays(day));
        }
        assertThat(digestsOf(lead)).as("two Mondays").isEqualTo(2);
        assertThat(digestsOf(daily)).as("six days from Monday to Friday").isEqualTo(6);
        assertThat(digestsOf(never)).isZero();
    }

    @Test
    void writesOneHoweverManyNodesTryAndHoweverOften() {
        waiting(lead, "Words", monday.minusDays(3));
        IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.runAsync(() -> on(monday)))
                .toList()
                .forEach(CompletableFuture::join);
        on(monday);
        assertThat(digestsOf(lead)).isEqualTo(1);
    }

    @Test
    void tellsNobodyOfWhatTheyMayNotSee() {
        String reference = transaction.execute(
                done -> house.initiative("Secret").seenBy(Visibility.TEAM).log());
        attention(reference, lead, "Words", monday.minusDays(3));
        Actor elsewhere = organisations.found().staff();
        attention(reference, elsewhere, "Words", monday.minusDays(3));
        on(monday);
        assertThat(digestsOf(lead)).isZero();
        assertThat(digestsOf(elsewhere)).isZero();
    }

    @Test
    void leavesOutThoseWithoutAccess() {
        waiting(lead, "Words", monday.minusDays(3));
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(lead.personId())
                .update();
        on(monday);
        assertThat(digestsOf(lead)).isZero();
    }

    @Test
    void makesUpForAMondayOnWhichNothingCouldBeSent() {
        assertThat(WEEKLY.dueOn(MONDAY, null)).contains(MONDAY);
        assertThat(WEEKLY.dueOn(MONDAY.plusDays(1), MONDAY)).isEmpty();
        assertThat(WEEKLY.dueOn(MONDAY.plusDays(1), MONDAY.minusDays(7))).contains(MONDAY);
        assertThat(WEEKLY.dueOn(MONDAY.plusDays(1), null))
                .as("the first waits for a Monday")
                .isEmpty();
        assertThat(DAILY.dueOn(MONDAY.plusDays(5), MONDAY)).as("Saturday").isEmpty();
    }

    /** The clocks of London go forward on 28 March 2027 and back on 25 October 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-23T07:00:01+01:00, 2026-10-24T06:00:00Z",
        "2026-10-24T07:00:01+01:00, 2026-10-25T07:00:00Z",
        "2026-10-25T07:00:01Z, 2026-10-26T07:00:00Z",
        "2027-03-26T07:00:01Z, 2027-03-27T07:00:00Z",
        "2027-03-27T07:00:01Z, 2027-03-28T06:00:00Z",
        "2027-03-28T07:00:01+01:00, 2027-03-29T06:00:00Z"
    })
    void comesAtSevenInLondonAlsoWhenTheClocksChange(String done, String next) {
        Schedule schedule = job.schedule();
        Instant following = schedule.getNextExecutionTime(
                ExecutionComplete.simulatedSuccess(ZonedDateTime.parse(done).toInstant()));
        assertThat(following).isEqualTo(Instant.parse(next));
        assertThat(following.atZone(ClockConfiguration.LONDON).toLocalTime()).isEqualTo(LocalTime.of(7, 0));
    }

    /** The morning of that day, for those of this test. */
    private void on(LocalDate day) {
        at(day, () -> digests.go(before));
    }

    private void at(LocalDate day, Runnable step) {
        ((ProgramClock) clock)
                .at(
                        day.atTime(DigestJob.MORNING)
                                .atZone(ClockConfiguration.LONDON)
                                .toInstant(),
                        step);
    }

    private String waiting(Actor person, String words, LocalDate due) {
        String reference =
                transaction.execute(done -> house.initiative("Warm hubs").log());
        attention(reference, person, words, due);
        return reference;
    }

    private void attention(String reference, Actor person, String words, LocalDate due) {
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, person_id, path, arguments)
                select organisation_id, id, 'condition-due', :appears, :due, :person, 'journey', jsonb_build_array(:words::text)
                from initiative where reference = :reference""")
                .param("appears", due.minusDays(30))
                .param("due", due)
                .param("person", person.personId())
                .param("words", words)
                .param("reference", reference)
                .update();
    }

    private int digestsOf(Actor person) {
        return jdbc.sql("select count(*) from mail where person_id = ? and kind = 'DIGEST'")
                .param(person.personId())
                .query(Integer.class)
                .single();
    }
}
