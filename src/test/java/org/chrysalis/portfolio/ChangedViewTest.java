package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** What changed in a view, told a second time from what happened, one story after another. */
@ApplicationTest
@Transactional
class ChangedViewTest {

    private static final Pattern COUNTED = Pattern.compile(
            "<a class=\"govuk-link[^\"]*\" href=\"(/initiatives\\?[^\"]*with-changed=[^\"]*)\"[^>]*>(\\d+) initiatives?\\b");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private InitiativeList list;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Map<String, Predicate<Story.Standing>> views = new LinkedHashMap<>();
    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;

    @BeforeEach
    void tell() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
        new MadeUpStories(council, new Random(53)).write(60, today.minusDays(420), today);
        jdbc.sql("update initiative set logged_at = now() - interval '500 days' where organisation_id = ?")
                .param(founded.id())
                .update();
        enteredAtOnce();
        views.put("status=ACTIVE&status=PAUSED", standing -> standing != null);
        views.put("status=ENDED", standing -> standing == null);
        views.put("status=PAUSED", standing -> standing != null && standing.paused());
        views.put(
                "status=ACTIVE&status=PAUSED&stage=" + council.stages.get("Incubation"),
                standing -> standing != null && standing.stage().equals("Incubation"));
    }

    @Test
    void tellsWhatHappenedToThoseThatFittedOnEitherDay() {
        for (LocalDate until : List.of(today, today.minusDays(20))) {
            LocalDate since = until.minusDays(70);
            views.forEach((query, fits) -> {
                List<String> told = new ArrayList<>();
                List<String> came = new ArrayList<>();
                List<String> left = new ArrayList<>();
                for (Story story : council.stories) {
                    boolean before = !story.began().isAfter(since) && fits.test(story.on(since));
                    boolean after = !story.began().isAfter(until) && fits.test(story.on(until));
                    if (before || after) {
                        happened(told, story, since, until);
                    }
                    if (before != after) {
                        (after ? came : left).add(story.reference);
                    }
                }
                Changes changes = portfolios.changes(manager, filter(query), since, until);
                assertThat(changes.steps().stream()
                                .map(step -> step.reference() + " " + step.on() + " " + kind(step.what())))
                        .as(query + " until " + until)
                        .hasSizeLessThan(Changes.MOST)
                        .containsExactlyInAnyOrderElementsOf(told);
                assertThat(changes.times()).isEqualTo(told.size());
                assertThat(changes.passage().told()).isTrue();
                assertThat(changes.passage().came().named())
                        .extracting(Passage.Named::reference)
                        .as(query)
                        .containsExactlyElementsOf(came);
                assertThat(changes.passage().left().named())
                        .extracting(Passage.Named::reference)
                        .as(query)
                        .containsExactlyElementsOf(left);
                assertThat(changes.passage().came().initiatives()).isEqualTo(came.size());
                assertThat(changes.passage().left().initiatives()).isEqualTo(left.size());
            });
        }
    }

    private static void happened(List<String> told, Story story, LocalDate since, LocalDate until) {
        List<Story.Visited> visits = story.visits();
        for (int i = 0; i < visits.size(); i++) {
            add(told, story, visits.get(i).from(), since, until, i == 0 ? "began" : "moved");
        }
        story.daysOf("pause").forEach(day -> add(told, story, day, since, until, "paused"));
        story.daysOf("resume").forEach(day -> add(told, story, day, since, until, "resumed"));
        story.daysOf("end").forEach(day -> add(told, story, day, since, until, "ended"));
    }

    private static void add(
            List<String> told, Story story, LocalDate day, LocalDate since, LocalDate until, String what) {
        if (day.isAfter(since) && !day.isAfter(until)) {
            told.add(story.reference + " " + day + " " + what);
        }
    }

    private static String kind(String what) {
        return what.replace("moved-on", "moved").replace("reopened", "moved");
    }

    /** What is open to see the figures leads to just those that they counted, wherever these are now. */
    @Test
    void leadsFromEachCountToThoseThatItCounted() throws Exception {
        int followed = 0;
        for (LocalDate until : List.of(today, today.minusDays(20))) {
            for (String query : views.keySet()) {
                Matcher link = COUNTED.matcher(open(query, until.minusDays(70), until));
                while (link.find()) {
                    String address = HtmlUtils.htmlUnescape(link.group(1));
                    followed++;
                    assertThat(list.count(manager, filter(address.substring(address.indexOf('?') + 1))))
                            .as(address)
                            .isEqualTo(Long.parseLong(link.group(2)));
                    assertThat(page(address)).contains("What changed");
                }
            }
        }
        assertThat(followed).isGreaterThan(12);
    }

    /** Its own figures are asked of the two days, and each of them as of its own. */
    @Test
    void asksOfEachDayWhatTheViewAsksOfADay() throws Exception {
        Story heard = council.started("Heard since", today.minusDays(200), "Development")
                .write();
        council.insert("""
                insert into participation (organisation_id, initiative_id, held_on, what, who, families, recorded_at)
                values (?, ?, ?, 'Met', array['FAMILIES'], 6, now()) returning id""", founded.id(), heard.id, today.minusDays(9));
        String query = "with-figure=nobody-took-part&q=heard";
        Changes changes = portfolios.changes(manager, filter(query), today.minusDays(20), today);
        assertThat(changes.passage().left().named())
                .extracting(Passage.Named::reference)
                .containsExactly(heard.reference);
        assertThat(changes.passage().came().named()).isEmpty();
        String page = open(query, today.minusDays(20), today);
        assertThat(page).contains("1 initiative left", heard.reference);
    }

    /** The money and the risks of what has left are part of what changed. */
    @Test
    void tellsOfMoneyAndRisksOfWhatLeft() throws Exception {
        Story left = council.started("Left", today.minusDays(200), "Development")
                .ended(today.minusDays(5))
                .write();
        council.evenOfWhatEnded(() -> {
            council.insert("""
                    insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                    values (?, ?, 'Grant', 62000, current_date - 20, current_date + 300, true, now() - interval '9 days') returning id""", founded.id(), left.id);
            council.insert("""
                    insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                    select ?, ?, k.id, 'Nobody is left', 'OPEN', now() - interval '9 days' from risk_kind k
                    where k.organisation_id = ? order by k.id limit 1 returning id""", founded.id(), left.id, founded.id());
        });
        Changes changes =
                portfolios.changes(manager, filter("status=ACTIVE&status=PAUSED"), today.minusDays(20), today);
        assertThat(Objects.requireNonNull(changes.money()).sums())
                .extracting(sum -> sum.reference() + " " + sum.way())
                .containsExactlyInAnyOrder(left.reference + " won", left.reference + " stopped");
        assertThat(open("status=ACTIVE&status=PAUSED", today.minusDays(20), today))
                .containsSubsequence(
                        "What came",
                        "Won: £62,000 in 1 sum",
                        "What went",
                        "Committed until its initiative ended: £62,000")
                .contains(
                        "+£62,000",
                        "−£62,000",
                        "Committed until its initiative ended",
                        "Money that an initiative had all along is not told here");
        assertThat(changes.risks().risks())
                .extracting(ChangedRisks.Risk::wording)
                .containsExactly("Nobody is left");
    }

    /** Reasons for attention are kept of no past day: who left such a view nobody can say, and the page says so. */
    @Test
    void saysWhatNobodyCanAskOfAPastDay() throws Exception {
        Story story = council.stories.get(0);
        council.attention(story, "later", today.minusDays(3), today, null);
        String query = "attention=any";
        Changes changes = portfolios.changes(manager, filter(query), today.minusDays(400), today);
        assertThat(changes.passage().told()).isFalse();
        assertThat(open(query, today.minusDays(400), today))
                .contains("is left out", "This is about the initiatives that fit today")
                .contains(dates.date(today.minusDays(400)) + " nobody can say")
                .doesNotContain("Came in and left", "with-changed");
        assertThat(open(query, today.minusDays(400), today.minusDays(1)))
                .contains("is left out", "nobody can say which initiatives are meant");
        assertThat(open("", today.minusDays(400), today)).doesNotContain("Came in and left", "with-changed");
    }

    /** Each step on the day that it is dated. */
    private void enteredAtOnce() {
        jdbc.sql("""
                update move set recorded_at = moved_on::timestamp at time zone 'Europe/London'
                where organisation_id = ?""").param(founded.id()).update();
        jdbc.sql("""
                update pause set entered_at = started_on::timestamp at time zone 'Europe/London',
                                 resumed_at = ended_on::timestamp at time zone 'Europe/London'
                where organisation_id = ?""").param(founded.id()).update();
        jdbc.sql(
                        "update ending set entered_at = ended_on::timestamp at time zone 'Europe/London' where organisation_id = ?")
                .param(founded.id())
                .update();
    }

    /** The earlier board had it in its view, the later has not, whatever day it is dated: by status, and by stage. */
    @Test
    void tellsWhatAnEntryMadeLateTookOutOfAView() throws Exception {
        Story ended = council.started("Ended late", today.minusDays(200), "Development")
                .ended(today.minusDays(30))
                .write();
        Story paused = council.started("Paused late", today.minusDays(200), "Development")
                .paused(today.minusDays(30))
                .write();
        Story back = council.started("Reopened late", today.minusDays(200), "Development")
                .ended(today.minusDays(90))
                .reopened(today.minusDays(30), "Incubation")
                .write();
        Story moved = council.started("Moved late", today.minusDays(200), "Incubation")
                .moved(today.minusDays(30), "Embedding")
                .write();
        Story rested = council.started("Ended while it rested", today.minusDays(200), "Development")
                .paused(today.minusDays(60))
                .ended(today.minusDays(30))
                .write();
        council.evenOfWhatEnded(() -> council.insert("""
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, 'Grant', 62000, current_date - 20, current_date + 300, true, now() - interval '99 days') returning id""", founded.id(), ended.id));
        enteredAtOnce();
        for (String late : List.of(
                "ending set entered_at = now() - interval '10 days' where ended_on = ?",
                "pause set entered_at = now() - interval '10 days' where started_on = ?",
                "move set recorded_at = now() - interval '10 days' where moved_on = ?")) {
            jdbc.sql("update " + late + " and initiative_id in (?, ?, ?, ?, ?)")
                    .params(today.minusDays(30), ended.id, paused.id, back.id, moved.id, rested.id)
                    .update();
        }
        LocalDate since = today.minusDays(20);
        String stage = "stage=" + council.stages.get("Incubation");
        Map<String, List<List<Story>>> passing = Map.of(
                "q=late&status=ACTIVE",
                List.of(List.of(back), List.of(ended, paused)),
                "q=late&status=PAUSED",
                List.of(List.of(paused), List.of()),
                "q=rested&status=PAUSED",
                List.of(List.of(), List.of(rested)),
                "q=late&status=ENDED",
                List.of(List.of(ended), List.of(back)),
                "q=late&" + stage,
                List.of(List.of(back), List.of(moved)));
        for (Map.Entry<String, List<List<Story>>> each : passing.entrySet()) {
            Changes changes = portfolios.changes(manager, filter(each.getKey()), since, today);
            assertThat(List.of(
                            references(changes.passage().came()),
                            references(changes.passage().left())))
                    .as(each.getKey())
                    .isEqualTo(each.getValue().stream()
                            .map(stories -> stories.stream()
                                    .map(story -> story.reference)
                                    .toList())
                            .toList());
            assertThat(changes.late().all()).as(each.getKey()).isPositive();
            assertThat(portfolios
                            .changes(manager, filter(each.getKey()), since, today.minusDays(15))
                            .passage()
                            .left()
                            .initiatives())
                    .as("what was entered after both days is known of both: " + each.getKey())
                    .isZero();
            Matcher link = COUNTED.matcher(open(each.getKey(), since, today));
            assertThat(link.find()).as(each.getKey()).isTrue();
            do {
                String address = HtmlUtils.htmlUnescape(link.group(1));
                assertThat(list.count(manager, filter(address.substring(address.indexOf('?') + 1))))
                        .as(address)
                        .isEqualTo(Long.parseLong(link.group(2)));
            } while (link.find());
        }
        List<String> sums = Pattern.compile("href=\"(/initiatives\\?[^\"]*with-money-changed=[^\"]*)\"")
                .matcher(open("q=late&status=ACTIVE", since, today))
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .toList();
        assertThat(sums).hasSize(1);
        assertThat(list.count(manager, filter(sums.get(0).substring(sums.get(0).indexOf('?') + 1))))
                .as(sums.get(0))
                .isEqualTo(1);
        assertThat(page(sums.get(0)))
                .contains("Money from " + dates.date(since.plusDays(1)) + " to " + dates.date(today)
                        + ": Committed until its initiative ended");
        assertThat(Objects.requireNonNull(portfolios
                                .changes(manager, filter("q=late&status=ACTIVE"), since, today)
                                .money())
                        .sums())
                .extracting(sum -> sum.reference() + " " + sum.way())
                .containsExactly(ended.reference + " stopped");
    }

    /** A board that met the morning after knew what had been entered by then, and the address of its list says the same. */
    @Test
    void asksOfTheInstantUntilWhichTheBoardKnew() throws Exception {
        LocalDate since = today.minusDays(20);
        Story ended = council.started("Ended late", today.minusDays(200), "Development")
                .ended(today.minusDays(30))
                .write();
        enteredAtOnce();
        Instant entered = BoardsMet.endOf(since).plus(9, ChronoUnit.HOURS);
        jdbc.sql("update ending set entered_at = ? where initiative_id = ?")
                .params(OffsetDateTime.ofInstant(entered, ZoneOffset.UTC), ended.id)
                .update();
        Instant before = entered.minus(1, ChronoUnit.HOURS);
        Instant after = entered.plus(1, ChronoUnit.HOURS);
        assertThat(leftLate(since, before)).containsExactly(ended.reference);
        assertThat(leftLate(since, after)).isEmpty();
        assertThat(countLeft(since, before)).isEqualTo(1);
        assertThat(countLeft(since, after)).isZero();
        assertThat(countLeft(since, null)).as("as it is dated now").isZero();
        assertThat(page(left(since, before)))
                .contains("The rest of this fitted at the end of " + dates.date(since)
                        + ", by the stage and status known then, and did not at the end of " + dates.date(today));
        assertThat(page(left(since, null)))
                .contains("The rest of this fitted at the end of " + dates.date(since) + ", and did not at the end of "
                        + dates.date(today));
        assertThat(open("q=late&status=ACTIVE", since, today))
                .contains("The stages and statuses of " + dates.date(since) + " are those that were known then.");
    }

    private List<String> leftLate(LocalDate since, Instant known) {
        return references(portfolios
                .changes(manager, filter("q=late&status=ACTIVE"), since, known, today)
                .passage()
                .left());
    }

    private long countLeft(LocalDate since, @Nullable Instant known) {
        String address = left(since, known);
        return list.count(manager, filter(address.substring(address.indexOf('?') + 1)));
    }

    private String left(LocalDate since, @Nullable Instant known) {
        return "/initiatives?q=late&status=ACTIVE&with-changed="
                + ChangedQuestion.written(new TwoDays(since, today, TwoDays.Fit.LEFT, known), "");
    }

    /**
     * A pack on the figures of a day that is over is put together later: what was entered by then is in it, and no later
     * pack tells it.
     */
    @Test
    void tellsWhatWasEnteredBeforeTheFiguresOfADayWereMade() {
        LocalDate since = today.minusDays(40);
        LocalDate until = today.minusDays(20);
        Story ended = council.started("Ended late", today.minusDays(200), "Development")
                .ended(today.minusDays(60))
                .write();
        council.evenOfWhatEnded(() -> {
            long sum = council.insert("""
                    insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                    values (?, ?, 'Grant', 62000, current_date - 99, current_date + 300, true, now() - interval '99 days')
                    returning id""", founded.id(), ended.id);
            written(sum, ended, "funding-added", 99);
        });
        enteredAtOnce();
        Instant entered = BoardsMet.endOf(until).plus(9, ChronoUnit.HOURS);
        jdbc.sql("update ending set entered_at = ? where initiative_id = ?")
                .params(OffsetDateTime.ofInstant(entered, ZoneOffset.UTC), ended.id)
                .update();
        TwoDays days = new TwoDays(since, until, TwoDays.Fit.EITHER, BoardsMet.endOf(since));
        TwoDays later = new TwoDays(since, until, days.fit(), days.known(), entered.plus(1, ChronoUnit.HOURS));
        assertThat(told(days)).containsExactly(0, 0, 0);
        assertThat(told(later)).containsExactly(1, 1, 1);
        for (TwoDays each : List.of(days, later)) {
            List<Long> place = List.of(WaysOfMoney.place("stopped", false));
            List<Long> marks = each.marks();
            String from = since.plusDays(1) + "." + until + ".";
            String late = "entered-late." + from + dotted(marks);
            String money = "money-changed-known." + from
                    + dotted(Stream.concat(marks.stream(), place.stream()).toList());
            for (String address : List.of(
                    "q=late&status=ACTIVE&with-changed=" + ChangedQuestion.written(each.fitting(TwoDays.Fit.LEFT), ""),
                    "q=late&status=ACTIVE&with-changed=" + ChangedQuestion.written(each, late),
                    "q=late&status=ACTIVE&with-money-changed=" + ChangedQuestion.written(each, money),
                    "q=late&with-figure=" + late,
                    "q=late&with-money-figure=" + money)) {
                assertThat(list.count(manager, filter(address))).as(address).isEqualTo(each == later ? 1 : 0);
            }
        }
    }

    private static String dotted(List<Long> marks) {
        return marks.stream().map(String::valueOf).collect(Collectors.joining("."));
    }

    /** How many left the view of what goes on, were entered late, and lost money. */
    private List<Integer> told(TwoDays days) {
        Changes changes = portfolios.changes(manager, filter("q=late&status=ACTIVE"), days);
        return List.of(
                changes.passage().left().initiatives(),
                changes.late().all(),
                Objects.requireNonNull(changes.money()).changed());
    }

    /** Money too is asked of the moment at which the board met: what was put to a later day that evening left the view. */
    @Test
    void asksOfRecordsWhatStoodWhenTheBoardMetThatDay() {
        LocalDate since = today.minusDays(20);
        Instant met = since.atTime(12, 0).atZone(ClockConfiguration.LONDON).toInstant();
        Story story = council.started("Ends late", today.minusDays(200), "Development")
                .write();
        enteredAtOnce();
        long sum = council.insert("""
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, 'Grant', 100, current_date - 99, ?, true, now() - interval '99 days') returning id""", founded.id(), story.id, today.plusDays(30));
        written(sum, story, "funding-added", 99);
        jdbc.sql("update funding set ends_on = ? where id = ?")
                .params(today.plusDays(300), sum)
                .update();
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                values (?, ?, 'Somebody', 'funding', ?, 'x', ?, 'funding-changed', '[]') returning id""", founded.id(), OffsetDateTime.ofInstant(met.plusSeconds(60), ZoneOffset.UTC), sum, story.id);
        for (String view : List.of(
                "with-funding-before=" + today.plusDays(60),
                "with-money-figure=sum-ends." + today + "." + today.plusDays(60))) {
            assertThat(references(portfolios
                            .changes(manager, filter("q=ends late&" + view), since, met, today)
                            .passage()
                            .left()))
                    .as(view)
                    .containsExactly(story.reference);
            assertThat(portfolios
                            .changes(manager, filter("q=ends late&" + view), since, today)
                            .passage()
                            .left()
                            .initiatives())
                    .as("at the end of the day: " + view)
                    .isZero();
        }
    }

    /** Nor was a risk what it was scored that evening, and what was found or given that evening was not there. */
    @Test
    void asksOfWhatIsDatedOnlyWhatTheBoardKnewThatDay() {
        LocalDate since = today.minusDays(20);
        Instant met = since.atTime(12, 0).atZone(ClockConfiguration.LONDON).toInstant();
        OffsetDateTime evening = OffsetDateTime.ofInstant(met.plusSeconds(7_200), ZoneOffset.UTC);
        Story story =
                council.started("High", today.minusDays(200), "Development").write();
        enteredAtOnce();
        long risk = council.insert("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at, likelihood, impact,
                                  levels, scored_on)
                select ?, ?, k.id, 'Harm', 'OPEN', now() - interval '99 days', 1, 1, 5, ?
                from risk_kind k where k.organisation_id = ? and k.people order by k.ordinal limit 1 returning id""", founded.id(), story.id, since, founded.id());
        score(risk, story, 5, since.minusDays(70), evening.minusDays(70));
        score(risk, story, 1, since, evening);
        council.insert("""
                insert into protection (organisation_id, initiative_id, kind, what, starts_on, giving_back, recorded_at)
                values (?, ?, 'POSTS', 'Posts', ?, '', ?) returning id""", founded.id(), story.id, since.minusDays(5), evening);
        council.insert("""
                insert into participation (organisation_id, initiative_id, held_on, who, what, families, say, recorded_at)
                values (?, ?, ?, array['FAMILIES'], 'Met', 7, 'CONSULTED', ?) returning id""", founded.id(), story.id, since.minusDays(5), evening);
        for (String left :
                List.of("with-risk=HIGH-PEOPLE", "with-figure=high-risk-to-people", "with-figure=no-families")) {
            assertThat(passed(left, since, met)).as(left).containsExactly(0, 1);
            assertThat(passed(left, since, BoardsMet.endOf(since)))
                    .as("the day is over: " + left)
                    .containsExactly(0, 0);
        }
        assertThat(passed("with-protection=STANDING", since, met)).containsExactly(1, 0);
        assertThat(passed("with-protection=STANDING", since, BoardsMet.endOf(since)))
                .containsExactly(0, 0);
    }

    /** How many came into the view, and how many left it. */
    private List<Integer> passed(String view, LocalDate since, Instant met) {
        Passage passage = portfolios
                .changes(manager, filter("q=high&" + view), since, met, today)
                .passage();
        return List.of(passage.came().initiatives(), passage.left().initiatives());
    }

    private void score(long risk, Story story, int number, LocalDate on, OffsetDateTime recorded) {
        council.insert("""
                insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels, likelihood_words,
                                        impact_words, scored_on, recorded_at)
                values (?, ?, ?, ?, ?, 5, 'a', 'b', ?, ?) returning id""", founded.id(), story.id, risk, number, number, on, recorded);
    }

    /** What is exact to the penny when it is typed is so when it is told. */
    @Test
    void tellsMoneyToThePenny() throws Exception {
        Story story =
                council.started("Penny", today.minusDays(200), "Development").write();
        enteredAtOnce();
        long sum = council.insert("""
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed, recorded_at)
                values (?, ?, 'Grant', 100.5, current_date - 20, current_date + 300, true, now() - interval '99 days')
                returning id""", founded.id(), story.id);
        written(sum, story, "funding-added", 99);
        jdbc.sql("update funding set amount = 100.9 where id = ?").param(sum).update();
        written(sum, story, "funding-changed", 5);
        assertThat(open("status=ACTIVE", today.minusDays(20), today))
                .contains(
                        "More than before: £0.40 in 1 sum", "More than before (was £100.50, became £100.90)", "+£0.40");
    }

    private void written(long sum, Story story, String action, int ago) {
        council.insert("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                values (?, now() - ? * interval '1 day', 'Somebody', 'funding', ?, 'x', ?, ?, '[]') returning id""", founded.id(), ago, sum, story.id, action);
    }

    /** Also of the last day that there is. */
    @Test
    void asksOfAnyDay() {
        for (String day : List.of("0001-01-01", "9999-12-31")) {
            assertThat(list.count(manager, filter("status=ACTIVE&with-changed=" + day + "." + day + ".either.0")))
                    .as(day)
                    .isNotNegative();
        }
    }

    private static List<String> references(Passage.Passing passing) {
        return passing.named().stream().map(Passage.Named::reference).toList();
    }

    private static InitiativeFilter filter(String query) {
        return FilterQuery.read(FilterQuery.parameters(query));
    }

    private String open(String query, LocalDate since, LocalDate until) throws Exception {
        return page("/portfolio/changes?" + query + day("since", since) + day("until", until));
    }

    private String page(String address) throws Exception {
        String[] page = new String[1];
        assertThat(QueryCount.during(
                        () -> page[0] = mvc.perform(get(URI.create(address)).with(signedInAs(manager)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString()))
                .hasSizeLessThanOrEqualTo(10);
        assertThat(HtmlCheck.errorsIn(page[0])).isEmpty();
        return page[0];
    }

    private static String day(String field, LocalDate day) {
        return "&%s.day=%d&%s.month=%d&%s.year=%d"
                .formatted(field, day.getDayOfMonth(), field, day.getMonthValue(), field, day.getYear());
    }
}
