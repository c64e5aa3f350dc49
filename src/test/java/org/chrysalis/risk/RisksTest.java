package org.chrysalis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.Overview;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Holdings;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class RisksTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private Risks risks;

    @Autowired
    private RiskReading reading;

    @Autowired
    private RiskSummaries summaries;

    @Autowired
    private RiskKinds kinds;

    @Autowired
    private RiskScales scales;

    @Autowired
    private Experiments experiments;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private List<RecordSheet> sheets;

    @Autowired
    private RiskHoldings holdings;

    @Autowired
    private Overview overview;

    @Autowired
    private InitiativeList list;

    private TestOrganisations.TestOrganisation council;
    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        council = organisations.found();
        ada = council.admin();
        reference = stories.logged(ada);
    }

    @Test
    void putsRisksToPeopleFirstWhateverTheirScore() {
        add("Money runs out", "Money", 5, 5);
        add("It takes longer", "Time", null, null);
        add("Staff tire", "Staff", 1, 1);
        add("The council is blamed", "Reputation", 5, 4);
        add("A young person is hurt", "Children and young people", 4, 5);
        add("A carer feels tested", "Families and carers", null, null);
        add("Teams fall apart", "Organisation", 1, 2);
        assertThat(wordings())
                .containsExactly(
                        "A young person is hurt",
                        "Staff tire",
                        "A carer feels tested",
                        "Teams fall apart",
                        "The council is blamed",
                        "Money runs out",
                        "It takes longer");
    }

    @Test
    void putsWhatTheOrganisationAddsAfterwardsUnlessPeopleBearIt() {
        kinds.add(ada, UUID.randomUUID(), "Power", false);
        kinds.add(ada, UUID.randomUUID(), "Volunteers", true);
        add("Views are not used", "Power", 5, 5);
        add("It takes longer", "Time", 1, 1);
        add("Volunteers leave", "Volunteers", 1, 1);
        assertThat(wordings()).containsExactly("Volunteers leave", "It takes longer", "Views are not used");
        assertThat(kinds.offered(council.id()))
                .extracting(RiskKindView::name)
                .containsExactly(
                        "Children and young people",
                        "Families and carers",
                        "Staff",
                        "Volunteers",
                        "Organisation",
                        "Reputation",
                        "Money",
                        "Time",
                        "Power");
    }

    @Test
    void keepsEveryScoreInTheWordsOfItsDay() {
        long id = add("A young person is hurt", "Children and young people", 4, 5);
        scales.change(
                ada, new RiskScale(List.of("Rare", "Now and then", "Often"), List.of("Light", "Bad", "Grave"), 0));
        change(id, "Children and young people", 1, 3, "A worker is there", "", null);
        change(id, "Children and young people", 1, 3, "Two workers are there", "", null);
        List<RiskView.Score> scores = reading.scores(open(), id);
        assertThat(scores)
                .extracting(score -> score.likelihoodWords() + ", " + score.impactWords() + ": " + score.number()
                        + " of " + score.most() + " " + score.level())
                .containsExactly("Rare, Grave: 3 of 9 MEDIUM", "Likely, Severe: 20 of 25 HIGH");
        assertThat(RiskView.Score.fallenFrom(scores)).isEqualTo(scores.get(1));
        assertThat(reading.one(open(), id).score()).isEqualTo(withoutName(scores.get(0)));
    }

    @Test
    void leavesAScoreOfAnEarlierScaleWhereNobodyGivesAnother() {
        long id = add("A young person is hurt", "Children and young people", 4, 5);
        scales.change(
                ada, new RiskScale(List.of("Rare", "Now and then", "Often"), List.of("Light", "Bad", "Grave"), 0));
        change(id, "Children and young people", null, null, "A worker is there", "", null);
        RiskView risk = reading.one(open(), id);
        assertThat(risk.measures()).isEqualTo("A worker is there");
        assertThat(Objects.requireNonNull(risk.score()).likelihoodWords()).isEqualTo("Likely");
        assertThat(risk.score().levels()).isEqualTo(5);
        assertThat(reading.scores(open(), id)).hasSize(1);
        refused("risk.score.half.impact", () -> change(id, "Children and young people", 3, null, "", "", null));
        refused("risk.score.unknown", () -> change(id, "Children and young people", 4, 5, "", "", null));
        change(id, "Children and young people", 2, 3, "", "", null);
        refused("risk.score.missing", () -> change(id, "Children and young people", null, null, "", "", null));
    }

    private static RiskView.Score withoutName(RiskView.Score score) {
        return new RiskView.Score(
                score.likelihood(),
                score.impact(),
                score.levels(),
                score.likelihoodWords(),
                score.impactWords(),
                score.on(),
                null);
    }

    @Test
    void readsAScoreWithinItsScale() {
        assertThat(RiskLevel.of(3, 5, 5)).isEqualTo(RiskLevel.HIGH);
        assertThat(RiskLevel.of(3, 4, 5)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(RiskLevel.of(2, 3, 5)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(RiskLevel.of(1, 5, 5)).isEqualTo(RiskLevel.LOW);
        assertThat(RiskLevel.of(3, 3, 4)).isEqualTo(RiskLevel.HIGH);
        assertThat(RiskLevel.of(2, 4, 4)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(RiskLevel.of(1, 3, 4)).isEqualTo(RiskLevel.LOW);
        assertThat(RiskLevel.of(2, 3, 3)).isEqualTo(RiskLevel.HIGH);
        assertThat(RiskLevel.of(1, 3, 3)).isEqualTo(RiskLevel.MEDIUM);
        assertThat(RiskLevel.of(1, 2, 3)).isEqualTo(RiskLevel.LOW);
    }

    @Test
    void refusesHalfAScoreAndLevelsThatTheScaleDoesNotHave() {
        refused("risk.score.half.impact", () -> add("Dark", "Staff", 3, null));
        refused("risk.score.half.likelihood", () -> add("Dark", "Staff", null, 3));
        refused("risk.score.unknown", () -> add("Dark", "Staff", 6, 3));
        refused("risk.score.unknown", () -> add("Dark", "Staff", 3, 0));
        long id = add("Dark", "Staff", 3, 3);
        refused("risk.score.missing", () -> change(id, "Staff", null, null, "", "", null));
    }

    @Test
    void turnsARiskToPeopleIntoALesserOneThroughASafeguard() {
        long id = add("A young person goes missing", "Children and young people", 4, 5);
        change(id, "Children and young people", 2, 4, "", "A return plan with the police", "Time");
        RiskView risk = reading.one(open(), id);
        assertThat(risk.converted()).isTrue();
        assertThat(risk.leftKindName()).isEqualTo("Time");
        assertThat(reading.counts(open())).isEqualTo(new RiskCounts(1, 1, 1, 0, 0, 0));
    }

    @Test
    void refusesALesserRiskThatNothingMakesSoOrThatIsNone() {
        long child = add("Hurt", "Children and young people", 4, 5);
        refused("risk.safeguard.missing", () -> change(child, "Children and young people", 4, 5, "", "", "Time"));
        refused("risk.kind.unknown", () -> change(child, "Children and young people", 4, 5, "", "A plan", "Staff"));
        long money = add("Cost", "Money", 4, 5);
        refused("risk.left.not-people", () -> change(money, "Money", 4, 5, "", "A plan", "Time"));
    }

    @Test
    void hasTheDatabaseRefuseAnOwnerOfAnotherOrganisation() {
        long id = add("Tired", "Staff", 2, 2);
        long stranger = organisations.found().admin().personId();
        assertThatThrownBy(() -> stories.jdbc()
                        .sql("update risk set owner_id = ? where id = ?")
                        .params(stranger, id)
                        .update())
                .hasMessageContaining("risk_owner_fk");
    }

    @Test
    void refusesKindsAndOwnersOfAnotherOrganisationAndKindsOutOfUse() {
        Actor elsewhere = organisations.found().admin();
        long theirs = stories.kind(elsewhere, "Staff");
        refused("risk.kind.unknown", () -> risks.add(ada, reference, SaveRisk.quick("Dark", theirs, null, null)));
        long staff = stories.kind(ada, "Staff");
        refused(
                "risk.owner.unknown",
                () -> risks.add(ada, reference, owned("Dark", staff, elsewhere.personId(), null, RiskState.OPEN)));
        kinds.add(ada, UUID.randomUUID(), "Power", false);
        long power = stories.kind(ada, "Power");
        long id = risks.add(ada, reference, SaveRisk.quick("Unheard", power, null, null));
        kinds.retire(ada, power, 0);
        refused("risk.kind.unknown", () -> risks.add(ada, reference, SaveRisk.quick("Again", power, null, null)));
        risks.change(
                ada,
                reference,
                id,
                new SaveRisk("Unheard still", power, null, null, RiskState.OPEN, "", "", null, null, null, 0));
        assertThat(wordings()).containsExactly("Unheard still");
    }

    @Test
    void asksForALookTwoWeeksAheadOfTheDay() {
        long staff = stories.kind(ada, "Staff");
        long id = risks.add(
                ada, reference, owned("Dark", staff, ada.personId(), LocalDate.of(2026, 12, 15), RiskState.OPEN));
        assertThat(stories.attention(reference, "risk-look-due")).containsExactly("2026-12-01 2026-12-15");
        risks.change(
                ada, reference, id, owned("Dark", staff, ada.personId(), LocalDate.of(2026, 12, 15), RiskState.CLOSED));
        assertThat(stories.attention(reference, "risk-look-due")).isEmpty();
    }

    /** A child who was harmed is not forgotten sooner than one who might be. */
    @Test
    void asksForHarmThatHappenedUntilItIsSaidWhatIsDoneAndWhenSomebodyLooksAgain() {
        long id = add("Hurt", "Children and young people", 1, 1);
        add("Cost", "Money", 5, 5);
        LocalDate look = today.plusDays(5);
        setAside(id, "Children and young people", 1, 1, RiskState.HAPPENED, "", null);
        assertThat(stories.attention(reference, "risk-happened")).containsExactly(today.toString());
        assertThat(overview.attention(ada, open()).get(0).rule()).isEqualTo("risk-happened");
        setAside(id, "Children and young people", 1, 1, RiskState.HAPPENED, "", look);
        assertThat(stories.attention(reference, "risk-happened")).containsExactly(today.toString());
        assertThat(reading.one(open(), id).untended()).isTrue();
        assertThat(stories.attention(reference, "risk-look-due")).containsExactly(look.minusDays(14) + " " + look);
        setAside(id, "Children and young people", 1, 1, RiskState.HAPPENED, "A nurse sees them", look);
        assertThat(stories.attention(reference, "risk-happened")).isEmpty();
        assertThat(reading.one(open(), id).untended()).isFalse();
        setAside(id, "Children and young people", 1, 1, RiskState.CLOSED, "", null);
        assertThat(stories.attention(reference, "risk-happened")).isEmpty();
        assertThat(stories.attention(reference, "risk-look-due")).isEmpty();
    }

    @Test
    void asksForAHighRiskToPeopleUntilSomethingIsDone() {
        long id = add("Hurt", "Children and young people", 4, 5);
        add("Cost", "Money", 5, 5);
        add("Tired", "Staff", 2, 2);
        assertThat(stories.attention(reference, "risk-to-people-open")).containsExactly(today.toString());
        assertThat(reading.counts(open()).untouched()).isOne();
        assertThat(reading.one(open(), id).untouched()).isTrue();
        experiments.add(ada, reference, makingSmall(id));
        assertThat(stories.attention(reference, "risk-to-people-open")).isEmpty();
        assertThat(reading.one(open(), id).untouched()).isFalse();
        assertThat(reading.counts(open()).untouched()).isZero();
        assertThat(reading.counts(open()).converted()).isOne();
    }

    @Test
    void setsAHighRiskToPeopleAsideOnlyWithWhyAndANextLook() {
        long id = add("Hurt", "Children and young people", 5, 5);
        LocalDate look = today.plusDays(60);
        for (RiskState state : List.of(RiskState.REDUCED, RiskState.ACCEPTED)) {
            refused("risk.state.why", () -> setAside(id, "Staff", 5, 5, state, "", look));
            refusedTogether(() -> setAside(id, "Staff", 5, 5, state, "", null));
            refused("risk.state.look", () -> setAside(id, "Staff", 5, 5, state, "It is watched", null));
            setAside(id, "Staff", 2, 3, state, "", null);
            setAside(id, "Money", 5, 5, state, "", null);
            setAside(id, "Staff", 5, 5, state, "It is watched", look);
            assertThat(stories.attention(reference, "risk-to-people-open")).isEmpty();
            assertThat(stories.attention(reference, "risk-look-due")).containsExactly(look.minusDays(14) + " " + look);
        }
    }

    @Test
    void asksForAHighRiskToPeopleThatWasSetAsideWithNothingSaidUntilSomebodyIsToLookAgain() {
        long id = add("Hurt", "Children and young people", 5, 5);
        stories.jdbc()
                .sql("update risk set state = 'ACCEPTED' where id = ?")
                .param(id)
                .update();
        add("Dark", "Money", 1, 1);
        assertThat(stories.attention(reference, "risk-to-people-open")).containsExactly(today.toString());
        assertThat(reading.counts(open()).untouched()).isOne();
        assertThat(reading.one(open(), id).untouched()).isTrue();
        setAside(id, "Children and young people", 5, 5, RiskState.ACCEPTED, "Nobody can do more", today.plusDays(90));
        assertThat(stories.attention(reference, "risk-to-people-open")).isEmpty();
        assertThat(reading.counts(open()).untouched()).isZero();
        assertThat(reading.one(open(), id).untouched()).isFalse();
    }

    private void setAside(
            long id, String kind, int likelihood, int impact, RiskState state, String measures, LocalDate look) {
        RiskView now = reading.one(open(), id);
        risks.change(
                ada,
                reference,
                id,
                new SaveRisk(
                        now.wording(),
                        stories.kind(ada, kind),
                        likelihood,
                        impact,
                        state,
                        measures,
                        "",
                        null,
                        null,
                        look,
                        now.version()));
    }

    @Test
    void putsHarmToPeopleBeforeWhateverElseWantsToBeLookedAt() {
        long money = stories.kind(ada, "Money");
        long staff = stories.kind(ada, "Staff");
        risks.add(ada, reference, owned("Dear", money, ada.personId(), today.minusDays(90), RiskState.OPEN));
        risks.add(ada, reference, owned("Tired", staff, ada.personId(), today.minusDays(3), RiskState.OPEN));
        add("Hurt", "Children and young people", 5, 5);
        List<String> order = List.of("risk-to-people-open", "risk-look-due", "risk-look-due");
        List<AttentionItem> reasons = overview.attention(ada, open());
        assertThat(reasons).extracting(AttentionItem::rule).startsWith(order.toArray(String[]::new));
        assertThat(reasons.get(1).dueOn()).isEqualTo(today.minusDays(3));
        assertThat(reasons.get(2).dueOn()).isEqualTo(today.minusDays(90));
        InitiativeRow row = list.page(ada, InitiativeFilter.NONE, InitiativeSort.USUAL, 1)
                .rows()
                .get(0);
        assertThat(Objects.requireNonNull(row.reason())).isEqualTo(reasons.get(0));
    }

    @Test
    void takesARiskForMadeSmallerOnlyByWhatIsUnderWayOrShowedToHelp() {
        long id = add("Hurt", "Children and young people", 4, 5);
        List<String> now = List.of(today.toString());
        LocalDate before = today.minusDays(20);
        SaveExperiment.Outcome none = SaveExperiment.Outcome.none();
        long test = experiments.add(ada, reference, testing(id, null, null, none));
        assertThat(standing(id)).containsExactly("risk.converted.experiment.planned", 1, now);
        becomes(test, testing(id, today.plusDays(1), null, none));
        assertThat(standing(id)).containsExactly("risk.converted.experiment.planned", 1, now);
        assertThat(stories.jdbc()
                        .sql("select lapses_on from attention where initiative_id = ? and rule = 'risk-to-people-open'")
                        .param(stories.id(reference))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(today.plusDays(1));
        becomes(test, testing(id, before, null, none));
        assertThat(standing(id)).containsExactly("risk.made-small", 0, List.of());
        becomes(test, testing(id, before, today.plusDays(9), none));
        assertThat(standing(id))
                .containsExactly(
                        "risk.made-small", 0, List.of(today.plusDays(10).toString()));
        becomes(test, testing(id, before, today.minusDays(1), none));
        assertThat(standing(id)).containsExactly("risk.converted.experiment.meant", 1, now);
        for (ExperimentDecision decision : List.of(ExperimentDecision.STOP, ExperimentDecision.INCONCLUSIVE)) {
            becomes(test, testing(id, before, today, decided(Effect.EFFECT, decision)));
            assertThat(standing(id)).containsExactly("risk.converted.experiment.meant", 1, now);
        }
        becomes(test, testing(id, before, today, decided(Effect.NO_EFFECT, ExperimentDecision.KEEP)));
        assertThat(standing(id)).containsExactly("risk.converted.experiment.meant", 1, now);
        for (ExperimentDecision decision : List.of(ExperimentDecision.KEEP, ExperimentDecision.CHANGE)) {
            becomes(test, testing(id, before, today, decided(Effect.EFFECT, decision)));
            assertThat(standing(id)).containsExactly("risk.made-small", 0, List.of());
            becomes(test, testing(id, before, today, decided(Effect.UNCLEAR, decision)));
            assertThat(standing(id)).containsExactly("risk.converted.experiment.unproven", 1, now);
            becomes(test, testing(id, before, today, decided(null, decision)));
            assertThat(standing(id)).containsExactly("risk.converted.experiment.unproven", 1, now);
        }
    }

    private void becomes(long experiment, SaveExperiment said) {
        int version = stories.jdbc()
                .sql("select version from experiment where id = ?")
                .param(experiment)
                .query(Integer.class)
                .single();
        experiments.change(ada, reference, experiment, new SaveExperiment(said.plan(), said.outcome(), version));
    }

    @Test
    void takesOutWhatWasEnteredByMistakeAndKeepsItInTheHistory() {
        long id = add("Hurt", "Children and young people", 4, 5);
        risks.withdraw(ada, reference, id, 0);
        assertThat(wordings()).isEmpty();
        assertThat(reading.counts(open()).total()).isZero();
        assertThat(stories.attention(reference, "risk-to-people-open")).isEmpty();
        assertThat(stories.trail(reference, "risk")).containsExactly("risk-recorded", "risk-withdrawn");
        assertThatThrownBy(() -> risks.withdraw(ada, reference, id, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.one(open(), id)).isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhoMayNotEditAStaleChangeAndAnEndedInitiative() {
        long id = add("Hurt", "Children and young people", 4, 5);
        Actor viewer = council.viewer();
        long staff = stories.kind(ada, "Staff");
        assertThatThrownBy(() -> risks.add(viewer, reference, SaveRisk.quick("Dark", staff, null, null)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> risks.withdraw(viewer, reference, id, 0)).isInstanceOf(Forbidden.class);
        change(id, "Children and young people", 3, 5, "", "", null);
        assertThatThrownBy(() -> risks.withdraw(ada, reference, id, 0)).isInstanceOf(Conflict.class);
        Actor elsewhere = organisations.found().admin();
        assertThatThrownBy(() -> risks.add(elsewhere, reference, SaveRisk.quick("Dark", staff, null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void findsARiskOnlyWithinItsInitiative() {
        long id = add("Hurt", "Children and young people", 4, 5);
        String other = stories.logged(ada);
        assertThatThrownBy(() -> reading.one(initiatives.open(ada, other), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> risks.withdraw(ada, other, id, 0)).isInstanceOf(NotFound.class);
    }

    @Test
    void summarisesInThreeLinesWithThoseToPeopleFirst() {
        assertThat(summaries.of(ada, open())).isNull();
        add("Cost", "Money", 5, 5);
        add("Blame", "Reputation", 5, 5);
        add("Late", "Time", 1, 1);
        add("Hurt", "Children and young people", null, null);
        experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        RiskSummary summary = summaries.of(ada, open());
        assertThat(summary.risks())
                .extracting(RiskSummary.Line::wording, RiskSummary.Line::level)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Hurt", null),
                        org.assertj.core.groups.Tuple.tuple("Blame", RiskLevel.HIGH),
                        org.assertj.core.groups.Tuple.tuple("Cost", RiskLevel.HIGH));
        assertThat(List.of(summary.current(), summary.people(), summary.experiments(), summary.underWay()))
                .containsExactly(4, 1, 1, 0);
    }

    @Test
    void summarisesExperimentsWithoutRisks() {
        experiments.add(ada, reference, SaveExperiment.quick("Does a lamp help?", null));
        assertThat(summaries.of(ada, open())).isEqualTo(new RiskSummary(List.of(), 0, List.of(), 0, 0, 1, 0, 0));
    }

    @Test
    void givesARowOfTheSheetForEachWithAsManyCellsAsHeadings() {
        add("Cost", "Money", 5, 5);
        add("Hurt", "Children and young people", null, null);
        RecordSheet sheet = sheet("risks");
        List<List<String>> rows = sheet.rows(ada, open());
        assertThat(rows).extracting(row -> row.get(0)).containsExactly("Hurt", "Cost");
        assertThat(rows).allMatch(row -> row.size() == sheet.headings().size());
        assertThat(rows.get(1)).contains("Very likely", "Severe", "25", today.toString());
    }

    @Test
    void saysWhatSomebodySeesToBeforeTheyLose() {
        long staff = stories.kind(ada, "Staff");
        risks.add(ada, reference, owned("Dark", staff, ada.personId(), null, RiskState.OPEN));
        risks.add(ada, reference, owned("Over", staff, ada.personId(), null, RiskState.HAPPENED));
        assertThat(holdings.ofPerson(ada, ada.personId()))
                .extracting(Holdings.Holding::number)
                .containsExactly(1L);
        for (int i = 0; i < 6; i++) {
            risks.add(ada, reference, owned("More " + i, staff, ada.personId(), null, RiskState.OPEN));
        }
        Holdings.Holding held = holdings.ofPerson(ada, ada.personId()).get(0);
        assertThat(held.number()).isEqualTo(7);
        assertThat(held.places()).hasSize(5);
        assertThat(held.more()).isEqualTo(2);
        assertThat(held.places().get(0).name()).isEqualTo("Dark (" + reference + ")");
        assertThat(held.places().get(0).href()).matches("/initiatives/" + reference + "/risks/\\d+");
    }

    @Test
    void namesNothingThatWhoLooksMayNotSee() {
        risks.add(ada, reference, owned("Dark", stories.kind(ada, "Staff"), ada.personId(), null, RiskState.OPEN));
        stories.jdbc()
                .sql("update initiative set visibility = 'TEAM' where reference = ? and organisation_id = ?")
                .params(reference, council.id())
                .update();
        for (Actor looking : List.of(
                council.personWith(Permission.MANAGE_PEOPLE),
                council.personWith(Permission.MANAGE_PEOPLE, Permission.VIEW_INITIATIVES))) {
            assertThat(holdings.ofPerson(looking, ada.personId()))
                    .singleElement()
                    .satisfies(held -> {
                        assertThat(held.number()).isEqualTo(1);
                        assertThat(held.places()).isEmpty();
                        assertThat(held.more()).isZero();
                    });
        }
    }

    private RecordSheet sheet(String name) {
        return sheets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private org.chrysalis.initiative.InitiativeHeader open() {
        return initiatives.open(ada, reference);
    }

    private List<String> wordings() {
        return reading.of(open(), Paging.of(1, 50, 100)).stream()
                .map(RiskView::wording)
                .toList();
    }

    private long add(String wording, String kind, Integer likelihood, Integer impact) {
        return risks.add(ada, reference, SaveRisk.quick(wording, stories.kind(ada, kind), likelihood, impact));
    }

    private void change(
            long id, String kind, Integer likelihood, Integer impact, String measures, String safeguard, String left) {
        RiskView now = reading.one(open(), id);
        risks.change(
                ada,
                reference,
                id,
                new SaveRisk(
                        now.wording(),
                        stories.kind(ada, kind),
                        likelihood,
                        impact,
                        RiskState.OPEN,
                        measures,
                        safeguard,
                        left == null ? null : stories.kind(ada, left),
                        null,
                        null,
                        now.version()));
    }

    private static SaveRisk owned(String wording, long kind, Long owner, LocalDate look, RiskState state) {
        return new SaveRisk(wording, kind, null, null, state, "", "", null, owner, look, 0);
    }

    private SaveExperiment makingSmall(long risk) {
        return testing(risk, today, null, SaveExperiment.Outcome.none());
    }

    private static SaveExperiment testing(long risk, LocalDate from, LocalDate to, SaveExperiment.Outcome outcome) {
        return new SaveExperiment(
                new SaveExperiment.Plan("Does a lamp help?", "", "", null, "", "", "", from, to, risk, null),
                outcome,
                0);
    }

    private SaveExperiment.Outcome decided(Effect effect, ExperimentDecision decision) {
        return new SaveExperiment.Outcome(effect, "", decision, today, "", false);
    }

    private List<Object> standing(long risk) {
        RiskCounts counts = reading.counts(open());
        RiskView view = reading.one(open(), risk);
        assertThat(List.of(view.converted(), view.untouched()))
                .containsExactly(counts.converted() == 1, counts.untouched() == 1);
        return List.of(
                view.told(view.experiments().get(0)),
                counts.untouched(),
                stories.attention(reference, "risk-to-people-open"));
    }

    /** Who forgot both is told of both at once. */
    private static void refusedTogether(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Refused.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("risk.state.why");
            assertThat(refusal.more()).isNotNull().hasMessage("risk.state.look");
        });
    }

    private static void refused(String key, Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }
}
