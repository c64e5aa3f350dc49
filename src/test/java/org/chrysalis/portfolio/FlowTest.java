package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** How made-up journeys travel, worked out a second time by going through what happened one by one. */
@ApplicationTest
@Transactional
class FlowTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private Council council;
    private Period period;
    private Flow flow;

    @BeforeEach
    void travel() {
        TestOrganisation founded = organisations.found();
        council = Council.of(jdbc, founded);
        LocalDate today = LocalDate.now(clock);
        new MadeUpStories(council, new Random(23)).write(70, today.minusDays(500), today);
        period = Period.of(Period.Length.YEAR, today);
        flow = portfolios.flow(founded.person(BuiltInRole.MANAGER), InitiativeFilter.NONE, period);
    }

    @Test
    void countsEachStepAndWhoWentThatWay() {
        Map<String, Integer> times = new TreeMap<>();
        Map<String, Set<String>> initiatives = new TreeMap<>();
        for (Story story : council.stories) {
            List<Story.Visited> visits = story.visits();
            for (int i = 1; i < visits.size(); i++) {
                if (in(visits.get(i).from())) {
                    String step =
                            visits.get(i - 1).stage() + " to " + visits.get(i).stage();
                    times.merge(step, 1, Integer::sum);
                    initiatives.computeIfAbsent(step, any -> new HashSet<>()).add(story.reference);
                }
            }
        }
        Map<String, Integer> found = new TreeMap<>();
        for (Flow.Step step : flow.steps()) {
            String name = flow.nameOf(step.fromId()) + " to " + flow.nameOf(step.toId());
            found.merge(name, step.times(), Integer::sum);
            assertThat(step.initiatives())
                    .as(name)
                    .isLessThanOrEqualTo(initiatives.get(name).size());
        }
        assertThat(found).isEqualTo(times);
    }

    @Test
    void spreadsTheTimeInAStageOverAllVisits() {
        Map<String, List<Long>> over = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        for (Story story : council.stories) {
            for (Story.Visited visit : story.visits()) {
                if (visit.to() == null) {
                    open.merge(visit.stage(), 1, Integer::sum);
                } else if (in(visit.to())) {
                    over.computeIfAbsent(visit.stage(), any -> new ArrayList<>())
                            .add(ChronoUnit.DAYS.between(visit.from(), visit.to()));
                }
            }
        }
        assertThat(flow.stays()).isNotEmpty().allSatisfy(stay -> {
            String name = flow.nameOf(stay.stageId());
            List<Long> days =
                    over.getOrDefault(name, List.of()).stream().sorted().toList();
            assertThat(stay.over()).as(name).isEqualTo(days.size());
            assertThat(stay.open()).as(name).isEqualTo(open.getOrDefault(name, 0));
            assertThat(stay.quarter()).isCloseTo(share(days, 0.25), within(0.001));
            assertThat(stay.middle()).isCloseTo(share(days, 0.5), within(0.001));
            assertThat(stay.threeQuarters()).isCloseTo(share(days, 0.75), within(0.001));
            assertThat(dots(stay, false))
                    .as("every visit that is over is in a dot")
                    .isEqualTo(days.size());
            assertThat(dots(stay, true)).isEqualTo(stay.open());
        });
    }

    @Test
    void countsHowOftenSomethingRested() {
        long times = council.stories.stream()
                .flatMap(story -> story.daysOf("pause").stream())
                .filter(this::in)
                .count();
        assertThat(flow.rests().stream().mapToInt(Flow.Rest::times).sum()).isEqualTo((int) times);
        assertThat(flow.rests().stream().mapToInt(Flow.Rest::now).sum())
                .isEqualTo(flow.size().paused());
    }

    private int dots(Flow.Stay stay, boolean open) {
        return flow.dots().stream()
                .filter(dot -> dot.stageId() == stay.stageId() && dot.open() == open)
                .mapToInt(Flow.Dot::visits)
                .sum();
    }

    /** Between the two nearest, by how far it lies between them. */
    private static double share(List<Long> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private boolean in(LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }
}
