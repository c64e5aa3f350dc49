package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.LeftAside;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.initiative.PastRow;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What filters of evidence, readiness and the pulse let through on many days, each told a second time one by one. */
@ApplicationTest
@Transactional
class PastQuestionsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PastRegister past;

    @Autowired
    private InitiativeList list;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final Random random = new Random(97);
    private final List<Found> found = new ArrayList<>();
    private final List<Round> grounds = new ArrayList<>();
    private final List<Round> pulses = new ArrayList<>();
    private TestOrganisation founded;
    private Actor manager;
    private Council council;
    private LocalDate today;

    private record Found(Story story, String says, LocalDate on, boolean withdrawn) {}

    /** @param last the day until which it was meant to be open; {@code low} whether what it says is low */
    private record Round(
            Story story,
            LocalDate first,
            LocalDate last,
            @Nullable LocalDate closed,
            boolean low,
            boolean withdrawn) {

        LocalDate end() {
            return closed == null ? last : closed;
        }
    }

    @BeforeEach
    void fill() {
        founded = organisations.found();
        manager = founded.manager();
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
        new MadeUpStories(council, new Random(71)).write(40, today.minusDays(400), today);
        council.check();
        for (Story story : council.stories) {
            for (int many = random.nextInt(3); many > 0; many--) {
                evidence(story);
            }
            ground(story);
            pulse(story);
        }
    }

    @Test
    void findsEvidenceByTheDayOnWhichItWasFound() {
        for (String says : List.of("SUPPORTS", "MIXED", "CONTRADICTS")) {
            tells(
                    "evidence=" + says,
                    (story, day) -> found.stream()
                            .anyMatch(each -> each.story() == story
                                    && !each.withdrawn()
                                    && each.says().equals(says)
                                    && !each.on().isAfter(day)));
        }
    }

    /** Whatever rests today, or no longer does. */
    @Test
    void asksWhatRestedAtTheEndOfTheDay() {
        tells("figure=resting-in." + council.stages.get("Prototyping"), (story, day) -> {
            Story.Standing stood = story.on(day);
            List<Story.Rested> begun = story.rests().stream()
                    .filter(rested -> !rested.day().isAfter(day))
                    .toList();
            return stood != null
                    && stood.paused()
                    && begun.get(begun.size() - 1).stage().equals("Prototyping");
        });
    }

    @Test
    void asksOfReadinessWhatTheRoundsOfThatDaySaid() {
        tells("readiness=NEVER", (story, day) -> of(grounds, story, day).isEmpty());
        tells(
                "readiness=OPEN",
                (story, day) -> story.on(day) != null
                        && of(grounds, story, day).stream()
                                .anyMatch(round ->
                                        round.closed() == null || round.closed().isAfter(day)));
        tells("readiness=LOW", (story, day) -> {
            List<Round> over = of(grounds, story, day).stream()
                    .filter(round -> round.closed() == null
                            ? story.on(day) == null && story.on(today) == null
                            : !round.closed().isAfter(day))
                    .toList();
            return !over.isEmpty() && over.get(over.size() - 1).low();
        });
    }

    @Test
    void asksOfThePulseWhatTheRoundsOfThatDaySaid() {
        tells("pulse=NEVER", (story, day) -> of(pulses, story, day).isEmpty());
        tells(
                "pulse=OPEN",
                (story, day) -> story.on(day) != null
                        && of(pulses, story, day).stream()
                                .anyMatch(round -> !round.last().isBefore(day)
                                        && (round.closed() == null
                                                || round.closed().isAfter(day))));
        tells("pulse=QUIET", (story, day) -> {
            List<Round> asked = of(pulses, story, day);
            return !asked.isEmpty()
                    && asked.stream().allMatch(round -> round.end().isBefore(day.minusMonths(3)));
        });
        tells("pulse=LOW", (story, day) -> {
            List<Round> over = of(pulses, story, day).stream()
                    .filter(round -> round.closed() != null && !round.closed().isAfter(day)
                            || round.last().isBefore(day))
                    .toList();
            return !over.isEmpty() && over.get(over.size() - 1).low();
        });
    }

    @Test
    void knowsReferencesOfEveryDay() {
        String first = council.stories.get(4).reference;
        String last = council.stories.get(20).reference;
        tells("references=" + first + "." + last, (story, day) -> {
            int place = council.stories.indexOf(story);
            return place >= 4 && place <= 20;
        });
    }

    private interface Told {

        boolean fits(Story story, LocalDate day);
    }

    /** On many days by the words of then, and today by those of now as well. */
    private void tells(String question, Told told) {
        InitiativeFilter filter = FilterQuery.read(FilterQuery.parameters("with-" + question));
        int fitted = 0;
        int all = 0;
        for (LocalDate day = today.minusDays(390); !day.isAfter(today); day = day.plusDays(13)) {
            LocalDate then = day;
            Predicate<Story> fits = story -> !story.began().isAfter(then) && told.fits(story, then);
            List<String> expected = council.stories.stream()
                    .filter(fits)
                    .map(story -> story.reference)
                    .toList();
            PastRegister.Page page = past.page(manager, filter, day, InitiativeSort.USUAL, 1);
            assertThat(page.leftAside()).isEqualTo(LeftAside.NOTHING);
            assertThat(past.first(manager, filter, day, InitiativeSort.USUAL, 1000))
                    .as(question + " on " + day)
                    .extracting(PastRow::reference)
                    .containsExactlyInAnyOrderElementsOf(expected);
            fitted += expected.size();
            all += (int) council.stories.stream()
                    .filter(story -> !story.began().isAfter(then))
                    .count();
        }
        assertThat(fitted).as(question).isPositive().isLessThan(all);
        assertThat(list.count(manager, filter))
                .as(question + " today")
                .isEqualTo(council.stories.stream()
                        .filter(story -> told.fits(story, today))
                        .count());
    }

    /** Those that had been opened by a day and were never taken back, in order. */
    private static List<Round> of(List<Round> rounds, Story story, LocalDate day) {
        return rounds.stream()
                .filter(round -> round.story() == story && !round.withdrawn())
                .filter(round -> !round.first().isAfter(day))
                .toList();
    }

    private void evidence(Story story) {
        LocalDate on = story.began().plusDays(random.nextInt(90));
        Found each = new Found(
                story,
                List.of("SUPPORTS", "MIXED", "CONTRADICTS").get(random.nextInt(3)),
                on.isAfter(today) ? today : on,
                random.nextInt(5) == 0);
        found.add(each);
        jdbc.sql("""
                insert into evidence (organisation_id, initiative_id, found, says, kind, found_on, recorded_at, withdrawn_at)
                values (?, ?, 'Something', ?, 'STORY', ?, ?, ?)""")
                .params(founded.id(), story.id, each.says(), each.on(), at(today), each.withdrawn() ? at(today) : null)
                .update();
    }

    private void ground(Story story) {
        LocalDate first = story.began().plusDays(random.nextInt(60));
        for (int many = random.nextInt(4); many > 0 && !first.isAfter(today); many--) {
            LocalDate closed = first.plusDays(random.nextInt(50));
            Round round = new Round(
                    story,
                    first,
                    first.plusDays(20),
                    closed.isAfter(today) ? null : closed,
                    random.nextBoolean(),
                    random.nextInt(6) == 0);
            grounds.add(round);
            long id = council.insert(
                    """
                    insert into readiness_round (organisation_id, subject, initiative_id, name, starts_on, ends_on, opened_at,
                                                 closed_on, withdrawn_at)
                    values (?, 'INITIATIVE', ?, 'A round', ?, ?, ?, ?, ?) returning id""",
                    founded.id(),
                    story.id,
                    round.first(),
                    round.last(),
                    at(round.first()),
                    round.closed(),
                    round.withdrawn() ? at(today) : null);
            answer(id, round.low() ? 2 : 4);
            first = closed.plusDays(1 + random.nextInt(90));
        }
    }

    private void answer(long round, int score) {
        long condition = council.insert("""
                insert into readiness_round_condition (organisation_id, round_id, condition_id, ordinal, name, explanation)
                select organisation_id, ?, id, 1, name, explanation from readiness_condition
                where organisation_id = ? order by ordinal limit 1 returning id""", round, founded.id());
        long sheet = council.insert("""
                insert into readiness_sheet (organisation_id, round_id, person_id, complete, saved_at)
                values (?, ?, ?, true, ?) returning id""", founded.id(), round, manager.personId(), at(today));
        jdbc.sql("""
                insert into readiness_answer (organisation_id, round_id, sheet_id, round_condition_id, score, cannot_say)
                values (?, ?, ?, ?, ?, false)""").params(founded.id(), round, sheet, condition, score).update();
    }

    private void pulse(Story story) {
        LocalDate first = story.began().plusDays(random.nextInt(60));
        for (int many = random.nextInt(4); many > 0 && !first.isAfter(today); many--) {
            LocalDate last = first.plusDays(14);
            LocalDate closed = random.nextBoolean() ? first.plusDays(random.nextInt(14)) : null;
            Round round = new Round(
                    story,
                    first,
                    last,
                    closed == null || closed.isAfter(today) ? null : closed,
                    random.nextBoolean(),
                    false);
            pulses.add(round);
            long id =
                    council.insert("""
                    insert into pulse_round (organisation_id, initiative_id, opens_on, closes_on, closed_on, opened_at)
                    values (?, ?, ?, ?, ?, ?) returning id""", founded.id(), story.id, round.first(), last, round.closed(), at(round.first()));
            jdbc.sql("""
                    insert into pulse_tally (round_id, organisation_id, answers, momentum, headspace, support, safety)
                    values (?, ?, 4, cast(? as int[]), '{0,0,0,0,0,4}', '{0,0,0,0,0,4}', '{0,0,0,0,0,4}')""")
                    .params(id, founded.id(), round.low() ? "{0,4,0,0,0,0}" : "{0,0,0,0,4,0}")
                    .update();
            first = last.plusDays(1 + random.nextInt(140));
        }
    }

    private OffsetDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(0, 5)).atZone(LONDON).toOffsetDateTime();
    }
}
