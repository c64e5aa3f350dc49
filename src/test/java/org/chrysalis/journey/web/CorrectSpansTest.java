package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chrysalis.journey.Alongside;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.PauseInitiative;
import org.chrysalis.journey.Pauses;
import org.chrysalis.journey.Reopening;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;

/** Wrong days and words of a pause, a resumption and work alongside are put right, and the correction is on record. */
@ApplicationTest
class CorrectSpansTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Pauses pauses;

    @Autowired
    private Alongside alongside;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logs() {
        ada = stories.council();
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
    }

    @Test
    void putsAPauseAndItsResumptionRight() throws Exception {
        rest(day(3, 1), day(4, 1));
        long pause = stories.onlyId("pause", reference);
        assertThat(page("journey")).contains("/journey/pauses/" + pause + "/correct");
        String form = page("journey/pauses/" + pause + "/correct");
        assertThat(form).contains("name=\"until.day\"", "name=\"note\"");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        mvc.perform(pause(pause, day(3, 5), version("pause"))
                        .params(date("until", day(4, 10)))
                        .param("note", "Two people came back"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(rests()).containsExactly("2024-03-05..2024-04-10 Short of money Two people came back");
        String told = page("journey");
        assertThat(told)
                .contains("Corrected by Ada Admin on ", "The minutes say so")
                .contains("Date: was 1 March 2024, is now 5 March 2024")
                .contains("Until: was 1 April 2024, is now 10 April 2024")
                .contains("Reason: was \u201cShort of people\u201d, is now \u201cShort of money\u201d")
                .contains("What changed: was \u201c\u2013\u201d, is now \u201cTwo people came back\u201d");
        assertThat(HtmlCheck.errorsIn(told)).isEmpty();
        assertThat(changes("pause-corrected"))
                .contains("until: 1 April 2024 > 10 April 2024", "reason: Short of people > Short of money");
    }

    @Test
    void putsTheBeginningOfAPauseThatGoesOnRight() throws Exception {
        pause(day(3, 1));
        long pause = stories.onlyId("pause", reference);
        assertThat(page("journey/pauses/" + pause + "/correct")).doesNotContain("name=\"until.day\"");
        mvc.perform(pause(pause, day(2, 20), 0)).andExpect(status().is3xxRedirection());
        assertThat(rests()).containsExactly("2024-02-20.. Short of money ");
        assertThat(stories.status(reference)).isEqualTo("PAUSED");
        refused(pause(pause, day(1, 1), 1), "when the visit in which it was paused began");
    }

    @Test
    void leavesTheEndOfAPauseToTheMoveThatEndedIt() throws Exception {
        pause(day(3, 1));
        stories.moved(ada, reference, 1, day(4, 1), "Ready");
        long pause = stories.onlyId("pause", reference);
        String form = page("journey/pauses/" + pause + "/correct");
        assertThat(form)
                .contains("It ended on 1 April 2024, with a move or an ending.")
                .doesNotContain("name=\"until.day\"");
        refused(pause(pause, day(4, 2), version("pause")), "The date must be on or before 1 April 2024");
        mvc.perform(pause(pause, day(3, 5), version("pause")).params(date("until", day(5, 1))))
                .andExpect(status().is3xxRedirection());
        assertThat(rests()).containsExactly("2024-03-05..2024-04-01 Short of money ");
    }

    @Test
    void refusesDaysOfAPauseThatDoNotFit() throws Exception {
        rest(day(2, 1), day(2, 10));
        long first = stories.onlyId("pause", reference);
        rest(day(3, 1), day(4, 1));
        stories.moved(ada, reference, 1, day(5, 1), "Ready");
        int version = version("pause");
        refused(
                pause(first, day(2, 1), version).params(date("until", day(3, 2))),
                "It was paused at that time already");
        refused(
                pause(first, day(4, 2), version).params(date("until", day(5, 2))),
                "on or before 1 May 2024, when the visit in which it was paused ended");
        refused(pause(first, day(2, 5), version).params(date("until", day(2, 4))), "when the pause began");
        refused(pause(first, day(2, 5), version), "Enter the date when it was resumed");
        mvc.perform(pause(first, day(2, 5), version).params(date("until", day(3, 1))))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void showsBothVersionsOfAPauseThatSomebodyElseCorrected() throws Exception {
        pause(day(3, 1));
        long pause = stories.onlyId("pause", reference);
        mvc.perform(pause(pause, day(2, 20), 0)).andExpect(status().is3xxRedirection());
        String shown = mvc.perform(pause(pause, day(2, 25), 0))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains("20 February 2024", "name=\"version\" value=\"1\"", ">The minutes say so</textarea>");
        mvc.perform(pause(pause, day(2, 25), 1)).andExpect(status().is3xxRedirection());
        assertThat(rests()).containsExactly("2024-02-25.. Short of money ");
    }

    /** Nobody was asked for a reason of a start, and no page would show it. */
    @Test
    void asksForTheDayOfAStartAndForNoReason() throws Exception {
        String form = page("journey/1/correct");
        assertThat(form)
                .contains("name=\"date.day\"", "name=\"why\"")
                .doesNotContain("<textarea id=\"reason\"", ">Reason");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        mvc.perform(post("/initiatives/{r}/journey/1/correct", reference)
                        .with(signedInAs(ada))
                        .with(csrf())
                        .params(date("date", day(1, 5)))
                        .param("reason", "The council asked")
                        .param("why", "The minutes say so")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(page("journey"))
                .contains("Date: was 8 January 2024, is now 5 January 2024")
                .doesNotContain("Reason: was", "The council asked");
    }

    @Test
    void putsTheDaysOfWorkAlongsideRight() throws Exception {
        long side = sideFrom(4, day(3, 1));
        assertThat(page("journey")).contains("/journey/alongside/" + side + "/correct");
        alongside.finish(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        String form = page("journey/alongside/" + side + "/correct");
        assertThat(HtmlCheck.errorsIn(form)).isEmpty();
        mvc.perform(side(side, day(2, 15)).params(date("until", day(6, 15))))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.spans(reference, false)).containsExactly("2024-02-15..2024-06-15");
        String told = page("journey");
        assertThat(told)
                .contains("Date: was 1 March 2024, is now 15 February 2024")
                .contains("Until: was 1 June 2024, is now 15 June 2024");
        assertThat(HtmlCheck.errorsIn(told)).isEmpty();
        assertThat(changes("alongside-corrected")).contains("date: 1 March 2024 > 15 February 2024");
        refused(side(side, day(1, 1)).params(date("until", day(6, 15))), "when the journey began");
        refused(side(side, day(3, 1)).params(date("until", day(2, 1))), "when it began");
        refused(side(side, day(3, 1)), "Enter the date");
        refused(side(side, day(2, 15)).params(date("until", day(6, 15))), "Change something, or cancel");
    }

    /** Whoever reads down a page finds the same links in the same places. */
    @Test
    void offersToCorrectBeforeItOffersToTalkWhateverItIs() throws Exception {
        long side = sideFrom(4, day(3, 1));
        rest(day(3, 2), day(4, 1));
        endings.end(ada, reference, ended(day(8, 1)));
        reopening.reopen(
                ada, reference, MoveInitiative.known(stories.stage(ada, 0).id(), day(9, 1), "Again", List.of("Board")));
        String told = page("journey");
        long visit = stories.jdbc()
                .sql("select v.id from visit v where v.initiative_id = ? and v.main order by v.ordinal limit 1")
                .param(stories.id(reference))
                .query(Long.class)
                .single();
        long pause = stories.onlyId("pause", reference);
        long ending = stories.onlyId("ending", reference);
        inOrder(told, "/journey/1/correct", "/conversation/visit/" + visit + "\"");
        inOrder(told, "/journey/pauses/" + pause + "/correct", "/conversation/pause/" + pause + "\"");
        inOrder(told, "/journey/alongside/" + side + "/correct", "/conversation/visit/" + side + "\"");
        inOrder(told, "/journey/endings/" + ending + "/correct", "/conversation/ending/" + ending + "\"");
    }

    private static void inOrder(String page, String first, String second) {
        assertThat(page).contains(first, second);
        assertThat(page.indexOf(first)).as(first).isLessThan(page.indexOf(second));
    }

    @Test
    void leavesToAMoveTheDayOnWhichItBeganWorkAlongside() throws Exception {
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day(3, 1),
                        "Ready",
                        List.of("Board"),
                        Set.of(stories.stage(ada, 4).id()),
                        null,
                        List.of(),
                        null,
                        null));
        long side = side();
        assertThat(page("journey")).doesNotContain("/journey/alongside/" + side + "/correct");
        alongside.finish(ada, reference, stories.stage(ada, 4).id(), day(6, 1));
        assertThat(page("journey/alongside/" + side + "/correct"))
                .contains("It began on 1 March 2024, with a move.")
                .doesNotContain("name=\"date.day\"");
        mvc.perform(side(side, day(1, 20)).params(date("until", day(6, 15)))).andExpect(status().is3xxRedirection());
        assertThat(stories.spans(reference, false)).containsExactly("2024-03-01..2024-06-15");
    }

    @Test
    void refusesDaysOnWhichItHadEndedOrStoodInTheStage() throws Exception {
        long side = sideFrom(1, day(2, 1));
        alongside.finish(ada, reference, stories.stage(ada, 1).id(), day(3, 1));
        stories.moved(ada, reference, 1, day(4, 1), "Ready");
        refused(side(side, day(2, 1)).params(date("until", day(4, 2))), "At that time it was in that stage");
        endings.end(ada, reference, ended(day(5, 1)));
        reopening.reopen(
                ada, reference, MoveInitiative.known(stories.stage(ada, 0).id(), day(6, 1), "Again", List.of("Board")));
        refused(side(side, day(5, 10)).params(date("until", day(5, 20))), "The initiative had ended at that time");
        mvc.perform(side(side, day(6, 2)).params(date("until", day(6, 5)))).andExpect(status().is3xxRedirection());
    }

    @Test
    void takesNoMainVisitForWorkAlongside() throws Exception {
        mvc.perform(side(stories.standingVisit(reference), day(2, 1))).andExpect(status().isNotFound());
    }

    private void refused(MockHttpServletRequestBuilder sent, String because) throws Exception {
        assertThat(mvc.perform(sent)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("There is a problem", because);
    }

    private MockHttpServletRequestBuilder pause(long id, LocalDate on, int version) {
        return sent("journey/pauses/" + id + "/correct", on, version).param("reason", "Short of money");
    }

    private MockHttpServletRequestBuilder side(long id, LocalDate on) {
        int version = stories.jdbc()
                .sql("select version from visit where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return sent("journey/alongside/" + id + "/correct", on, version);
    }

    private MockHttpServletRequestBuilder sent(String path, LocalDate on, int version) {
        return post("/initiatives/{r}/" + path, reference)
                .with(csrf())
                .with(signedInAs(ada))
                .params(date("date", on))
                .param("why", "The minutes say so")
                .param("version", String.valueOf(version));
    }

    private static MultiValueMap<String, String> date(String field, LocalDate day) {
        return MultiValueMap.fromSingleValue(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static EndInitiative ended(LocalDate on) {
        return new EndInitiative(
                on, EndingCause.PLANNED_STOP, List.of("Board"), "Done", "", "", "", List.of(), null, null);
    }

    private void rest(LocalDate from, LocalDate to) {
        pause(from);
        pauses.resume(ada, reference, to, "");
    }

    private void pause(LocalDate on) {
        pauses.pause(ada, reference, new PauseInitiative(on, "Short of people", List.of("Board"), null, null));
    }

    private long sideFrom(int stage, LocalDate on) {
        alongside.begin(ada, reference, stories.stage(ada, stage).id(), on);
        return side();
    }

    private long side() {
        return stories.jdbc()
                .sql("select id from visit where initiative_id = ? and not main")
                .param(stories.id(reference))
                .query(Long.class)
                .single();
    }

    /** Of the first one. */
    private int version(String table) {
        return stories.jdbc()
                .sql("select version from " + table + " where initiative_id = ? order by id limit 1")
                .param(stories.id(reference))
                .query(Integer.class)
                .single();
    }

    private List<String> rests() {
        return texts("""
                select started_on || '..' || coalesce(ended_on::text, '') || ' ' || reason || ' ' || resume_note
                from pause where initiative_id = ? order by started_on""");
    }

    private List<String> changes(String action) {
        return texts("""
                select (c->>'field') || ': ' || coalesce(c->>'before', '') || ' > ' || coalesce(c->>'after', '')
                from audit_entry e, jsonb_array_elements(e.changes) c
                where e.initiative_id = ? and e.action = '""" + action + "'");
    }

    private List<String> texts(String sql) {
        return stories.jdbc()
                .sql(sql)
                .param(stories.id(reference))
                .query(String.class)
                .list();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
