package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Of a single move back nobody asks what it shares with another, neither on the page nor on paper. */
@ApplicationTest
@Transactional
class MovedBackOnceTest {

    private static final String UNSHARED = "No two of them name the same thing";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void saysThatNoTwoShareAnythingOnlyWhereThereAreTwo() throws Exception {
        TestOrganisation founded = organisations.found();
        Council council = Council.of(jdbc, founded);
        Actor manager = founded.manager();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < 5; i++) {
            council.started("Story " + i, today.minusDays(100), "Incubation").write();
        }
        back(council, today, "First");
        assertThat(page(manager, "/portfolio/flow?period=year"))
                .contains("1 initiative moved back, once in all.")
                .doesNotContain(UNSHARED, "What lay behind them");
        assertThat(pack(manager))
                .contains("1 initiative moved back, once in all.", "A dot is a visit")
                .doesNotContain(UNSHARED);
        back(council, today, "Second");
        assertThat(page(manager, "/portfolio/flow?period=year")).contains(UNSHARED, "What lay behind them");
        assertThat(pack(manager)).contains(UNSHARED);
    }

    private void back(Council council, LocalDate today, String name) {
        Story story = council.started(name, today.minusDays(90), "Incubation")
                .moved(today.minusDays(20), "Prototyping")
                .write();
        jdbc.sql("update move set direction = 'BACK', reason = ? where initiative_id = ? and direction = 'ON'")
                .param(name)
                .param(story.id)
                .update();
    }

    private String pack(Actor manager) throws Exception {
        String draft = mvc.perform(post("/portfolio/packs/new")
                        .param("title", "Board")
                        .param("period", "YEAR")
                        .param("sections", "FLOW")
                        .with(signedInAs(manager))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        return page(manager, Objects.requireNonNull(draft));
    }

    private String page(Actor manager, String path) throws Exception {
        String page = mvc.perform(get(path).with(signedInAs(manager)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }
}
