package org.chrysalis.initiative;

import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class FarewellPagesTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void saysWhatSomebodyLeavesBehindBeforeTheirAccessIsTakenAway() throws Exception {
        House house = doors.open();
        Actor leaver = house.person("Lee Leaver", BuiltInRole.STAFF);
        house.initiative("Alone").ledBy(leaver).log();
        house.initiative("Together")
                .ledBy(leaver, house.person("Stay", BuiltInRole.STAFF))
                .log();
        mvc.perform(get("/admin/people/{id}/deactivate", membership(leaver)).with(signedInAs(house.admin)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Take away the access of Lee Leaver"),
                                containsString("They lead 2 initiatives"),
                                containsString("/initiatives?lead=" + leaver.personId()),
                                containsString("Nobody else leads 1 of them"),
                                containsString("/initiatives?lead=" + leaver.personId() + "&amp;with-leads=ONE\""))));
        Actor only = house.person("Ona Only", BuiltInRole.STAFF);
        house.initiative("By herself").ledBy(only).log();
        mvc.perform(get("/admin/people/{id}/deactivate", membership(only)).with(signedInAs(house.admin)))
                .andExpect(content()
                        .string(allOf(
                                containsString("They lead 1 initiative"), containsString("Nobody else leads it"))));
        Actor idle = house.person("Ira Idle", BuiltInRole.STAFF);
        mvc.perform(get("/admin/people/{id}/deactivate", membership(idle)).with(signedInAs(house.admin)))
                .andExpect(content().string(containsString("They lead nothing and nothing waits for them")));
    }

    @Test
    void saysWhatATeamHasBeforeItIsRetired() throws Exception {
        House house = doors.open();
        long team = jdbc.sql("insert into team (organisation_id, name) values (?, 'Fostering') returning id")
                .param(house.admin.organisationId())
                .query(Long.class)
                .single();
        String reference = house.initiative("Hubs").log();
        jdbc.sql("update initiative set team_id = ? where reference = ?")
                .params(team, reference)
                .update();
        mvc.perform(get("/admin/teams/{id}/retire", team).with(signedInAs(house.admin)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Retire the team Fostering"),
                                containsString("1 initiative is this team’s"),
                                containsString("/initiatives?team=" + team))));
    }

    private long membership(Actor actor) {
        return jdbc.sql("select id from membership where person_id = ? and organisation_id = ?")
                .params(actor.personId(), actor.organisationId())
                .query(Long.class)
                .single();
    }
}
