package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.LedAlone;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Before a role loses what leading needs, it is said who leads by it what nobody else could take on. */
@ApplicationTest
@Transactional
class LedAloneTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private LedAlone led;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor manager;
    private long staff;

    @BeforeEach
    void opens() {
        house = doors.open();
        manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        staff = role("Staff");
    }

    @Test
    void isWhatNobodyLeadsWithAnotherRole() {
        Actor ona = house.person("Ona One", BuiltInRole.STAFF);
        Actor oli = house.person("Oli Other", BuiltInRole.STAFF);
        house.initiative("Alone").ledBy(ona).log();
        house.initiative("With one who loses it too").ledBy(ona, oli).log();
        house.initiative("With one who stays").ledBy(ona, manager).log();
        String over = house.initiative("Over").ledBy(oli).log();
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(over)
                .update();
        assertThat(of(10))
                .extracting(LedAlone.Leading::name, LedAlone.Leading::number)
                .containsExactly(tuple("Oli Other", 1L), tuple("Ona One", 2L));
        assertThat(of(1))
                .as("named as many as asked for, and counted all")
                .singleElement()
                .extracting(LedAlone.Leading::people)
                .isEqualTo(2L);
        assertThat(led.by(manager.organisationId(), List.of(role("Manager")), 10))
                .isEmpty();
    }

    @Test
    void isWhatSomebodyLeadsBesideThemWhoMayChangeNothingOrSignInNoMore() {
        Actor ona = house.person("Ona One", BuiltInRole.STAFF);
        Actor vi = house.person("Vi Viewer", BuiltInRole.VIEWER);
        house.initiative("With one who only looks").ledBy(ona, vi).log();
        house.initiative("With one who stays").ledBy(ona, manager).log();
        assertThat(of(10)).extracting(LedAlone.Leading::number).containsExactly(1L);
        jdbc.sql("update person set active = false where id = ?")
                .param(manager.personId())
                .update();
        assertThat(of(10)).extracting(LedAlone.Leading::number).containsExactly(2L);
    }

    @Test
    void isSaidBeforeTheMatrixIsSaved() throws Exception {
        Actor ona = house.person("Ona One", BuiltInRole.STAFF);
        house.initiative("Alone").ledBy(ona).log();
        String page = losing(tick -> !tick.startsWith("VIEW_"));
        assertThat(page)
                .contains(
                        "They lead initiatives that nobody will lead who may still change them.",
                        "Ona One: 1 initiative",
                        "/initiatives?lead=" + ona.personId());
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(losing("MOVE_STAGES"::equals))
                .as("who may still change their own leaves nothing")
                .doesNotContain("nobody will lead");
    }

    /** The matrix as it stands, without some ticks of the staff. */
    private String losing(Predicate<String> lost) throws Exception {
        String matrix = mvc.perform(get("/admin/roles").with(signedInAs(house.admin)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        MockHttpServletRequestBuilder form =
                post("/admin/roles").with(signedInAs(house.admin)).with(csrf());
        Matcher hidden =
                Pattern.compile("name=\"(versions\\[\\d+])\" value=\"(\\d+)\"").matcher(matrix);
        while (hidden.find()) {
            form.param(hidden.group(1), hidden.group(2));
        }
        Matcher ticks = Pattern.compile("<input[^>]*name=\"granted\"[^>]*>").matcher(matrix);
        while (ticks.find()) {
            Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(ticks.group());
            if (ticks.group().contains("checked")
                    && value.find()
                    && !(value.group(1).startsWith(staff + ":")
                            && lost.test(value.group(1).replaceFirst(".*:", "")))) {
                form.param("granted", value.group(1));
            }
        }
        return mvc.perform(form).andReturn().getResponse().getContentAsString();
    }

    private List<LedAlone.Leading> of(int most) {
        return led.by(manager.organisationId(), List.of(staff), most);
    }

    private long role(String name) {
        return jdbc.sql("select id from role where organisation_id = ? and name = ?")
                .params(house.admin.organisationId(), name)
                .query(Long.class)
                .single();
    }
}
