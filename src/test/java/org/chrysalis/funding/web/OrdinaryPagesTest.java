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
import org.chrysalis.funding.Draws;
import org.chrysalis.funding.MarkOrdinary;
import org.chrysalis.funding.OrdinaryMarkers;
import org.chrysalis.funding.OrdinaryPractice;
import org.chrysalis.funding.Protections;
import org.chrysalis.funding.Shelters;
import org.chrysalis.funding.Taken;
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

/** The checklist of ordinary practice and its administration, as people use them; and what the overview says of shelter. */
@ApplicationTest
class OrdinaryPagesTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Protections protections;

    @Autowired
    private Draws draws;

    @Autowired
    private OrdinaryPractice practice;

    @Autowired
    private OrdinaryMarkers markers;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 1, LocalDate.of(2024, 1, 8));
    }

    @Test
    void saysHowManyOfHowManyItShows() throws Exception {
        String page = page(ada, "");
        assertThat(page).contains("0 of 6 markers of ordinary practice", "In induction", "Not yet", "Mark one");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        mark("In induction");
        String marked = page(reader(), "");
        assertThat(marked)
                .contains("1 of 6 markers of ordinary practice", "Since 30 June 2024.", "In the pack")
                .doesNotContain("Mark one", "/unmark");
        assertThat(HtmlCheck.errorsIn(page(ada, ""))).isEmpty();
    }

    @Test
    void marksByOneLineAndOnlyOnce() throws Exception {
        MockHttpServletRequestBuilder line = day(send(""))
                .param("marker", id("In policy"))
                .param("submission", UUID.randomUUID().toString());
        mvc.perform(line).andExpect(redirectedUrl(path("")));
        mvc.perform(line).andExpect(redirectedUrl(path("")));
        assertThat(page(ada, "")).contains("1 of 6");
        assertThat(ok(day(send("")).param("marker", id("In policy")))).contains("Somebody has already marked that");
        assertThat(ok(day(send("")).param("note", "Chapter 4")))
                .contains("Choose the marker that you see now", "value=\"Chapter 4\"", "href=\"#marker\"");
    }

    @Test
    void changesAMarkAndShowsBothVersionsToTheSecond() throws Exception {
        String marker = "/" + id("In policy");
        mvc.perform(day(send(marker)).param("note", "Chapter 4")).andExpect(redirectedUrl(path("")));
        assertThat(page(ada, marker)).contains("Chapter 4", "value=\"30\"");
        practice.change(ada, reference, Long.parseLong(id("In policy")), new MarkOrdinary(DAY, "Theirs", 0));
        for (String stale : List.of("0", "-1")) {
            String answer = mvc.perform(day(send(marker)).param("note", "Mine").param("version", stale))
                    .andExpect(status().isConflict())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(answer).contains("Theirs", "Mine", "name=\"version\" value=\"1\"");
        }
        mvc.perform(day(send(marker)).param("note", "Mine").param("version", "1"))
                .andExpect(redirectedUrl(path("")));
    }

    @Test
    void takesAMarkBackWithAReason() throws Exception {
        mark("In policy");
        String unmark = "/" + id("In policy") + "/unmark";
        assertThat(page(ada, unmark)).contains("Take back: In policy", "marked as true since 30 June 2024");
        assertThat(ok(send(unmark).param("why", "").param("version", "0")))
                .contains("Enter why you are taking it back");
        mvc.perform(send(unmark).param("why", "The chapter was cut").param("version", "0"))
                .andExpect(redirectedUrl(path("")));
        assertThat(page(ada, "")).contains("0 of 6", "In policy: marked since 30 June 2024", "The chapter was cut");
        mvc.perform(get(path(unmark)).with(signedInAs(ada))).andExpect(status().isNotFound());
        assertThat(view(ada, "/history")).contains("Mark of ordinary practice taken back", "The chapter was cut");
    }

    @Test
    void letsAdministratorsChangeTheList() throws Exception {
        String page = admin("");
        assertThat(page).contains("chrysalis-sensitive-note");
        assertThat(page).contains("In the base budget", "Add a marker");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(ok(adminSend("").param("name", ""))).contains("Enter what the marker is", "href=\"#name\"");
        mvc.perform(adminSend("").param("name", "In the contract"))
                .andExpect(redirectedUrl("/admin/ordinary-practice"));
        String policy = "/" + id("In policy");
        mvc.perform(adminSend(policy + "/place").param("place", "2"))
                .andExpect(redirectedUrl("/admin/ordinary-practice#marker-" + id("In policy") + "-up"));
        mvc.perform(adminSend(policy + "/place").param("place", "1"))
                .andExpect(redirectedUrl("/admin/ordinary-practice#marker-" + id("In policy") + "-down"));
        mvc.perform(adminSend(policy).param("name", "In the handbook").param("version", "0"))
                .andExpect(redirectedUrl("/admin/ordinary-practice"));
        assertThat(mvc.perform(adminSend(policy).param("name", "Mine").param("version", "0"))
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("In the handbook", "Mine");
        mvc.perform(adminSend(policy + "/retire").param("version", "1"))
                .andExpect(redirectedUrl("/admin/ordinary-practice"));
        assertThat(page(ada, "")).contains("0 of 6", "In the contract").doesNotContain("In the handbook");
        assertThat(admin("")).contains("In the handbook (marked by no initiative)");
        mvc.perform(adminSend(policy + "/restore").param("version", "2"))
                .andExpect(redirectedUrl("/admin/ordinary-practice"));
        assertThat(page(ada, "")).contains("0 of 7", "In the handbook");
        assertThat(ok(get("/admin").with(signedInAs(ada)))).contains("/admin/ordinary-practice");
    }

    @Test
    void saysOnTheOverviewWhatSheltersWhatItTakesAndHowOrdinaryItIs() throws Exception {
        assertThat(view(reader(), "")).doesNotContain("Shelter and ordinary practice");
        protections.add(
                ada,
                reference,
                UUID.randomUUID(),
                Shelters.named("Posts").until(TODAY.plusDays(300)).save());
        protections.add(
                ada,
                reference,
                UUID.randomUUID(),
                Shelters.named("Room").unplanned().save());
        draws.add(
                ada,
                reference,
                UUID.randomUUID(),
                Taken.role("Nurse").days("2.5").save());
        draws.add(
                ada,
                reference,
                UUID.randomUUID(),
                Taken.role("Clerk").backfilled().save());
        mark("In policy");
        assertThat(view(reader(), ""))
                .contains("2 protections are in place; the next to end is “Posts”")
                .contains("(1 without a plan for giving it back)")
                .contains("It takes 3.5 days a week from elsewhere, 2.5 days a week of that not backfilled")
                .contains("1 of 6 markers of ordinary practice");
        assertThat(QueryCount.during(() -> view(ada, ""))).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void answersWithFewQueries() throws Exception {
        mark("In policy");
        String marker = "/" + id("In policy");
        for (String page : List.of("", marker, marker + "/unmark")) {
            assertThat(QueryCount.during(() -> page(ada, page))).as(page).hasSizeLessThanOrEqualTo(10);
        }
        assertThat(QueryCount.during(() -> admin(""))).hasSizeLessThanOrEqualTo(10);
    }

    private void mark(String name) {
        practice.mark(
                ada, reference, Long.parseLong(id(name)), UUID.randomUUID(), new MarkOrdinary(DAY, "In the pack", -1));
    }

    private String id(String name) {
        return markers.all(ada).stream()
                .filter(marker -> marker.name().equals(name))
                .findFirst()
                .map(marker -> String.valueOf(marker.id()))
                .orElseThrow();
    }

    private Actor reader() {
        return stories.colleague(ada, "Rae Reader " + UUID.randomUUID(), Set.of(Permission.VIEW_INITIATIVES));
    }

    private String page(Actor actor, String page) throws Exception {
        return ok(get(path(page)).with(signedInAs(actor)));
    }

    private String view(Actor actor, String page) throws Exception {
        return ok(get("/initiatives/" + reference + page).with(signedInAs(actor)));
    }

    private String admin(String page) throws Exception {
        return ok(get("/admin/ordinary-practice" + page).with(signedInAs(ada)));
    }

    private MockHttpServletRequestBuilder adminSend(String page) {
        return post("/admin/ordinary-practice" + page).with(signedInAs(ada)).with(csrf());
    }

    private String ok(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder request) {
        return request.param("markedOn.day", "30").param("markedOn.month", "6").param("markedOn.year", "2024");
    }

    private MockHttpServletRequestBuilder send(String page) {
        return post(path(page)).with(signedInAs(ada)).with(csrf());
    }

    private String path(String page) {
        return "/initiatives/" + reference + "/funding/ordinary" + page;
    }
}
