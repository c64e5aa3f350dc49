package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who may not record reviews reads in the list of reviews who may, and is led to where they ask for one. */
@ApplicationTest
@Transactional
class WhoReviewsTest {

    private static final String BY =
            "A review is started, and the date of the next one set, by people who may record" + " reviews: ";

    @Autowired
    private House.Doors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor lead;

    @BeforeEach
    void opens() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        house.person("Manager, kinship", BuiltInRole.MANAGER);
    }

    @Test
    void namesThemToWhoeverMayNot() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        Actor viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        for (Actor reader : new Actor[] {lead, viewer}) {
            String page = page(reader, reference);
            assertThat(page)
                    .contains(BY + "Ada Admin; Manager, kinship.", "/initiatives/" + reference + "/conversation\"")
                    .contains("Ask for a review in the conversation")
                    .doesNotContain("Start a review", "Change the date of the next review");
            assertThat(HtmlCheck.errorsIn(page)).isEmpty();
            assertThat(QueryCount.during(() -> page(reader, reference))).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(page(house.admin, reference)).contains("Start a review").doesNotContain(BY);
    }

    @Test
    void namesAFewOfMany() throws Exception {
        for (int more = 1; more <= 4; more++) {
            house.person("Zoe " + more, BuiltInRole.MANAGER);
        }
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        assertThat(page(lead, reference)).contains(BY + "Ada Admin; Manager, kinship; Zoe 1; Zoe 2; Zoe 3 and others.");
    }

    @Test
    void namesNobodyWhoDoesNotSeeIt() throws Exception {
        jdbc.sql("""
                delete from role_permission p using role r
                where r.id = p.role_id and r.organisation_id = ? and r.name = 'Manager'
                  and p.permission_code = 'VIEW_ALL_INITIATIVES'""").param(house.admin.organisationId()).update();
        String team = house.initiative("Warm hubs")
                .ledBy(lead)
                .seenBy(Visibility.TEAM)
                .log();
        assertThat(page(lead, team)).contains(BY + "Ada Admin.");
        jdbc.sql("delete from role_permission where permission_code = 'RECORD_REVIEWS' and role_id in"
                        + " (select id from role where organisation_id = ?)")
                .param(house.admin.organisationId())
                .update();
        assertThat(page(lead, team)).contains("Nobody who sees this initiative may record reviews.");
    }

    private String page(Actor actor, String reference) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/reviews").with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
