package org.chrysalis.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of evidence, through the real security and templates. */
@ApplicationTest
class EvidencePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private House.Doors doors;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private String reference;

    @BeforeEach
    void logsOne() {
        house = doors.open();
        reference = house.initiative("The Landing").in("Prototyping").log();
    }

    @Test
    void addsALineAndShowsIt() throws Exception {
        mvc.perform(line("Six of eight stayed at home", "SUPPORTS", UUID.randomUUID()))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/evidence"));
        assertThat(page("evidence"))
                .contains("Six of eight stayed at home")
                .contains("1 piece of evidence.")
                .contains("None of it speaks against the idea so far");
    }

    @Test
    void saysOfOnePieceWhatItSays() throws Exception {
        mvc.perform(line("Nothing changed", "NO_DIFFERENCE", UUID.randomUUID()));
        assertThat(page("evidence"))
                .contains("1 piece of evidence. It says that it made no difference, or speaks against the idea.")
                .doesNotContain("of them");
    }

    @Test
    void reassuresNobodyByWhatNobodyHasJudged() throws Exception {
        mvc.perform(line("A number that moved", "NOT_SAID", UUID.randomUUID()));
        assertThat(page("evidence"))
                .contains("1 piece of evidence. Nobody has said yet what it says about the idea.")
                .doesNotContain("speaks against the idea");
        mvc.perform(line("Six of eight stayed", "SUPPORTS", UUID.randomUUID()));
        assertThat(page("evidence"))
                .contains("2 pieces of evidence. Of 1 nobody has said yet what it says.")
                .contains("None of the rest speaks against the idea so far.");
    }

    @Test
    void addsALineOnceHoweverOftenItIsSent() throws Exception {
        UUID token = UUID.randomUUID();
        mvc.perform(line("Sent twice", "MIXED", token));
        mvc.perform(line("Sent twice", "MIXED", token));
        assertThat(page("evidence")).contains("1 piece of evidence.");
    }

    @Test
    void takesALineAloneAndAsksLaterWhatItSays() throws Exception {
        mvc.perform(at(post("/initiatives/{r}/evidence", reference))
                        .param("submission", UUID.randomUUID().toString())
                        .param("found", "A number that moved"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/evidence"));
        assertThat(page("evidence"))
                .contains("A number that moved", "Not said yet (1)", "No difference or against (0)")
                .contains("/evidence/" + id() + "/edit", "Say what it says");
        assertThat(page("evidence?says=NOT_SAID")).contains("Showing 1 to 1 of 1");
        assertThat(HtmlCheck.errorsIn(page("evidence"))).isEmpty();
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        String shown = mvc.perform(at(post("/initiatives/{r}/evidence", reference))
                        .param("found", "A number that moved")
                        .param("says", "")
                        .param("kind", "DATA"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("Error: Evidence")
                .contains("Choose what it says")
                .contains("value=\"A number that moved\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void findsNullAndContraryResultsInOneClick() throws Exception {
        mvc.perform(line("It helped", "SUPPORTS", UUID.randomUUID()));
        mvc.perform(line("It changed nothing", "NO_DIFFERENCE", UUID.randomUUID()));
        String address = "/evidence?says=NO_DIFFERENCE&amp;says=CONTRADICTS";
        assertThat(page("evidence")).contains(reference + address).contains("No difference or against (1)");
        assertThat(page("evidence?says=NO_DIFFERENCE&says=CONTRADICTS"))
                .contains("It changed nothing")
                .doesNotContain("It helped")
                .contains("Showing 1 to 1 of 1");
        assertThat(page("evidence?says=NONSENSE&kind=X&standard=9")).contains("It helped");
    }

    @Test
    void asksAgainWhereSomebodyElseWasFaster() throws Exception {
        mvc.perform(line("First words", "SUPPORTS", UUID.randomUUID()));
        long id = id();
        mvc.perform(change(id, "Theirs", 0)).andExpect(redirectedUrl("/initiatives/" + reference + "/evidence/" + id));
        String shown = mvc.perform(change(id, "Mine", 0))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Theirs").contains("Mine").contains("name=\"version\" value=\"1\"");
        mvc.perform(change(id, "Mine", 1)).andExpect(status().is3xxRedirection());
    }

    @Test
    void writesValidPagesEmptyAndFull() throws Exception {
        assertThat(HtmlCheck.errorsIn(page("evidence"))).isEmpty();
        mvc.perform(line("Five times “quoted” & <odd>", "CONTRADICTS", UUID.randomUUID()));
        for (String path : List.of("evidence", "evidence/new", "evidence/" + id(), "evidence/" + id() + "/edit")) {
            assertThat(HtmlCheck.errorsIn(page(path))).as(path).isEmpty();
        }
    }

    @Test
    void letsThoseReadWhoMayNotChange() throws Exception {
        mvc.perform(line("It helped", "SUPPORTS", UUID.randomUUID()));
        String shown = mvc.perform(get("/initiatives/{r}/evidence", reference)
                        .with(signedInAs(house.person("Vi Viewer", BuiltInRole.VIEWER))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("It helped").doesNotContain("Add evidence");
    }

    private MockHttpServletRequestBuilder line(String found, String says, UUID token) {
        return at(post("/initiatives/{r}/evidence", reference))
                .param("found", found)
                .param("says", says)
                .param("kind", "DATA")
                .param("submission", token.toString());
    }

    private MockHttpServletRequestBuilder change(long id, String found, int version) {
        return at(post("/initiatives/{r}/evidence/{id}/edit", reference, id))
                .param("found", found)
                .param("says", "SUPPORTS")
                .param("kind", "DATA")
                .param("foundOn.day", "2")
                .param("foundOn.month", "2")
                .param("foundOn.year", "2026")
                .param("version", String.valueOf(version));
    }

    private MockHttpServletRequestBuilder at(MockHttpServletRequestBuilder request) {
        return request.with(signedInAs(house.admin)).with(csrf());
    }

    private long id() {
        return jdbc.sql("select e.id from evidence e join initiative i on i.id = e.initiative_id where i.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/" + path).with(signedInAs(house.admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
