package org.chrysalis.initiative.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.chrysalis.initiative.House;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What an address asks goes with the next answer to a panel, whether or not the panel has a field for it. */
@ApplicationTest
@Transactional
class CarriedFiltersTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    private static final String UNASKED = "phase=INCUBATION&since-from=2026-01-01&since-to=2026-03-31"
            + "&visibility=TEAM&with-nobody-asks=this&team=%1$d&team=%2$d";

    @Autowired
    private House.Doors doors;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private long first;
    private long second;

    @BeforeEach
    void opensAHouseWithTwoTeams() {
        house = doors.open();
        first = house.team("Edge of care");
        second = house.team("Fostering");
        house.initiative("Warm hubs").of(first).log();
    }

    @Test
    void theListSendsAlongWhatItsPanelDoesNotAsk() throws Exception {
        String page = page("/initiatives?" + unasked() + "&status=ACTIVE&attention=any&q=warm");
        assertThat(sentAlong(page))
                .contains(
                        "phase=INCUBATION",
                        "since-from=2026-01-01",
                        "since-to=2026-03-31",
                        "visibility=TEAM",
                        "with-nobody-asks=this",
                        "team=" + second)
                .as("what the panel has a field for goes once")
                .doesNotContain("team=" + first, "status=ACTIVE", "attention=any", "q=warm");
        assertThat(page).contains(chosen(first, "Edge of care"));
        assertThat(sentAlong(page("/initiatives"))).containsExactly("all=true");
    }

    @Test
    void theListOfAPastDayDoesToo() throws Exception {
        String page = page("/initiatives/as-of?asOf.day=1&asOf.month=9&asOf.year=2026&" + unasked() + "&attention=any");
        assertThat(sentAlong(page))
                .contains("phase=INCUBATION", "visibility=TEAM", "attention=any", "team=" + second)
                .doesNotContain("team=" + first);
    }

    @Test
    void theBoardDoesToo() throws Exception {
        String page = page("/stages?" + unasked() + "&q=warm&mine=true&lens=PROCESS&kind=INNOVATION");
        assertThat(sentAlong(page))
                .contains("q=warm", "mine=true", "lens=PROCESS", "visibility=TEAM", "team=" + second)
                .doesNotContain("phase=INCUBATION", "kind=INNOVATION", "team=" + first);
        assertThat(page).contains(chosen(first, "Edge of care"));
    }

    @Test
    void thePortfolioDoesToo() throws Exception {
        String page = page("/portfolio?" + unasked());
        assertThat(sentAlong(page))
                .contains("phase=INCUBATION", "visibility=TEAM", "team=" + second)
                .doesNotContain("team=" + first);
        assertThat(page).contains(chosen(first, "Edge of care"));
    }

    @Test
    void aTeamThatIsNoLongerInUseKeepsItsNameWhereItIsChosen() throws Exception {
        jdbc.sql("update team set retired = true where id = ?").param(first).update();
        assertThat(page("/initiatives?team=" + first))
                .contains("Service or team: Edge of care", chosen(first, "Edge of care"), "Warm hubs")
                .doesNotContain("Not in use any more");
        assertThat(page("/stages?team=" + first))
                .contains("Service or team: Edge of care", chosen(first, "Edge of care"));
        assertThat(page("/portfolio?team=" + first))
                .contains("<span class=\"govuk-caption-l\">Edge of care</span>", chosen(first, "Edge of care"));
        assertThat(page("/initiatives")).as("where it is not chosen").doesNotContain("Edge of care</option>");
    }

    @Test
    void aTeamOfAnotherOrganisationHasNoNameHere() throws Exception {
        long strange = doors.open().team("Somebody else’s");
        jdbc.sql("update team set retired = true where id = ?").param(strange).update();
        assertThat(page("/initiatives?team=" + strange)).doesNotContain("Somebody else");
    }

    private String unasked() {
        return UNASKED.formatted(first, second);
    }

    private static String chosen(long team, String name) {
        return "<option value=\"" + team + "\" selected=\"selected\">" + name + "</option>";
    }

    private static List<String> sentAlong(String page) {
        return HIDDEN.matcher(page)
                .results()
                .map(field -> field.group(1) + "=" + field.group(2))
                .toList();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(signedInAs(house.admin)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
