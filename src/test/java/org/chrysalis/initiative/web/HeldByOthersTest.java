package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Register;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody else holds is waited for a few seconds, and no form takes a connection from others for longer. */
@ApplicationTest
class HeldByOthersTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Register register;

    @Autowired
    private Edits edits;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void aFormThatWaitedTooLongIsGivenBackWithWhatWasTyped() {
        TestOrganisation council = organisations.found();
        long stage = jdbc.sql("select min(id) from stage where organisation_id = :organisation")
                .param("organisation", council.id())
                .query(Long.class)
                .single();
        String reference = register.log(
                council.admin(),
                new LogInitiative(
                        "Warm hubs",
                        "x",
                        "y",
                        null,
                        List.of(),
                        stage,
                        LocalDate.of(2026, 1, 1),
                        Kind.NOT_SURE,
                        Visibility.ORGANISATION,
                        Set.of()));
        String version = EditPart.STORY.version(edits.open(council.admin(), reference));

        MockHttpServletResponse answer = Objects.requireNonNull(transactions.execute(status -> {
            jdbc.sql("select id from initiative where reference = :reference for update")
                    .param("reference", reference)
                    .query(Long.class)
                    .single();
            return CompletableFuture.supplyAsync(() -> send(council, reference, version))
                    .join();
        }));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer))
                .contains(
                        "Somebody else is changing this just now",
                        "This was not saved",
                        "the first may have been saved")
                .contains("What I typed for an hour");
        assertThat(send(council, reference, version).getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse send(TestOrganisation council, String reference, String version) {
        try {
            return mvc.perform(post("/initiatives/" + reference + "/edit/story")
                            .with(signedInAs(council.admin()))
                            .with(csrf())
                            .param("story", "What I typed for an hour")
                            .param("version", version))
                    .andReturn()
                    .getResponse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MockHttpServletResponse answer) {
        try {
            return answer.getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
