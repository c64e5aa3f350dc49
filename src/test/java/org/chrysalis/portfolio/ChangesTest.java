package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What changed between two days, held against what happened. */
@ApplicationTest
@Transactional
class ChangesTest {

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Portfolios portfolios;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private Council council;
    private Actor manager;
    private LocalDate today;

    @BeforeEach
    void found() {
        founded = organisations.found();
        manager = founded.person(BuiltInRole.MANAGER);
        council = Council.of(jdbc, founded);
        today = LocalDate.now(clock);
    }

    @Test
    void tellsWhatHappenedToJourneysBetweenTwoDays() {
        new MadeUpStories(council, new Random(47)).write(30, today.minusDays(300), today);
        LocalDate since = today.minusDays(60);
        LocalDate until = today.minusDays(20);
        List<String> told = new ArrayList<>();
        for (Story story : council.stories) {
            List<Story.Visited> visits = story.visits();
            for (int i = 0; i < visits.size(); i++) {
                add(told, story, visits.get(i).from(), since, until, i == 0 ? "began" : "moved");
            }
            story.daysOf("pause").forEach(day -> add(told, story, day, since, until, "paused"));
            story.daysOf("end").forEach(day -> add(told, story, day, since, until, "ended"));
        }
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, since, until);
        assertThat(changes.steps().stream()
                        .map(step -> step.reference() + " " + step.on() + " "
                                + step.what().replace("moved-on", "moved").replace("reopened", "moved")))
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(changes.times()).isEqualTo(told.size());
    }

    private static void add(
            List<String> told, Story story, LocalDate day, LocalDate since, LocalDate until, String what) {
        if (day.isAfter(since) && !day.isAfter(until)) {
            told.add(story.reference + " " + day + " " + what);
        }
    }

    @Test
    void tellsRisksUpAndDownByTheirScoresOnTheTwoDays() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        risk(story, "Rises", 100, List.of(90, 4), List.of(30, 9));
        risk(story, "Falls", 100, List.of(90, 12), List.of(30, 6));
        risk(story, "Rises and falls back", 100, List.of(90, 4), List.of(40, 9), List.of(30, 4));
        risk(story, "Rose before", 100, List.of(90, 4), List.of(70, 9));
        risk(story, "Is new", 40, List.of(40, 4));
        risk(story, "Came later", 5, List.of(5, 4));
        Changes changes = portfolios.changes(manager, InitiativeFilter.NONE, today.minusDays(60), today.minusDays(10));
        assertThat(changes.risks().stream().map(risk -> risk.wording() + " " + risk.way()))
                .containsExactlyInAnyOrder("Rises up", "Falls down", "Is new new");
    }

    /** @param scores each with how many days ago, and its likelihood times an impact of 1 to 5 */
    @SafeVarargs
    private void risk(Story story, String wording, int recorded, List<Integer>... scores) {
        long kind = jdbc.sql("select id from risk_kind where organisation_id = ? order by people desc, ordinal limit 1")
                .param(founded.id())
                .query(Long.class)
                .single();
        long risk = council.insert("""
                insert into risk (organisation_id, initiative_id, kind_id, wording, state, recorded_at)
                values (?, ?, ?, ?, 'OPEN', now() - ? * interval '1 day') returning id""", founded.id(), story.id, kind, wording, recorded);
        for (List<Integer> score : scores) {
            int likelihood = score.get(1) % 3 == 0 ? 3 : 2;
            council.insert(
                    """
                    insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels,
                                            likelihood_words, impact_words, scored_on, recorded_at)
                    values (?, ?, ?, ?, ?, 5, 'a', 'b', ?, now()) returning id""",
                    founded.id(),
                    story.id,
                    risk,
                    likelihood,
                    score.get(1) / likelihood,
                    today.minusDays(score.get(0)));
        }
    }

    @Test
    void readsMoneyWonAndLostFromTheHistory() {
        Story story =
                council.started("Bridge", today.minusDays(200), "Development").write();
        long funding = council.insert("""
                insert into funding (organisation_id, initiative_id, source, amount, starts_on, committed, recorded_at)
                values (?, ?, 'A grant', ?, ?, true, now()) returning id""", founded.id(), story.id, BigDecimal.TEN, today);
        jdbc.sql("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         initiative_id, action, changes)
                values (?, now(), 'Somebody', 'funding', ?, 'x', ?, 'funding-changed', cast(? as jsonb))""")
                .params(
                        founded.id(),
                        funding,
                        story.id,
                        "[{\"field\": \"funding-certainty\", \"before\": \"Hoped for\", \"after\": \"Committed\"}]")
                .update();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(1), today)
                        .sums())
                .containsExactly(new Changes.Sum(
                        "funding-changed",
                        story.reference,
                        "Bridge",
                        today,
                        "A grant",
                        null,
                        null,
                        "Hoped for",
                        "Committed"));
        assertThat(portfolios
                        .changes(founded.viewer(), InitiativeFilter.NONE, today.minusDays(1), today)
                        .sums())
                .isEmpty();
        assertThat(portfolios
                        .changes(manager, InitiativeFilter.NONE, today.minusDays(30), today.minusDays(1))
                        .sums())
                .isEmpty();
    }
}
