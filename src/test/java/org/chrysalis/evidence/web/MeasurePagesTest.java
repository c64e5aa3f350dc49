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
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of measures and their readings, through the real security and templates. */
@ApplicationTest
class MeasurePagesTest {

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
    void asksWhatKindItIsAndSupposesNothing() throws Exception {
        assertThat(page("evidence/measures"))
                .contains("What kind of measure is it?")
                .contains("What young people and families say matters", "What the system must report")
                .doesNotContain("checked");

        String asked = mvc.perform(at(post("/initiatives/{r}/evidence/measures", reference))
                        .param("name", "Placement moves in a year")
                        .param("submission", UUID.randomUUID().toString()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(asked)
                .contains("Choose what kind of measure it is", "href=\"#frame\"", "value=\"Placement moves in a year\"")
                .contains("No measures yet");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
    }

    @Test
    void showsWhatMattersToPeopleBesideWhatIsReported() throws Exception {
        mvc.perform(measure("MATTERS", "I sleep in my own bed"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/evidence/measures"));
        mvc.perform(measure("REPORTED", "Placement moves in a year"));
        String shown = page("evidence/measures");
        assertThat(shown)
                .containsSubsequence(
                        "What young people and families say matters",
                        "“I sleep in my own bed”",
                        "What the system must report",
                        "Placement moves in a year");
    }

    @Test
    void addsAReadingAndShowsItAsTheLatest() throws Exception {
        mvc.perform(measure("MATTERS", "I sleep in my own bed"));
        mvc.perform(at(post("/initiatives/{r}/evidence/measures/{m}/readings", reference, id("measure")))
                        .param("readOn.day", "2")
                        .param("readOn.month", "3")
                        .param("readOn.year", "2026")
                        .param("value", "1,234.50")
                        .param("submission", UUID.randomUUID().toString()))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/evidence/measures/" + id("measure")));
        assertThat(page("evidence/measures/" + id("measure")))
                .contains("1,234.5 on 2 March 2026.")
                .contains("data-value=\"1234.5\"")
                .contains("datetime=\"2026-03-02\"");
    }

    @Test
    void theTableOfReadingsEndsWithTheBaselineAndTheTarget() throws Exception {
        mvc.perform(at(post("/initiatives/{r}/evidence/measures/new", reference))
                .param("frame", "REPORTED")
                .param("name", "Nights far away")
                .param("unit", "nights")
                .param("baseline", "1,240")
                .param("target", "800")
                .param("submission", UUID.randomUUID().toString()));
        mvc.perform(paste("02/03/2026\t1000\n03/03/2026\t865"));
        String shown = page("evidence/measures/" + id("measure"));
        assertThat(shown)
                .contains("data-unit=\"nights\"")
                .containsSubsequence(
                        "<tfoot", "At the start", "data-value=\"1240\"", "Target", "data-value=\"800\"", "</tfoot>");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void namesTheLinesOfASheetThatNeedAChangeAndKeepsWhatWasPasted() throws Exception {
        mvc.perform(measure("MATTERS", "I sleep in my own bed"));
        String shown = mvc.perform(paste("02/03/2026\t4\nsoon\t5\n03/03/2026\tlots"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("2 lines need changing. Nothing was saved")
                .contains("Line 2: “soon” is not a date")
                .contains("Line 3: “lots” is not a number")
                .contains("02/03/2026\t4");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        assertThat(page("evidence/measures/" + id("measure")))
                .as("says it once, and leaves no room beside the form for what is not there")
                .containsOnlyOnce("No reading yet.")
                .contains("paste older ones from a spreadsheet", "Save reading")
                .doesNotContain("No readings", "chrysalis-beside\"");

        mvc.perform(paste("02/03/2026\t4\n03/03/2026\t5\tbetter")).andExpect(status().is3xxRedirection());
        assertThat(page("evidence/measures/" + id("measure")))
                .contains("2 readings", "chrysalis-beside\"")
                .contains("better");
    }

    @Test
    void namesTheFirstOfManyLinesAndHowManyThereAreBesides() throws Exception {
        mvc.perform(measure("MATTERS", "I sleep in my own bed"));
        String shown = mvc.perform(paste("soon\t5\n".repeat(200)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("200 lines need changing. Nothing was saved")
                .contains("Line 20: ")
                .doesNotContain("Line 21: ")
                .contains("180 more lines need changing too.");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    /** Who goes back and pastes into the same form what they had forgotten. */
    @Test
    void keepsWhatIsPastedIntoAFormThatWasSentBefore() throws Exception {
        mvc.perform(measure("MATTERS", "I sleep in my own bed"));
        String token = UUID.randomUUID().toString();
        mvc.perform(paste("02/03/2026\t4", token)).andExpect(status().is3xxRedirection());
        String shown = mvc.perform(paste("03/03/2026\t5\tforgotten", token))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("03/03/2026\t5\tforgotten").doesNotContain(token);
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedWhereANumberIsNone() throws Exception {
        String shown = mvc.perform(at(post("/initiatives/{r}/evidence/measures/new", reference))
                        .param("name", "Moves")
                        .param("frame", "REPORTED")
                        .param("baseline", "many"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("What it was at the start must be a number of up to 10 figures")
                .contains("value=\"many\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void writesValidPagesEmptyAndFull() throws Exception {
        assertThat(HtmlCheck.errorsIn(page("evidence/measures"))).isEmpty();
        mvc.perform(measure("REPORTED", "Moves"));
        long measure = id("measure");
        assertThat(HtmlCheck.errorsIn(page("evidence/measures/" + measure))).isEmpty();
        mvc.perform(paste("02/03/2026\t4\n03/03/2026\t5"));
        long reading = jdbc.sql("select min(id) from reading where measure_id = ?")
                .param(measure)
                .query(Long.class)
                .single();
        for (String path :
                List.of("", "/new", "/" + measure, "/" + measure + "/edit", "/" + measure + "/readings/" + reading)) {
            assertThat(HtmlCheck.errorsIn(page("evidence/measures" + path)))
                    .as(path)
                    .isEmpty();
        }
    }

    /** What is known of a measure stands on its page, what speaks against it first. */
    @Test
    void showsTheEvidenceAboutTheMeasure() throws Exception {
        mvc.perform(measure("MATTERS", "Nights in a bed of one’s own"));
        long measure = id("measure");
        assertThat(page("evidence/measures/" + measure)).doesNotContain("Evidence about this measure");
        for (String says : List.of("CONTRADICTS", "SUPPORTS")) {
            mvc.perform(at(post("/initiatives/{r}/evidence/new", reference))
                            .param("submission", UUID.randomUUID().toString())
                            .param("found", "It " + says)
                            .param("says", says)
                            .param("kind", "DATA")
                            .param("foundOn.day", says.equals("SUPPORTS") ? "9" : "1")
                            .param("foundOn.month", "6")
                            .param("foundOn.year", "2025")
                            .param("measure", String.valueOf(measure)))
                    .andExpect(status().is3xxRedirection());
        }
        String page = page("evidence/measures/" + measure);
        assertThat(page).containsSubsequence("Evidence about this measure", "It CONTRADICTS", "It SUPPORTS");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    private MockHttpServletRequestBuilder measure(String frame, String name) {
        return at(post("/initiatives/{r}/evidence/measures", reference))
                .param("frame", frame)
                .param("name", name)
                .param("submission", UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder paste(String lines) {
        return paste(lines, UUID.randomUUID().toString());
    }

    private MockHttpServletRequestBuilder paste(String lines, String token) {
        return at(post("/initiatives/{r}/evidence/measures/{m}/readings/paste", reference, id("measure")))
                .param("lines", lines)
                .param("submission", token);
    }

    private MockHttpServletRequestBuilder at(MockHttpServletRequestBuilder request) {
        return request.with(signedInAs(house.admin)).with(csrf());
    }

    private long id(String table) {
        return jdbc.sql("select max(x.id) from " + table
                        + " x join initiative i on i.id = x.initiative_id where i.reference = ?")
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
