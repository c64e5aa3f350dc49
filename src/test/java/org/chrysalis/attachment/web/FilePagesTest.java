package org.chrysalis.attachment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.chrysalis.attachment.AttachedFile;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.Samples;
import org.chrysalis.attachment.TestRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class FilePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestRecords records;

    @Autowired
    private TestOrganisations organisations;

    private Actor ada;
    private long record;

    @BeforeEach
    void aRecord() {
        ada = organisations.found().admin();
        record = records.in(ada.organisationId());
    }

    @Test
    void addsAFileAndGoesBackToTheRecord() throws Exception {
        send("Board “minutes”.pdf", Samples.pdf("x")).andExpect(redirectedUrl("/help"));
        assertThat(files()).extracting(AttachedFile::name).containsExactly("Board “minutes”.pdf");
    }

    @Test
    void saysBesideTheFieldWhyAFileIsNotKept() throws Exception {
        String shown = send("a.pdf", "<html><script>1</script></html>".getBytes())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("id=\"file-error\"", "without macros", "href=\"#file\"", "multipart/form-data");
        assertThat(send("", new byte[0]).andReturn().getResponse().getContentAsString())
                .contains("Choose a file");
        assertThat(files()).isEmpty();
    }

    @Test
    void asksAboutANameThatCouldIdentifyAChild() throws Exception {
        String shown = send("Plan for Jayden (9).pdf", Samples.pdf("x"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("<mark>Jayden</mark>");
        assertThat(files()).isEmpty();
    }

    /** Names of files are written so. */
    @Test
    void readsAStrokeInANameAsASpace() throws Exception {
        String shown = send("Plan_for_a_girl_called_Lily.pdf", Samples.pdf("x"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("Could this identify a child or a family?");
    }

    @Test
    void handsOutAFileThatNoBrowserTakesForAPageOfOurs() throws Exception {
        send("a.txt", "alert(1) and no more".getBytes());
        mvc.perform(get("/files/" + files().get(0).id() + "?show=yes").with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.startsWith("sandbox; default-src 'none'")))
                .andExpect(header().string("Content-Type", "text/plain"))
                .andExpect(header().longValue("Content-Length", 20));
    }

    @Test
    void showsAPdfOnlyWhereItIsAskedFor() throws Exception {
        byte[] pdf = Samples.pdf("shown");
        send("a.pdf", pdf);
        long id = files().get(0).id();
        mvc.perform(get("/files/" + id).with(signedInAs(ada)))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment;")));
        byte[] got = mvc.perform(get("/files/" + id + "?show=yes").with(signedInAs(ada)))
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("inline;")))
                .andExpect(header().string(
                                "Content-Security-Policy", org.hamcrest.Matchers.startsWith("default-src 'none'")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(got).isEqualTo(pdf);
    }

    @Test
    void takesAFileOff() throws Exception {
        send("a.pdf", Samples.pdf("x"));
        mvc.perform(post("/files/" + files().get(0).id() + "/remove")
                        .param("version", "0")
                        .with(signedInAs(ada))
                        .with(csrf()))
                .andExpect(redirectedUrl("/help"));
        assertThat(files()).isEmpty();
    }

    private ResultActions send(String name, byte[] content) throws Exception {
        return mvc.perform(multipart("/attachments/team/" + record)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .param("submission", UUID.randomUUID().toString())
                .with(signedInAs(ada))
                .with(csrf()));
    }

    private List<AttachedFile> files() {
        return attachments.of(ada, "team", record, true).files();
    }
}
