package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.attachment.Samples;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Every kind of record that may have files shows them, to those who see the record, and takes them from its people. */
@ApplicationTest
class RecordFilesTest {

    /** A kind of record, what makes one, and whether a viewer sees it. */
    private record Kind(String name, String subject, boolean seenByAll) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("evidence", "evidence/id", true),
            new Kind("measure", "measure/id", true),
            new Kind("risk", "risk/id", true),
            new Kind("experiment", "experiment/id", true),
            new Kind("participation", "heard/id", true),
            new Kind("partner", "partner/id", true),
            new Kind("ripple", "ripple/id", true),
            new Kind("protection", "protected/id", true),
            new Kind("draw", "drawn/id", true),
            new Kind("ordinary-mark", "marked/mark", true),
            new Kind("readiness-round", "readiness/closed", true),
            new Kind("context-event", "context-event", true),
            new Kind("ending", "ending/id", true),
            new Kind("check-in", "check-in/id", true),
            new Kind("reach-view", "reach-view/id", true),
            new Kind("origin-part", "origin-part/id", true),
            new Kind("funding", "funded/id", false));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Attachments attachments;

    @Autowired
    private List<AttachmentGuard> guards;

    @Autowired
    private List<AuthorisationSubjects> subjects;

    @Autowired
    private TestOrganisations organisations;

    @Test
    void everyKindIsTriedHere() {
        assertThat(guards.stream()
                        .filter(guard -> guard.getClass().getPackageName().startsWith("org.chrysalis."))
                        .map(AttachmentGuard::kind)
                        .filter(kind -> !kind.equals("team")))
                .containsExactlyInAnyOrderElementsOf(
                        KINDS.stream().map(Kind::name).toList());
    }

    @TestFactory
    Stream<DynamicTest> showsItsFilesToWhoeverSeesTheRecord() {
        return KINDS.stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> check(kind)));
    }

    private void check(Kind kind) throws Exception {
        TestOrganisation council = organisations.found();
        // What happened to the organisation is kept by those who keep its settings, and a view by who holds it.
        Actor keeper =
                List.of("context-event", "reach-view").contains(kind.name()) ? council.admin() : council.manager();
        Actor viewer = council.viewer();
        Actor other = organisations.found().admin();
        long record = Long.parseLong(String.valueOf(maker(kind.subject()).apply(council)));
        byte[] text = Samples.pdf("The plan");
        String page = attachments.add(
                keeper,
                kind.name(),
                record,
                UUID.randomUUID(),
                new NewFile("the-plan.pdf", text.length, new ByteArrayResource(text)));
        long file =
                attachments.of(keeper, kind.name(), record, true).files().get(0).id();

        mvc.perform(get(page).with(signedInAs(keeper)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("the-plan.pdf")))
                .andExpect(content().string(Matchers.containsString("/attachments/" + kind.name() + "/" + record)));
        mvc.perform(get("/files/{id}", file).with(signedInAs(viewer)))
                .andExpect(kind.seenByAll() ? status().isOk() : status().isNotFound());
        mvc.perform(get("/files/{id}", file).with(signedInAs(other))).andExpect(status().isNotFound());
        mvc.perform(upload(kind, record).with(signedInAs(viewer)).with(csrf()))
                .andExpect(kind.seenByAll() ? status().isForbidden() : status().isNotFound());
        mvc.perform(upload(kind, record).with(signedInAs(other)).with(csrf())).andExpect(status().isNotFound());
        assertThat(attachments.of(keeper, kind.name(), record, true).files()).hasSize(1);
    }

    private static org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder upload(
            Kind kind, long record) {
        return multipart("/attachments/{kind}/{subject}", kind.name(), record)
                .file(new MockMultipartFile("file", "more.pdf", "application/pdf", Samples.pdf("More")));
    }

    private Function<TestOrganisation, Object> maker(String subject) {
        Map<String, Function<TestOrganisation, Object>> known = new TreeMap<>();
        subjects.forEach(each -> known.putAll(each.subjects()));
        return known.get(subject);
    }
}
