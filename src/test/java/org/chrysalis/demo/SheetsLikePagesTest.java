package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chrysalis.context.ContextReading;
import org.chrysalis.funding.DrawReading;
import org.chrysalis.funding.FundingReading;
import org.chrysalis.funding.Runway;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.OrganisationSheet;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.journey.Threads;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.risk.RiskView;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever takes a sheet of the demonstration finds in it what its page says. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetsLikePagesTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private LoadedDemonstration demonstration;

    @Autowired
    private List<RecordSheet> sheets;

    @Autowired
    private List<OrganisationSheet> organisationSheets;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Actors actors;

    @Autowired
    private RiskReading risks;

    @Autowired
    private DrawReading draws;

    @Autowired
    private FundingReading funding;

    @Autowired
    private Threads threads;

    @Autowired
    private ContextReading context;

    @Autowired
    private JdbcClient jdbc;

    private Actor admin;

    @BeforeAll
    void load() {
        demonstration.begin(today);
        admin = jdbc.sql("""
                select m.person_id, m.organisation_id from membership m join person p on p.id = m.person_id
                where p.email = 'admin@marlhaven.example'""")
                .query((row, number) -> actors.find(row.getLong("person_id"), row.getLong("organisation_id")))
                .single()
                .orElseThrow();
    }

    @AfterAll
    void takeBack() {
        demonstration.takeBack();
    }

    @Test
    void saysWhatARiskToPeopleBecameThroughAnExperimentThatHelped() {
        List<String> became = rows("MAR-07", "risks").stream()
                .filter(row -> cell("risks", row, "risk.sheet.left").equals("Time"))
                .findFirst()
                .orElseThrow();
        assertThat(cell("risks", became, "risk.sheet.people")).isEqualTo("Yes");
        List<String> first = rows("MAR-02", "risks").get(0);
        assertThat(cell("risks", first, "risk.sheet.risk"))
                .isEqualTo("A young person goes missing from the hub overnight");
        assertThat(cell("risks", first, "risk.sheet.left"))
                .as("what its experiment showed is unclear")
                .isEmpty();
        assertThat(cell("risks", first, "risk.sheet.state")).isEqualTo("Reduced");
        assertThat(cell("risks", first, "risk.sheet.people")).isEqualTo("Yes");
    }

    @Test
    void holdsEveryScoreOfEveryRisk() {
        InitiativeHeader landing = open("MAR-02");
        int scores = risks.of(landing, Paging.of(1, 50, 50)).stream()
                .map(RiskView::id)
                .mapToInt(id -> risks.scores(landing, id).size())
                .sum();
        assertThat(rows("MAR-02", "risk-scores")).hasSize(scores).hasSizeGreaterThan(4);
    }

    @Test
    void countsTheDaysThatNobodyCoveredAsThePageDoes() {
        assertThat(rows("MAR-01", "draw"))
                .extracting(row -> cell("draw", row, "funding.draw.sheet.gap"))
                .containsExactlyElementsOf(draws.of(open("MAR-01")).stream()
                        .map(one -> Objects.toString(one.gap(today), ""))
                        .toList())
                .doesNotContain("");
    }

    @Test
    void holdsTheMonthsOfTheRunway() {
        InitiativeHeader landing = open("MAR-02");
        List<Runway.Month> months = Runway.of(funding.of(admin, landing), funding.horizon(admin, landing), today)
                .months();
        assertThat(rows("MAR-02", "runway"))
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(4))
                .containsExactlyElementsOf(months.stream()
                        .map(month -> org.assertj.core.groups.Tuple.tuple(
                                month.month().toString(),
                                month.committed().toPlainString(),
                                month.open().toPlainString()))
                        .toList());
    }

    @Test
    void holdsWhatRunsThroughAllStagesForEachVisit() {
        InitiativeHeader landing = open("MAR-07");
        Threads.Grid grid = threads.of(landing);
        List<List<String>> rows = rows("MAR-07", "threads");
        assertThat(rows).hasSizeGreaterThanOrEqualTo(grid.rows().size()).hasSizeGreaterThan(2);
        for (int thread = 0; thread < grid.threads().size(); thread++) {
            int at = thread;
            assertThat(rows.stream()
                            .mapToLong(row -> Long.parseLong(row.get(4 + at)))
                            .sum())
                    .isEqualTo(grid.rows().stream()
                            .mapToLong(row -> row.counts().get(at))
                            .sum())
                    .isPositive();
        }
    }

    @Test
    void holdsWhatWillBeDoneAboutTheGroundAndWhatWasDone() {
        List<List<String>> all = new ArrayList<>();
        OrganisationSheet sheet = organisationSheets.stream()
                .filter(each -> each.name().equals("readiness-actions"))
                .findFirst()
                .orElseThrow();
        jdbc.sql("select r.id from readiness_round r where r.organisation_id = ? and r.withdrawn_at is null")
                .param(admin.organisationId())
                .query(Long.class)
                .list()
                .forEach(round -> all.addAll(sheet.take(admin, round).rows()));
        assertThat(all)
                .extracting(row -> row.get(1), row -> row.get(4), row -> row.get(5))
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                                select a.what, a.due_on::text as due, coalesce(a.done_on::text, '') as done
                                from readiness_action a join readiness_round r on r.id = a.round_id
                                where a.organisation_id = ? and a.withdrawn_at is null and r.withdrawn_at is null""")
                        .param(admin.organisationId())
                        .query((row, number) -> org.assertj.core.groups.Tuple.tuple(
                                row.getString(1), row.getString(2), row.getString(3)))
                        .list())
                .isNotEmpty();
    }

    @Test
    void holdsHowEachRelationshipChangedWithItsNote() {
        assertThat(rows("MAR-02", "partner-strengths"))
                .hasSizeGreaterThan(rows("MAR-02", "partners").size())
                .anySatisfy(row -> assertThat(row)
                        .contains("Police", "Fragile", "Missing reports are most of what we talk about"));
    }

    @Test
    void saysOfAMeasureForWhomItIsBetterAndHowOftenItIsRead() {
        assertThat(rows("MAR-02", "measures"))
                .anySatisfy(row -> assertThat(row)
                        .contains(
                                "Lower is better",
                                "Young people with friends and family in town",
                                "Young people who are safer further away",
                                "Every three months"));
    }

    @Test
    void tellsHowAJourneyEndedAndWhoAskedAfterwards() {
        List<List<String>> journey = rows("MAR-11", "journey");
        assertThat(journey).hasSize(4);
        assertThat(journey.get(3))
                .contains(
                        "Ended",
                        "Programme board; Registered manager; Head of service, residential",
                        "Inspection of Harbour House");
        assertThat(rows("MAR-11", "endings").get(0))
                .contains("Circumstances ended it. The idea was not disproved.", "Inspection of Harbour House");
        assertThat(rows("MAR-11", "check-ins"))
                .hasSize(10)
                .filteredOn(
                        row -> cell("check-ins", row, "journey.sheet.done-on").isEmpty())
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Has anyone checked in after a year?"));
    }

    @Test
    void holdsWhatHappenedInTheOrganisation() {
        OrganisationSheet sheet = organisationSheets.stream()
                .filter(each -> each.name().equals("context"))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.take(admin, admin.organisationId()).rows())
                .hasSize((int) context.count(admin))
                .allMatch(row -> row.size() == sheet.headings().size())
                .anySatisfy(row -> assertThat(row).contains("Inspection of Harbour House", "Inspection"));
    }

    /** The words of the page, not those of the program: nothing that a person would not read there. */
    @Test
    void speaksInTheWordsOfThePages() {
        Set<String> codes = Set.of(
                "yes", "no", "effect", "no effect", "unclear", "keep", "change", "stop", "open", "reduced", "closed");
        for (RecordSheet sheet : sheets) {
            for (String reference : List.of("MAR-01", "MAR-02", "MAR-03", "MAR-11", "MAR-12")) {
                for (List<String> row : sheet.rows(admin, open(reference))) {
                    assertThat(row)
                            .as(sheet.name())
                            .hasSameSizeAs(sheet.headings())
                            .doesNotContainAnyElementsOf(codes);
                }
            }
        }
    }

    private InitiativeHeader open(String reference) {
        return initiatives.open(admin, reference);
    }

    private List<List<String>> rows(String reference, String name) {
        return sheet(name).rows(admin, open(reference));
    }

    private String cell(String name, List<String> row, String heading) {
        return row.get(sheet(name).headings().indexOf(heading));
    }

    private RecordSheet sheet(String name) {
        return sheets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
