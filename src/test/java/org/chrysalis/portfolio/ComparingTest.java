package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.portfolio.Comparison.Standing;
import org.chrysalis.support.Forbidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number that stands side by side is the one that was written, counted as it was written. */
@PortfolioDatabaseTest
class ComparingTest {

    @Autowired
    private Comparing comparing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Council council;
    private LocalDate today;

    @BeforeEach
    void found() {
        council = Council.withFiveStages(jdbc);
        today = LocalDate.now(clock);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void countsWhatWasRecordedOfEach(long seed) {
        Random random = new Random(seed);
        new MadeUpStories(council, random).write(4, today.minusDays(900), today);
        Records records = new Records(council, random, today);
        council.stories.forEach(records::write);
        council.check();
        Actor manager = council.manager();

        List<Side> sides = sides(manager, council.stories);

        assertThat(sides).extracting(Side::reference).isEqualTo(references(council.stories));
        for (int i = 0; i < 4; i++) {
            Story story = council.stories.get(i);
            Side side = sides.get(i);
            learned(story, side, records);
            heard(story, side, records);
            rest(story, side, records);
            standing(story, side);
        }
    }

    private void standing(Story story, Side side) {
        Standing it = side.standing();
        Story.Standing now = story.on(today);
        assertThat(it.name()).isEqualTo(story.name);
        assertThat(it.status().name()).isEqualTo(now == null ? "ENDED" : now.paused() ? "PAUSED" : "ACTIVE");
        if (now != null) {
            assertThat(it.stageName()).isEqualTo(now.stage());
            assertThat(it.stageSince()).isEqualTo(now.since());
            assertThat(it.visits()).isEqualTo(now.visits());
        }
        assertThat(it.beganOn()).isEqualTo(story.began());
    }

    private static void learned(Story story, Side side, Records records) {
        assertThat(List.of(
                        side.learned().supports(),
                        side.learned().mixed(),
                        side.learned().noDifference(),
                        side.learned().contradicts(),
                        side.learned().notSaid(),
                        side.learned().keep(),
                        side.learned().change(),
                        side.learned().stop(),
                        side.learned().inconclusive(),
                        side.learned().undecided()))
                .isEqualTo(counts(
                        story,
                        records,
                        "SUPPORTS",
                        "MIXED",
                        "NO_DIFFERENCE",
                        "CONTRADICTS",
                        "NOT_SAID",
                        "KEEP",
                        "CHANGE",
                        "STOP",
                        "INCONCLUSIVE",
                        "undecided"));
        assertThat(side.learned().found()).isEqualTo(records.latest(story, "found"));
        assertThat(side.learned().question()).isEqualTo(records.latest(story, "asked"));
    }

    private static void heard(Story story, Side side, Records records) {
        assertThat(List.of(
                        side.heard().occasions(),
                        side.heard().attendances(),
                        side.heard().informed(),
                        side.heard().consulted(),
                        side.heard().involved(),
                        side.heard().shared(),
                        side.heard().led(),
                        side.heard().unsaid(),
                        side.heard().told(),
                        side.heard().waiting()))
                .isEqualTo(counts(
                        story,
                        records,
                        "occasions",
                        "people",
                        "INFORMED",
                        "CONSULTED",
                        "INVOLVED",
                        "SHARED",
                        "LED",
                        "unsaid",
                        "told",
                        "waiting"));
        assertThat(side.heard().exact()).isEqualTo(records.of(story, "few") == 0);
        assertThat(side.heard().lastWhat()).isEqualTo(records.latest(story, "met"));
    }

    private void rest(Story story, Side side, Records records) {
        assertThat(List.of(
                        side.risks().people(),
                        side.risks().others(),
                        side.risks().happened(),
                        side.risks().over(),
                        side.shelter().protections(),
                        side.around().partners(),
                        side.around().absent(),
                        side.around().fragile(),
                        side.around().growing(),
                        side.around().strong(),
                        side.around().sharedPurpose(),
                        side.around().wanted(),
                        side.around().unwanted(),
                        side.around().both(),
                        side.around().tooSoon()))
                .isEqualTo(counts(
                        story,
                        records,
                        "risks to people",
                        "other risks",
                        "happened to people",
                        "risks over",
                        "protections",
                        "partners",
                        "partner ABSENT",
                        "partner FRAGILE",
                        "partner GROWING",
                        "partner STRONG",
                        "partner SHARED_PURPOSE",
                        "ripple WANTED",
                        "ripple UNWANTED",
                        "ripple BOTH",
                        "ripple TOO_SOON"));
        assertThat(side.risksToPeople()).hasSize(Math.min(3, records.of(story, "risks to people")));
        assertThat(side.markers()).hasSize(records.of(story, "marked"));
        assertThat(side.shelter().markers()).isEqualTo(3);
        assertThat(Objects.toString(side.shelter().nextEndsOn(), null)).isEqualTo(records.latest(story, "next end"));
        assertThat(side.around().lastRipple()).isEqualTo(records.latest(story, "seen"));
        money(story, side, records);
    }

    private void money(Story story, Side side, Records records) {
        String ends = records.latest(story, "money ends");
        CliffEdge.State expected = records.of(story, "committed") == 0
                ? records.of(story, "hoped for") == 0 ? CliffEdge.State.UNRECORDED : CliffEdge.State.HOPED_FOR
                : records.of(story, "without end") > 0
                        ? CliffEdge.State.GOES_ON
                        : LocalDate.parse(ends).isBefore(today) ? CliffEdge.State.PASSED : CliffEdge.State.AHEAD;
        assertThat(side.money().state(today)).isEqualTo(expected);
        if (expected == CliffEdge.State.AHEAD || expected == CliffEdge.State.PASSED) {
            assertThat(side.money().endsOn()).isEqualTo(ends);
        }
    }

    @Test
    void keepsTheOrderInWhichTheyWereChosenAndLeavesOutWhatThereIsNot() {
        Story first = started("First").write();
        Story second = started("Second").write();
        Actor viewer = council.viewer();

        assertThat(comparing.chosen(viewer, List.of(second.reference, "ZZZ-99", first.reference, second.reference)))
                .extracting(Standing::reference)
                .containsExactly(second.reference, first.reference);
        assertThat(comparing.chosen(viewer, List.of())).isEmpty();
        assertThat(comparing.sides(viewer, List.of())).isEmpty();
    }

    @Test
    void countsHowOftenItWasMovedBackAndNothingElse() {
        Story story = started("To and fro")
                .moved(today.minusDays(80), "Prototyping")
                .moved(today.minusDays(60), "Development")
                .moved(today.minusDays(40), "Prototyping")
                .moved(today.minusDays(20), "Development")
                .write();
        jdbc.sql("update move set direction = 'BACK' where initiative_id = ? and ordinal in (3, 5)")
                .param(story.id)
                .update();

        Standing standing = sides(council.viewer(), List.of(story)).get(0).standing();

        assertThat(standing.movedBack()).isEqualTo(2);
        assertThat(standing.visits()).isEqualTo(5);
    }

    @Test
    void knowsNothingOfAnotherOrganisationNorOfWhatIsKeptToItsTeam() {
        Story open = started("Open").write();
        Story kept = started("Kept").onlyForItsTeam().write();
        Council elsewhere = Council.withFiveStages(jdbc);
        Story theirs =
                elsewhere.started("Theirs", today.minusDays(9), "Scaling").write();
        List<String> asked = List.of(open.reference, kept.reference, theirs.reference);

        assertThat(comparing.chosen(council.viewer(), asked))
                .extracting(Standing::reference)
                .containsExactly(open.reference);
        assertThat(comparing.chosen(council.manager(), asked)).hasSize(2);
        assertThat(comparing.chosen(elsewhere.viewer(), asked))
                .extracting(Standing::reference)
                .containsExactly(theirs.reference);
    }

    @Test
    void readsMoneyOfThoseAloneWhoseMoneyThePersonMaySee() {
        Story mine = started("Mine").write();
        Story another = started("Another").write();
        long person = council.person("Lead");
        mine.person(person, "LEAD");
        Actor lead = council.actor(person, Permission.EDIT_OWN_INITIATIVES);

        assertThat(sides(lead, List.of(another, mine)))
                .extracting(side -> side.money() != null)
                .containsExactly(false, true);
        assertThat(sides(council.viewer(), List.of(another, mine))).allMatch(side -> side.money() == null);
        assertThat(sides(council.actor(council.person("Treasurer"), Permission.VIEW_MONEY), List.of(another, mine)))
                .allMatch(side -> side.money() != null);
    }

    @Test
    void tellsWhatWasLearnedFromAnEndingThatWasReopenedSince() {
        Story story = started("Came back")
                .ended(today.minusDays(50))
                .reopened(today.minusDays(20), "Prototyping")
                .write();
        jdbc.sql("update ending set learned = 'Start smaller' where initiative_id = ?")
                .param(story.id)
                .update();

        Standing standing = sides(council.viewer(), List.of(story)).get(0).standing();

        assertThat(standing.endedOn()).isEqualTo(today.minusDays(50));
        assertThat(standing.reopenedOn()).isEqualTo(today.minusDays(20));
        assertThat(standing.learned()).isEqualTo("Start smaller");
    }

    @Test
    void refusesMoreThanFourAndWhoeverMayViewNothing() {
        Standing one = comparing
                .chosen(council.viewer(), List.of(started("One").write().reference))
                .get(0);
        assertThatThrownBy(() -> comparing.sides(council.viewer(), List.of(one, one, one, one, one)))
                .isInstanceOf(IllegalArgumentException.class);
        Actor nobody = new Actor(council.person("Nobody"), "Nobody", council.id, council.code, Set.of());
        assertThatThrownBy(() -> comparing.chosen(nobody, List.of(one.reference())))
                .isInstanceOf(Forbidden.class);
    }

    private Story started(String name) {
        return council.started(name, today.minusDays(100), "Development");
    }

    private List<Side> sides(Actor actor, List<Story> stories) {
        return comparing.sides(actor, comparing.chosen(actor, references(stories)));
    }

    private static List<String> references(List<Story> stories) {
        return stories.stream().map(story -> story.reference).toList();
    }

    private static List<Long> counts(Story story, Records records, String... what) {
        return Arrays.stream(what).map(each -> (long) records.of(story, each)).toList();
    }
}
