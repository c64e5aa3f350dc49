package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.chrysalis.initiative.Drafts;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody typed into the one line of a list before they saw that it takes the whole form. */
@ApplicationTest
class RecordLinesTest {

    private static final String WORDS = "Half a thought";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private House.Doors doors;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TransactionTemplate transaction;

    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        transaction.executeWithoutResult(done -> {
            House house = doors.open();
            lead = house.person("Lea Lead", BuiltInRole.MANAGER);
            reference = house.initiative("Warm hubs")
                    .since("2024-01-08")
                    .ledBy(lead)
                    .log();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/evidence, found, kind, STORY",
        "/evidence/measures, name, frame, MATTERS",
        "/risks, wording, likelihood, 2",
        "/risks/experiments, question, ends.day, 14",
        "/funding, source, amount, 5000",
        "/funding/protections, what, to.year, 2031",
        "/funding/draw, role, days, 2.5",
        "/participation, what, howMany[YOUNG_PEOPLE], 12",
        "/participation/partners, name, strength, GROWING",
        "/participation/ripples, what, seenOn.month, 11"
    })
    void standsInTheWholeFormAndNothingIsSaved(String list, String field, String second, String value)
            throws Exception {
        String address = "/initiatives/" + reference + list;
        String before = shown(address);
        assertThat(before)
                .containsPattern("<button[^>]* formaction=\"" + address + "/new\"")
                .contains("value=\"whole\"");
        assertThat(before).contains("name=\"" + field + "\"", "name=\"" + second + "\"");
        String whole = mvc.perform(post(address + "/new")
                        .param("then", "whole")
                        .param(field, WORDS)
                        .param(second, value)
                        .with(signedInAs(lead))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(whole)
                .contains(WORDS, "data-draft=\"")
                .doesNotContain("govuk-error-summary")
                .containsPattern("name=\"" + Pattern.quote(second) + "\"[^>]*value=\"" + value + "\"|value=\"" + value
                        + "\"[^>]*(checked|selected)");
        assertThat(shown(address)).doesNotContain(WORDS);
    }

    @Test
    void isNotMixedWithAnOlderDraftWhichComesBackWhereNothingWasTyped() throws Exception {
        String address = "/initiatives/" + reference + "/evidence/new";
        drafts.keep(
                lead,
                address.substring(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                Map.of("found", List.of("Something else"), "detail", List.of("All about something else")));
        mvc.perform(post(address)
                        .param("then", "whole")
                        .param("found", WORDS)
                        .param("says", "NOT_SAID")
                        .with(signedInAs(lead))
                        .with(csrf()))
                .andExpect(content().string(containsString(WORDS)))
                .andExpect(result ->
                        assertThat(result.getResponse().getContentAsString()).doesNotContain("about something else"));
        mvc.perform(post(address)
                        .param("then", "whole")
                        .param("found", "")
                        .param("says", "NOT_SAID")
                        .with(signedInAs(lead))
                        .with(csrf()))
                .andExpect(content().string(containsString("All about something else")));
    }

    private String shown(String address) throws Exception {
        return mvc.perform(get(address).with(signedInAs(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
