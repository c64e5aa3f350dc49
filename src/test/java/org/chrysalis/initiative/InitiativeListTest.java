package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class InitiativeListTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private InitiativeList list;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor staff;

    @BeforeEach
    void opensAHouse() {
        house = doors.open();
        staff = house.person("Sam Staff", BuiltInRole.STAFF);
    }

    @Test
    void findsEachWordWhereverItStandsAndWithoutAccents() {
        house.initiative("Café for carers")
                .changing("Isolation of kinship carers")
                .log();
        house.initiative("Warm hubs").log();

        assertThat(names(staff, "q=kinship+CAFE")).containsExactly("Café for carers");
        assertThat(names(staff, "q=kinship+hubs")).isEmpty();
        assertThat(names(staff, "q=%25")).isEmpty();
        assertThat(names(staff, "q=" + staff.organisationCode() + "-02")).containsExactly("Warm hubs");
    }

    @Test
    void asksEachQuestionOfTheFilter() {
        long team = house.team("Early help");
        house.initiative("A").in("Prototyping").since("2026-02-02").ledBy(staff).log();
        house.initiative("B").kind(Kind.INNOVATION).tagged("hubs").of(team).log();
        jdbc.sql("""
                insert into initiative_lens (initiative_id, lens) select id, 'SYSTEM' from initiative
                where organisation_id = :o and name = 'B'""").param("o", staff.organisationId()).update();
        jdbc.sql("update initiative set origin = 'ADOPTED' where organisation_id = :o and name = 'A'")
                .param("o", staff.organisationId())
                .update();

        assertThat(names(staff, "stage=" + house.stage("Prototyping"))).containsExactly("A");
        assertThat(names(staff, "phase=" + Phase.DEVELOPMENT)).containsExactly("B");
        assertThat(names(staff, "phase=DEVELOPMENT&phase=PROTOTYPING")).hasSize(2);
        assertThat(names(staff, "status=ENDED")).isEmpty();
        assertThat(names(staff, "team=" + team)).containsExactly("B");
        assertThat(names(staff, "lead=" + staff.personId())).containsExactly("A");
        assertThat(names(staff, "mine=true")).containsExactly("A");
        assertThat(names(staff, "kind=INNOVATION")).containsExactly("B");
        assertThat(names(staff, "origin=ADOPTED")).containsExactly("A");
        assertThat(names(staff, "lens=SYSTEM&lens=MODEL")).containsExactly("B");
        assertThat(names(staff, "theme=Hubs")).containsExactly("B");
        assertThat(names(staff, "theme=hu")).containsExactly("B");
        assertThat(names(staff, "theme=ubs")).isEmpty();
        assertThat(names(staff, "since-from=2026-02-01")).containsExactly("A");
        assertThat(names(staff, "since-to=2026-02-01")).containsExactly("B");
        assertThat(names(staff, "attention=no-such-rule")).isEmpty();
        assertThat(names(staff, "visibility=NETWORK")).isEmpty();
    }

    /** Else an index was gone through that holds the reasons of every other organisation as well. */
    @Test
    void looksForReasonsAmongThoseOfTheOrganisationAlone() throws Exception {
        for (int number = 0; number < Paging.SIZE + 1; number++) {
            house.initiative("Nobody leads " + number).log();
        }
        List<String> sent = QueryCount.during(() -> assertThat(
                        list.page(staff, FilterQuery.read(parameters("attention=no-lead")), InitiativeSort.USUAL, 1)
                                .paging()
                                .total())
                .isEqualTo(Paging.SIZE + 1));
        assertThat(sent)
                .as("the rows, and how many there are")
                .hasSize(2)
                .allMatch(sql -> sql.replaceAll("\\s+", " ").contains("from attention x where x.organisation_id = ?"));
    }

    @Test
    void findsAReferenceHoweverItIsWritten() {
        house.initiative("First").log();
        house.initiative("Second").log();
        String code = staff.organisationCode().toLowerCase(java.util.Locale.ROOT);
        for (String typed : List.of(code + "-2", code + "2", code + "-002", staff.organisationCode() + "-02")) {
            assertThat(names(staff, "q=" + typed)).as(typed).containsExactly("Second");
        }
        assertThat(names(staff, "q=" + code)).hasSize(2);
        assertThat(names(staff, "q=" + code + "-x")).isEmpty();
    }

    @Test
    void takesAPersonsLatestViewOfReachThatStands() {
        house.initiative("A").log();
        view("IMPROVEMENT", "2026-01-01", false);
        view("TRANSFORMATIVE", "2026-02-01", false);
        view("INCREMENTAL", "2026-03-01", true);

        assertThat(names(staff, "reach=TRANSFORMATIVE")).containsExactly("A");
        assertThat(names(staff, "reach=IMPROVEMENT&reach=INCREMENTAL")).isEmpty();
    }

    @Test
    void hidesWhatIsKeptToATeamFromOthersAndShowsItToThoseWhoSeeAll() {
        Actor member = house.person("Mia Member", BuiltInRole.STAFF);
        Actor manager = house.person("Max Manager", BuiltInRole.MANAGER);
        house.initiative("Quiet work").seenBy(Visibility.TEAM).ledBy(member).log();

        assertThat(names(staff, "")).isEmpty();
        assertThat(list.count(staff, InitiativeFilter.NONE)).isZero();
        assertThat(names(member, "")).containsExactly("Quiet work");
        assertThat(names(manager, "")).containsExactly("Quiet work");
    }

    @Test
    void neverShowsAnotherOrganisationsInitiatives() {
        House other = doors.open();
        other.initiative("Elsewhere").seenBy(Visibility.NETWORK).log();

        assertThat(names(staff, "")).isEmpty();
        assertThat(names(staff, "q=elsewhere")).isEmpty();
        assertThat(names(staff, "stage=" + other.stage("Development"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reference",
                "-reference",
                "name",
                "-name",
                "stage",
                "-stage",
                "since",
                "-since",
                "status",
                "-status",
                "recorded",
                "-recorded",
                "next",
                "-next"
            })
    void showsEachInitiativeOnceOverAllPagesInEveryOrder(String sort) {
        for (int i = 0; i < 60; i++) {
            house.initiative("Same name").log();
        }
        List<String> seen = new java.util.ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            list.page(staff, InitiativeFilter.NONE, InitiativeSort.parse(sort), page).rows().stream()
                    .map(InitiativeRow::reference)
                    .forEach(seen::add);
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void sortsByStageInThePathwaysOrder() {
        house.initiative("Last").in("Scaling").log();
        house.initiative("First").in("Development").log();
        house.initiative("Middle").in("Incubation").log();

        assertThat(names(staff, "", "stage")).containsExactly("First", "Middle", "Last");
        assertThat(names(staff, "", "-stage")).containsExactly("Last", "Middle", "First");
    }

    @Test
    void answersWithTheLastPageWhenAskedForOneBeyond() {
        for (int i = 0; i < 27; i++) {
            house.initiative("Hub " + i).log();
        }
        InitiativeList.Page page = list.page(staff, InitiativeFilter.NONE, InitiativeSort.USUAL, 900);

        assertThat(page.paging().page()).isEqualTo(2);
        assertThat(page.paging().getFrom()).isEqualTo(26);
        assertThat(page.paging().getTo()).isEqualTo(27);
        assertThat(page.paging().total()).isEqualTo(27);
        assertThat(page.rows()).hasSize(2);
    }

    @Test
    void stopsCountingWhereItNoLongerHelps() {
        jdbc.sql("""
                insert into initiative (organisation_id, number, reference, name, stage_id, stage_since, logged_at, last_recorded_at)
                select :o, n, :code || '-' || n, 'Hub ' || n, :stage, '2026-01-01', now(), now() from generate_series(1, 1200) n""")
                .param("o", staff.organisationId())
                .param("code", staff.organisationCode())
                .param("stage", house.stage("Development"))
                .update();
        InitiativeList.Page first = list.page(staff, InitiativeFilter.NONE, InitiativeSort.USUAL, 1);
        InitiativeList.Page deep = list.page(staff, InitiativeFilter.NONE, InitiativeSort.USUAL, 48);

        assertThat(first.paging().total()).isEqualTo(1000);
        assertThat(first.paging().more()).isTrue();
        assertThat(deep.paging().page()).isEqualTo(48);
        assertThat(deep.paging().total()).isEqualTo(1200);
        assertThat(deep.rows()).hasSize(25);
    }

    @Test
    void namesThreeLeadsAndCountsTheRest() {
        house.initiative("A")
                .ledBy(
                        house.person("Bea", BuiltInRole.STAFF),
                        house.person("Cem", BuiltInRole.STAFF),
                        house.person("Dee", BuiltInRole.STAFF),
                        house.person("Abe", BuiltInRole.STAFF))
                .log();
        InitiativeRow row = list.page(staff, InitiativeFilter.NONE, InitiativeSort.USUAL, 1)
                .rows()
                .get(0);

        assertThat(row.leads()).containsExactly("Abe", "Bea", "Cem");
        assertThat(row.moreLeads()).isEqualTo(1);
    }

    private void view(String reach, String day, boolean withdrawn) {
        jdbc.sql("""
                insert into reach_view (initiative_id, person_id, held_on, reach, recorded_at, withdrawn_at)
                select id, :person, :day::date, :reach, now(), case when :withdrawn then now() end from initiative where organisation_id = :o""")
                .param("person", staff.personId())
                .param("day", day)
                .param("reach", reach)
                .param("withdrawn", withdrawn)
                .param("o", staff.organisationId())
                .update();
    }

    private List<String> names(Actor actor, String query) {
        return names(actor, query, "name");
    }

    private List<String> names(Actor actor, String query, String sort) {
        return list.page(actor, FilterQuery.read(parameters(query)), InitiativeSort.parse(sort), 1).rows().stream()
                .map(InitiativeRow::name)
                .toList();
    }

    private static Map<String, String[]> parameters(String query) {
        Map<String, String[]> parameters = new HashMap<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                String value = java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8);
                parameters.merge(parts[0], new String[] {value}, (some, more) -> {
                    String[] all = java.util.Arrays.copyOf(some, some.length + 1);
                    all[some.length] = more[0];
                    return all;
                });
            }
        }
        return parameters;
    }
}
