package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Who gives somebody a role that changes nothing is told first what would wait for others. */
@ApplicationTest
class LeavingWorkTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor leaver;

    @BeforeEach
    void open() {
        house = doors.open();
        leaver = house.person("Lee Leaver", BuiltInRole.MANAGER);
        house.initiative("Warm hubs").ledBy(leaver).log();
        house.initiative("Kinship first")
                .ledBy(leaver, house.person("Stay", BuiltInRole.STAFF))
                .log();
    }

    @Test
    void saysWhatTheyLeadAloneBeforeSomebodyIsMadeAViewer() throws Exception {
        String page = giving(BuiltInRole.VIEWER);
        assertThat(page)
                .contains("This stays in their name, and somebody else has to see to it:")
                .contains("They lead 2 initiatives")
                .contains("Nobody else leads 1 of them")
                .contains("/initiatives?lead=" + leaver.personId() + "&amp;with-leads=ONE\"");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(role()).as("nothing is saved yet").isEqualTo("Manager");
    }

    @Test
    void saysNothingOfItToWhoMayStillChangeTheirOwn() throws Exception {
        assertThat(giving(BuiltInRole.STAFF))
                .contains("They still change the initiatives that they lead")
                .doesNotContain("This stays in their name");
    }

    @Test
    void theListShowsJustThose() throws Exception {
        String list = mvc.perform(get("/initiatives?lead={id}&with-leads=ONE", leaver.personId())
                        .with(signedInAs(house.admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(list).contains("Warm hubs", "One person alone").doesNotContain("Kinship first");
    }

    private String giving(BuiltInRole role) throws Exception {
        return mvc.perform(post("/admin/people/{id}", membership("id"))
                        .param(
                                "role",
                                String.valueOf(jdbc.sql("select id from role where organisation_id = ? and name = ?")
                                        .params(house.admin.organisationId(), role.title())
                                        .query(Long.class)
                                        .single()))
                        .param("version", String.valueOf(membership("version")))
                        .with(signedInAs(house.admin))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long membership(String column) {
        return jdbc.sql("select " + column + " from membership where person_id = ? and organisation_id = ?")
                .params(leaver.personId(), house.admin.organisationId())
                .query(Long.class)
                .single();
    }

    private String role() {
        return jdbc.sql("select r.name from membership m join role r on r.id = m.role_id where m.person_id = ?")
                .param(leaver.personId())
                .query(String.class)
                .single();
    }
}
