package org.chrysalis.funding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.funding.DrawReading;
import org.chrysalis.funding.DrawView;
import org.chrysalis.funding.Draws;
import org.chrysalis.funding.Taken;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of what an initiative draws on, as people use them. */
@ApplicationTest
class DrawPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Draws draws;

    @Autowired
    private DrawReading reading;

    @Autowired
    private Endings endings;

    private Actor ada;
    private String reference;
    private long fostering;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
        fostering = stories.jdbc()
                .sql("insert into team (organisation_id, name) values (?, 'Fostering') returning id")
                .param(ada.organisationId())
                .query(Long.class)
                .single();
    }

    @Test
    void invitesWhereNothingIsRecorded() throws Exception {
        String page = page(ada, "");
        assertThat(page).contains("What does it take from elsewhere?", "Fostering");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(page(reader(), ""))
                .contains("No roles taken from elsewhere are recorded.")
                .doesNotContain("Add a role");
    }

    @Test
    void addsARoleByOneLineAndOnlyOnce() throws Exception {
        MockHttpServletRequestBuilder line = today(send(""))
                .param("role", "Senior practitioner")
                .param("team", String.valueOf(fostering))
                .param("days", "2.5")
                .param("submission", UUID.randomUUID().toString());
        mvc.perform(line).andExpect(redirectedUrl(path("")));
        mvc.perform(line).andExpect(redirectedUrl(path("")));
        assertThat(all()).hasSize(1);
        add(Taken.role("Nurse").from("Health").days("1").backfilled());
        String page = page(reader(), "");
        assertThat(page)
                .contains(
                        "It now takes 3.5 days a week, from 2 places.",
                        "Not said whether it is backfilled: 2.5 days a week of that.")
                .contains("Senior practitioner", "Not said", "Nurse", "Health")
                .doesNotContain("uncovered", "Not backfilled:");
        assertThat(HtmlCheck.errorsIn(page(ada, ""))).isEmpty();
    }

    @Test
    void keepsWhatWasTypedBesideTheError() throws Exception {
        String unreadable = ok(today(send("")).param("role", "Nurse").param("days", "two"));
        assertThat(unreadable)
                .contains(
                        "Days a week must be a number from 0.1 to 5 with up to one decimal",
                        "value=\"two\"",
                        "href=\"#days\"");
        assertThat(ok(today(send("/new"))
                        .param("role", "Nurse")
                        .param("days", "6")
                        .param("gap", "some")))
                .contains("The number of days must be a whole number", "value=\"some\"");
        assertThat(ok(today(send("/new")).param("role", "Nurse").param("days", "6")))
                .contains("Days a week must be between 0.1 and 5 for one post. Record several posts one by one");
        assertThat(all()).isEmpty();
    }

    @Test
    void saysAtOnceAllThatIsWrong() throws Exception {
        long id = add(Taken.role("Nurse").from("Health").days("1"));
        for (String form : List.of("", "/new", "/" + id)) {
            assertThat(ok(today(send(form))
                            .param("role", "")
                            .param("days", "two")
                            .param("to.day", "1")
                            .param("to.month", "2")
                            .param("to.year", "2020")
                            .param("version", "0")))
                    .as(form)
                    .contains("href=\"#role\"", "href=\"#days\"", "The end date must be on or after the start date");
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void saysWhereNothingIsTakenNow() throws Exception {
        add(Taken.role("Nurse").until(LocalDate.of(2024, 6, 30)));
        assertThat(page(ada, ""))
                .contains("It takes nothing from elsewhere at present.", "Ended", "175 days uncovered");
    }

    @Test
    void tellsWhatHasEndedInThePast() throws Exception {
        end();
        String nothing = page(ada, "");
        assertThat(nothing)
                .contains("<h1 class=\"govuk-heading-l\">What it drew on</h1>")
                .contains("No roles taken from elsewhere are recorded.")
                .doesNotContain("What it draws on");
        assertThat(ok(get("/initiatives/" + reference + "/funding").with(signedInAs(ada))))
                .as("beside the other pages")
                .contains("What it drew on")
                .doesNotContain("What it draws on");

        reference = stories.logged(ada, "Warm halls", 1, LocalDate.of(2024, 1, 8));
        add(Taken.role("Nurse"));
        end();
        assertThat(page(ada, ""))
                .contains("What it drew on", "It has taken nothing from elsewhere since it ended.", "Nurse")
                .doesNotContain("at present");
    }

    @Test
    void showsBothVersionsToTheSecond() throws Exception {
        long id = add(Taken.role("Nurse"));
        draws.change(
                ada, reference, id, Taken.role("Their nurse").from("Health").save(0));
        MockHttpServletRequestBuilder mine = today(send("/" + id))
                .param("role", "My nurse")
                .param("team", String.valueOf(fostering))
                .param("days", "2");
        String answer = mvc.perform(mine.param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer)
                .contains("Their nurse", "My nurse", "Health", "Fostering")
                .contains("name=\"version\" value=\"1\"");
        assertThat(page(ada, "/" + id)).contains("Their nurse");
    }

    @Test
    void tellsItsHistory() throws Exception {
        add(Taken.role("Nurse").from("Health"));
        assertThat(ok(get("/initiatives/" + reference + "/history").with(signedInAs(reader()))))
                .contains("Role that it takes added", "Nurse", "Health");
    }

    @Test
    void answersWithFewQueries() throws Exception {
        for (int i = 0; i < 20; i++) {
            add(Taken.role("Role " + i).ofTeam(fostering, "Fostering"));
        }
        for (String page : List.of("", "/new", "/" + all().get(0).id())) {
            assertThat(QueryCount.during(() -> page(ada, page))).as(page).hasSizeLessThanOrEqualTo(10);
        }
    }

    private void end() {
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        TODAY,
                        EndingCause.PLANNED_STOP,
                        List.of("Programme board"),
                        "Planned",
                        "",
                        "",
                        "",
                        List.of(),
                        null,
                        null));
    }

    private long add(Taken draw) {
        return draws.add(ada, reference, UUID.randomUUID(), draw.save());
    }

    private List<DrawView> all() {
        return reading.of(initiatives.open(ada, reference));
    }

    private Actor reader() {
        return stories.colleague(ada, "Rae Reader " + UUID.randomUUID(), Set.of(Permission.VIEW_INITIATIVES));
    }

    private String page(Actor actor, String page) throws Exception {
        return ok(get(path(page)).with(signedInAs(actor)));
    }

    private String ok(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder today(MockHttpServletRequestBuilder request) {
        return request.param("from.day", String.valueOf(TODAY.getDayOfMonth()))
                .param("from.month", String.valueOf(TODAY.getMonthValue()))
                .param("from.year", String.valueOf(TODAY.getYear()));
    }

    private MockHttpServletRequestBuilder send(String page) {
        return post(path(page)).with(signedInAs(ada)).with(csrf());
    }

    private String path(String page) {
        return "/initiatives/" + reference + "/funding/draw" + page;
    }
}
