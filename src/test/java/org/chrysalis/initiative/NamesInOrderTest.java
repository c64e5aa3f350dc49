package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Directory;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Names stand where people look for them, whatever the database was made with. */
@ApplicationTest
@Transactional
class NamesInOrderTest {

    private static final InitiativeSort BY_NAME = InitiativeSort.parse("name");

    @Autowired
    private House.Doors doors;

    @Autowired
    private InitiativeList list;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcClient jdbc;

    private House house;

    @BeforeEach
    void opensAHouse() {
        house = doors.open();
    }

    @Test
    void putsAnAccentedNameBesideThePlainOne() {
        for (String name : List.of("Zebra test", "échelon again", "Échelon test", "early help", "Fostering", "Eden")) {
            house.initiative(name).log();
        }
        assertThat(names("name"))
                .containsExactly("early help", "échelon again", "Échelon test", "Eden", "Fostering", "Zebra test");
        assertThat(names("-name")).startsWith("Zebra test", "Fostering", "Eden");
    }

    @Test
    void putsPeopleAndTeamsInTheSameOrder() {
        Actor zoe = house.person("Zoë", BuiltInRole.STAFF);
        Actor elise = house.person("Élise", BuiltInRole.STAFF);
        Actor eric = house.person("Eric", BuiltInRole.STAFF);
        List.of("Zone 1", "Équipe", "Early help").forEach(house::team);
        assertThat(directory.people(house.admin).options())
                .extracting(Directory.PersonOption::name)
                .containsExactly("Ada Admin", "Élise", "Eric", "Zoë");
        assertThat(directory.teams(house.admin))
                .extracting(Directory.TeamOption::name)
                .containsExactly("Early help", "Équipe", "Zone 1");
        house.initiative("Warm hubs").ledBy(zoe, elise, eric).log();
        assertThat(list.page(house.admin, InitiativeFilter.NONE, BY_NAME, 1)
                        .rows()
                        .get(0)
                        .leads())
                .containsExactly("Élise", "Eric", "Zoë");
    }

    @Test
    void readsTheListByNameFromItsIndexInEitherDirection() {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        for (String written : List.of("name", "-name")) {
            String plan = String.join(
                    "\n",
                    jdbc.sql("explain select i.id from initiative i where i.organisation_id = ?"
                                    + InitiativeSort.parse(written).orderBy() + " limit 25")
                            .param(house.admin.organisationId())
                            .query(String.class)
                            .list());
            assertThat(plan).contains("initiative_name_ix").doesNotContain("Sort");
        }
    }

    private List<String> names(String sort) {
        return list.page(house.admin, InitiativeFilter.NONE, InitiativeSort.parse(sort), 1).rows().stream()
                .map(InitiativeRow::name)
                .toList();
    }
}
