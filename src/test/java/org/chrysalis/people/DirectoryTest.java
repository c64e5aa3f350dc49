package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class DirectoryTest {

    @Autowired
    private Directory directory;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;
    private Actor admin;

    @BeforeEach
    void foundsACouncil() {
        council = organisations.found();
        admin = council.admin();
    }

    @Test
    void offersEverybodyWhereTheyCanBeReadThrough() {
        person("Zoë Zander");
        Directory.People people = directory.people(admin);
        assertThat(people.all()).isTrue();
        assertThat(people.options()).extracting(Directory.PersonOption::label).contains("Zoë Zander");
    }

    @Test
    void offersTheActorAloneAmongHundreds() {
        for (int i = 0; i < Directory.MOST_PEOPLE; i++) {
            person("Person " + i);
        }
        Directory.People people = directory.people(admin);
        assertThat(people.all()).isFalse();
        assertThat(people.options()).extracting(Directory.PersonOption::id).containsExactly(admin.personId());
    }

    @Test
    void suggestsAFewWhoseNameHoldsWhatIsTypedAndNobodyOfAnotherOrganisation() {
        for (int i = 0; i < 12; i++) {
            person("Béatrice Suggested " + i);
        }
        assertThat(directory.suggestions(admin, "beatrice sugg")).hasSize(10).allMatch(name -> name.startsWith("Béa"));
        assertThat(directory.suggestions(admin, "b")).isEmpty();
        assertThat(directory.suggestions(admin, "100%")).isEmpty();
        assertThat(directory.suggestions(organisations.found().admin(), "beatrice"))
                .isEmpty();
    }

    @Test
    void tellsTwoOfOneNameApartByTheirAddress() {
        long first = person("Sam Same");
        person("sam same");
        assertThat(directory.label(admin, first))
                .hasValueSatisfying(
                        label -> assertThat(label).startsWith("Sam Same (").contains("@"));
        assertThat(directory.label(organisations.found().admin(), first)).isEmpty();
    }

    @Test
    void knowsTheTeamsInUseOfItsOwnOrganisationOnly() {
        long team = council.team("Fostering");
        assertThat(directory.isTeam(admin, team)).isTrue();
        assertThat(directory.isTeam(organisations.found().admin(), team)).isFalse();
        jdbc.sql("update team set retired = true where id = ?").param(team).update();
        assertThat(directory.isTeam(admin, team)).isFalse();
    }

    private long person(String name) {
        long id = jdbc.sql("insert into person (email, name) values (?, ?) returning id")
                .params(UUID.randomUUID() + "@people.example", name)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into membership (organisation_id, person_id, role_id)
                select ?, ?, id from role where organisation_id = ? and name = 'Staff'""").params(council.id(), id, council.id()).update();
        return id;
    }
}
