package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class TeamInWordsTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private DetailsInWords words;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void namesNoTeamOfAnotherOrganisation() {
        House house = doors.open();
        String reference = house.initiative("Warm hubs").log();
        long initiative = jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        assertThat(words.team(initiative, team(house, "Fostering"))).isEqualTo("Fostering");
        assertThat(words.team(initiative, team(doors.open(), "Secret team"))).isEmpty();
        assertThat(words.team(initiative, null)).isEmpty();
    }

    private long team(House house, String name) {
        return jdbc.sql("insert into team (organisation_id, name) values (?, ?) returning id")
                .params(house.admin.organisationId(), name)
                .query(Long.class)
                .single();
    }
}
