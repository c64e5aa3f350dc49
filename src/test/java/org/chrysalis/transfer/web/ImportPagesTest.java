package org.chrysalis.transfer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ApplicationTest
class ImportPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    private Actor admin;

    @BeforeEach
    void found() {
        admin = organisations.found().admin();
    }

    @Test
    void showsTheColumnsAndTakesAFile() throws Exception {
        mvc.perform(get("/import").with(signedInAs(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("What it tries to change")))
                .andExpect(content().string(containsString("enctype=\"multipart/form-data\"")));
        mvc.perform(get("/import/template.csv").with(signedInAs(admin)))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentType("text/csv;charset=UTF-8"));
    }

    @Test
    void saysBesideTheFieldWhatIsWrongWithAFile() throws Exception {
        mvc.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "book.csv", "text/csv", new byte[] {'P', 'K', 3, 4, 0}))
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Error: Import initiatives")))
                .andExpect(content().string(containsString("href=\"#file\"")))
                .andExpect(content().string(containsString("The file is a workbook")));
        mvc.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(content().string(containsString("Choose a file")));
    }

    @Test
    void saysTheSameOfAFileThatTheServerItselfDoesNotTake() throws Exception {
        mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/import"))
                .andExpect(status().is(413))
                .andExpect(content().string(containsString("The file must be smaller than 5 MB")))
                .andExpect(content().string(not(containsString("10 MB"))));
    }

    @Test
    void leadsBackToTheFormOfAFileThatTheServerDoesNotTake() throws Exception {
        for (String form : List.of("/import", "/attachments/risk/12", "/admin/organisation/logo")) {
            String answer = mvc.perform(get("/error")
                            .contentType("multipart/form-data; boundary=x")
                            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413)
                            .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, form))
                    .andExpect(status().is(413))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).contains("href=\"" + form + "\"", "Choose a smaller file");
            assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        }
    }

    @Test
    void asksBeforeItImportsWhatLooksLikeSomebody() throws Exception {
        String page = upload("""
            Name,What it tries to change,Stage,Since
            Pods,Help before it is asked for,Incubation,2026-01-12
            Warm hubs,Ring 01632 960123 before six. Born 3 May 2012,Incubation,2026-01-12
            """);
        assertThat(shown(page))
                .contains("One row looks as if it could identify a child or a family")
                .containsOnlyOnce("this looks as if it holds")
                .contains("this looks as if it holds a telephone number and a date of birth.")
                .containsPattern("(?s)Warm hubs.*Pods");
        mvc.perform(post(page).with(signedInAs(admin)).with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Confirm that the rows identify nobody")));
        mvc.perform(post(page).param("nobody", "true").with(signedInAs(admin)).with(csrf()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void checksThenImportsThenSaysSo() throws Exception {
        String page = upload("""
                Name,Stage,Since,Budget
                Warm hubs,Incubation,2026-01-12,1
                Pods,Nowhere,2026-01-12,2
                warm hubs,Scaling,2026-01-12,3
                <script>alert(1)</script>,Embedding,March 2025,=1+1
                """);
        String check = shown(page);
        assertThat(check)
                .contains("2 ready, 1 possible duplicate, 1 needs a change")
                .contains("There is no such stage. Use one of these: Development, Prototyping")
                .contains("Nowhere")
                .contains("3 columns taken, 1 left out")
                .containsPattern("(?s)>Budget</th>\\s*<td[^>]*>Left out</td>")
                .containsPattern("(?s)>Since</th>\\s*<td[^>]*>In this stage since</td>")
                .contains("Yes, import the 2 that are ready and those that are ticked")
                .contains("Row 4, warm hubs: row 2 has the same name.")
                .as("on a phone each problem is a block that names its cells")
                .contains("chrysalis-rows")
                .containsPattern("data-label=\"Row\"[^>]*>3<")
                .containsPattern("data-label=\"The file says\"[^>]*>Nowhere<");
        String ready = shown(page + "?show=ready");
        assertThat(ready)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert")
                .contains("we take the first of the month, 1 March 2025");
        mvc.perform(post(page)
                        .param("submission", UUID.randomUUID().toString())
                        .param("duplicate", "4")
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(redirectedUrl(page + "/done"));
        assertThat(shown(page + "/done"))
                .contains("3 initiatives imported")
                .contains(admin.organisationCode() + "-01 to " + admin.organisationCode() + "-03");
        mvc.perform(get(page).with(signedInAs(admin))).andExpect(status().isNotFound());
    }

    @Test
    void saysHowManyItImportsWhereNothingIsLeftToTick() throws Exception {
        assertThat(shown(upload("Name,Stage,Since\nPods,Incubation,2026-01-12\n")))
                .contains("Yes, import 1 initiative<");
        assertThat(shown(upload("Name,Stage,Since\nPods,Incubation,2026-01-12\nHubs,Incubation,2026-01-12\n")))
                .contains("Yes, import 2 initiatives<");
    }

    @Test
    void findsTheFileAgainThatWaitsAndThrowsItAway() throws Exception {
        assertThat(shown("/import")).doesNotContain("A file of yours waits");
        String page = upload("Name,Stage,Since\nPods,Incubation,2026-01-12\n");
        String waiting = shown("/import");
        assertThat(waiting)
                .contains("A file of yours waits", "href=\"" + page + "\"", "Go on with it", "Throw it away")
                .containsPattern(
                        "You uploaded “[a-z]+\\.csv” on \\d+ \\w+ \\d{4} at \\S+, and nothing of it is saved yet")
                .containsPattern("It waits until \\d+ \\w+ \\d{4} at");
        assertThat(HtmlCheck.errorsIn(waiting)).isEmpty();
        Actor another = organisations.found().admin();
        mvc.perform(get("/import").with(signedInAs(another)))
                .andExpect(content().string(not(containsString("A file of yours waits"))));
        mvc.perform(post("/import/discard").with(signedInAs(admin)).with(csrf()))
                .andExpect(redirectedUrl("/import"));
        assertThat(shown("/import")).doesNotContain("A file of yours waits");
        mvc.perform(get(page).with(signedInAs(admin))).andExpect(status().isNotFound());
    }

    @Test
    void asksBeforeItUndoesAnImportAndSaysWhichWereChanged() throws Exception {
        String page = upload("Name,Stage,Since\nWarm hubs,Incubation,2026-01-12\nPods,Incubation,2026-01-12\n");
        mvc.perform(post(page).with(signedInAs(admin)).with(csrf())).andExpect(redirectedUrl(page + "/done"));
        assertThat(shown("/import"))
                .contains("Imported in the last 24 hours", "2 initiatives from")
                .as("it waits no more")
                .doesNotContain("A file of yours waits");
        assertThat(shown(page + "/done")).contains("Undo this import");
        assertThat(shown(page + "/undo")).contains("Yes, remove 2 initiatives");
        String reference = admin.organisationCode() + "-01";
        mvc.perform(post("/initiatives/" + reference + "/journey/pause")
                        .param("date.day", "13")
                        .param("date.month", "1")
                        .param("date.year", "2026")
                        .param("reason", "Short of people")
                        .param("deciders[0]", "Board")
                        .param("submission", UUID.randomUUID().toString())
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        String refused = mvc.perform(
                        post(page + "/undo").with(signedInAs(admin)).with(csrf()))
                .andExpect(status().is(422))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused)
                .contains("Somebody has recorded something about this initiative since: " + reference)
                .doesNotContain("Yes, remove");
        assertThat(HtmlCheck.errorsIn(refused)).isEmpty();
    }

    @Test
    void undoesAnImportAndSaysSo() throws Exception {
        String page = upload("Name,Stage,Since\nWarm hubs,Incubation,2026-01-12\n");
        mvc.perform(post(page).with(signedInAs(admin)).with(csrf())).andExpect(redirectedUrl(page + "/done"));
        mvc.perform(post(page + "/undo").with(signedInAs(admin)).with(csrf())).andExpect(redirectedUrl("/import"));
        assertThat(shown(page + "/done")).contains("This import was undone on");
        mvc.perform(get(page + "/undo").with(signedInAs(admin))).andExpect(redirectedUrl(page + "/done"));
        assertThat(shown("/import")).contains("(undone)");
    }

    @Test
    void pagesThroughManyRowsInFewQueriesAndLittleHtml() throws Exception {
        String page = upload(
                "Name,Stage,Since\n" + "x,Nowhere,Q3 2025\n".repeat(400) + "Same,Incubation,2026-01-01\n".repeat(300));
        assertThat(shown(page))
                .contains("400 need a change")
                .contains("Showing 1 to 25 of 400")
                .contains("Here are the first 100 of 299");
        assertThat(shown(page + "?page=16")).contains("Showing 376 to 400 of 400");
        assertThat(QueryCount.during(() -> shown(page))).hasSizeLessThanOrEqualTo(10);
        assertThat(gzipped(shown(page))).isLessThan(40 * 1024);
    }

    @Test
    void keepsWhatIsTickedOnTheWayToOtherRows() throws Exception {
        String page = upload(
                "Name,Stage,Since\n" + "x,Nowhere,Q3 2025\n".repeat(40) + "Same,Incubation,2026-01-01\n".repeat(3));
        assertThat(shown(page))
                .contains(
                        "formaction=\"" + page + "?show=needs-change&amp;page=2\"",
                        "formaction=\"" + page + "?show=ready\"")
                .doesNotContain("href=\"" + page + "?show=needs-change");
        String second = mvc.perform(post(page + "?page=2")
                        .param("then", "look")
                        .param("duplicate", "43")
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second)
                .contains("Showing 26 to 40 of 40")
                .as("true also where more are ticked, or fewer, before it is pressed")
                .contains("Yes, import the 1 that is ready and those that are ticked")
                .containsPattern("value=\"43\"[^>]*checked")
                .doesNotContainPattern("value=\"44\"[^>]*checked");
        assertThat(HtmlCheck.errorsIn(second)).isEmpty();
        mvc.perform(post(page).param("duplicate", "43").with(signedInAs(admin)).with(csrf()))
                .andExpect(redirectedUrl(page + "/done"));
        assertThat(shown(page + "/done")).contains("2 initiatives imported");
    }

    @Test
    void leadsToOtherRowsByLinksWhereThereIsNothingToTick() throws Exception {
        String page = upload("Name,Stage,Since\n" + "x,Nowhere,Q3 2025\n".repeat(40) + "A,Incubation,2026-01-01\n");
        assertThat(shown(page))
                .contains("href=\"" + page + "?show=needs-change&amp;page=2\"")
                .doesNotContain("value=\"look\"");
    }

    @Test
    void saysWhenThereIsNothingToSave() throws Exception {
        String page = upload("Name,Stage\n,Nowhere\n");
        assertThat(shown(page))
                .contains("Choose another file", "Correct them in your spreadsheet and upload it again.")
                .contains("Throw this file away", "action=\"/import/discard\"")
                .doesNotContain("Yes, import", "go on without them", "No, throw");
        assertThat(shown(upload("Name,Stage\n,Nowhere\nA,Incubation\n")))
                .contains("or go on without them", "No, throw the file away");
        String duplicates = upload("Name,Stage,Since\nA,Incubation,2026-01-01\n");
        mvc.perform(post(duplicates)
                        .param("submission", UUID.randomUUID().toString())
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(redirectedUrl(duplicates + "/done"));
        String again = upload("Name,Stage,Since\nA,Incubation,2026-01-01\n");
        assertThat(shown(again)).contains("Import those that are ticked");
        mvc.perform(post(again)
                        .param("submission", UUID.randomUUID().toString())
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("There is nothing to import")));
    }

    @Test
    void throwsAFileAwayOnRequest() throws Exception {
        String page = upload("Name,Stage\nA,Incubation\n");
        mvc.perform(post("/import/discard").with(signedInAs(admin)).with(csrf()))
                .andExpect(redirectedUrl("/import"));
        mvc.perform(get(page).with(signedInAs(admin))).andExpect(status().isNotFound());
    }

    @Test
    void refusesWithoutTheTokenAndToWhoMayNotImport() throws Exception {
        mvc.perform(multipart("/import")
                        .file(new MockMultipartFile("file", "a.csv", "text/csv", new byte[] {1}))
                        .with(signedInAs(admin)))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/import").with(signedInAs(organisations.found().manager())))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString("Choose a file"))));
    }

    @Test
    void pagesAreValid() throws Exception {
        String page = upload("Name,Stage,Since\nA,Incubation,2026-01-01\nA,Scaling,2026\nB,Nowhere,2025\n");
        assertThat(HtmlCheck.errorsIn(shown("/import"))).isEmpty();
        assertThat(HtmlCheck.errorsIn(shown(page))).isEmpty();
        assertThat(HtmlCheck.errorsIn(shown(page + "?show=ready"))).isEmpty();
    }

    private String upload(String text) throws Exception {
        String location = mvc.perform(multipart("/import")
                        .file(new MockMultipartFile(
                                "file", "list.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        Matcher id = Pattern.compile("/import/[0-9a-f-]{36}").matcher(Objects.requireNonNull(location));
        assertThat(id.matches()).isTrue();
        return location;
    }

    private String shown(String path) throws Exception {
        return mvc.perform(get(path).with(signedInAs(admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static int gzipped(String page) throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
