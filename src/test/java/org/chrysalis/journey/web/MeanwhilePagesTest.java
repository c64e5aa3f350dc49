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
import java.util.Set;
import java.util.UUID;
import org.chrysalis.journey.CheckIns;
import org.chrysalis.journey.Conditions;
import org.chrysalis.journey.EndInitiative;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.Endings;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.JourneyStories;
import org.chrysalis.journey.MoveInitiative;
import org.chrysalis.journey.SeeTo;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Two people at one form of the journey: the second sees both versions, and what they typed stays. */
@ApplicationTest
class MeanwhilePagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Journey journey;

    @Autowired
    private Conditions conditions;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Endings endings;

    private Actor ada;
    private Actor ben;
    private String reference;

    @BeforeEach
    void logsOneThatMovedOnWithACriterionOpen() {
        ada = stories.council();
        ben = stories.colleague(
                ada,
                "Ben Brown",
                Set.of(
                        Permission.VIEW_INITIATIVES,
                        Permission.EDIT_ALL_INITIATIVES,
                        Permission.MOVE_STAGES,
                        Permission.RECORD_REVIEWS));
        reference = stories.logged(ada, "Warm hubs", 0, day(1, 8));
        long criterion = stories.criteria(ada, 0).get(0);
        journey.move(
                ada,
                reference,
                new MoveInitiative(
                        stories.stage(ada, 1).id(),
                        day(3, 1),
                        "Ready",
                        List.of("Board"),
                        Set.of(),
                        null,
                        List.of(new MoveInitiative.UnmetCriterion(criterion, ada.personId(), day(9, 1))),
                        null,
                        null));
    }

    @Test
    void showsBothVersionsOfAConditionThatSomebodyElseSawTo() throws Exception {
        long id = stories.onlyId("condition", reference);
        conditions.meet(ben, reference, id, new SeeTo(day(5, 1), "Ben asked the board", 0));
        String shown = conflicting(seeTo("conditions/" + id, "Ada asked the board", "0"));
        assertThat(shown)
                .contains("Ben asked the board", "1 May 2024")
                .contains(">Ada asked the board</textarea>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        assertThat(shown).contains("name=\"correcting\" value=\"true\"", "name=\"why\"");
        mvc.perform(seeTo("conditions/" + id, "Both asked the board", "1").param("why", "We both went"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(one("select met_note from condition where initiative_id = ?"))
                .isEqualTo("Both asked the board");
        assertThat(one("""
                        select c->>'before' || ' > ' || (c->>'after') from audit_entry e, jsonb_array_elements(e.changes) c
                        where e.initiative_id = ? and e.action = 'condition-corrected' and c->>'field' = 'note'
                        order by e.id desc limit 1""")).isEqualTo("Ben asked the board > Both asked the board");
    }

    @Test
    void showsBothVersionsOfACheckInThatSomebodyElseDid() throws Exception {
        end("Planned");
        long id = stories.onlyId("check_in", reference);
        checkIns.tickOff(ben, reference, id, new SeeTo(day(9, 2), "They are well", 0));
        String shown = conflicting(seeTo("check-ins/" + id, "Two of them miss it", "0"));
        assertThat(shown)
                .contains("They are well", "2 September 2024")
                .contains(">Two of them miss it</textarea>")
                .contains("name=\"version\" value=\"1\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void makesOneThingOfSeeingToItSentTwice() throws Exception {
        String condition = "conditions/" + stories.onlyId("condition", reference);
        assertThat(page("journey/" + condition)).contains("name=\"submission\"");
        String token = UUID.randomUUID().toString();
        for (int sent = 0; sent < 2; sent++) {
            mvc.perform(seeTo(condition, "Done", "0").param("submission", token))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        }
        assertThat(one("select count(*)::text from audit_entry where initiative_id = ? and action = 'condition-met'"))
                .isEqualTo("1");
    }

    @Test
    void keepsWhatWasTypedToSeeToAConditionOfWhatEndedMeanwhile() throws Exception {
        long id = stories.onlyId("condition", reference);
        end("Planned");
        String shown = mvc.perform(seeTo("conditions/" + id, "Ada asked the board", "0"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown).contains("There is a problem", ">Ada asked the board</textarea>");
    }

    @Test
    void showsHowSomebodyElseEndedItAndKeepsWhatWasTyped() throws Exception {
        String visit = String.valueOf(stories.standingVisit(reference));
        end("Ben says: the money ended");
        String shown = conflicting(ending(visit).param("givenBack", "Ada gave the two days back"));
        assertThat(shown)
                .contains("Ada gave the two days back</p>", "value=\"Ada gave the two days back\"")
                .contains("Somebody ended it while you were here", "Ben says: the money ended")
                .contains(">Ada says: the money ended</textarea>", ">Look after the team</textarea>")
                .contains("value=\"Ask the team in spring\"");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void showsWhereSomebodyElseMovedItAndEndsItOnceThatWasSeen() throws Exception {
        String visit = String.valueOf(stories.standingVisit(reference));
        stories.moved(ben, reference, 0, day(4, 1), "Fostering was not ready");
        String shown = conflicting(ending(visit));
        String now = String.valueOf(stories.standingVisit(reference));
        assertThat(shown)
                .contains("Somebody changed the stage while you were here", "Fostering was not ready")
                .contains(">Ada says: the money ended</textarea>")
                .contains("name=\"shownVisit\" value=\"" + now + "\"");
        mvc.perform(ending(now)).andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.status(reference)).isEqualTo("ENDED");
    }

    @Test
    void keepsWhatWasTypedOfGivingBackWhatSomebodyElseLifted() throws Exception {
        String visit = String.valueOf(stories.standingVisit(reference));
        String shown = mvc.perform(ending(visit).param("givenBack", "Ada gave the two days back"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(shown)
                .contains(
                        "What there was to give back has been lifted while you were here",
                        "href=\"#givenBack\"",
                        "id=\"givenBack\"")
                .contains("Ada gave the two days back</p>", ">Ada says: the money ended</textarea>");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
        assertThat(stories.status(reference)).isEqualTo("ACTIVE");
        mvc.perform(ending(visit)
                        .param("givenBack", "Ada gave the two days back")
                        .param("givenBackOver", "true"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/journey"));
        assertThat(stories.status(reference)).isEqualTo("ENDED");
    }

    private String conflicting(MockHttpServletRequestBuilder sent) throws Exception {
        ResultActions answer = mvc.perform(sent).andExpect(status().isConflict());
        String shown = answer.andReturn().getResponse().getContentAsString();
        assertThat(shown).as("whose change it was").contains("The last change was made by Ben Brown on ");
        return shown;
    }

    private MockHttpServletRequestBuilder seeTo(String path, String note, String version) {
        return asAda("journey/" + path)
                .param("date.day", "2")
                .param("date.month", "5")
                .param("date.year", "2024")
                .param("note", note)
                .param("version", version);
    }

    private MockHttpServletRequestBuilder ending(String shownVisit) {
        return asAda("journey/end")
                .param("date.day", "1")
                .param("date.month", "6")
                .param("date.year", "2024")
                .param("cause", EndingCause.PLANNED_STOP.name())
                .param("why", "Ada says: the money ended")
                .param("care", "Look after the team")
                .param("deciders[0]", "Programme board")
                .param("checkIns[0].wording", "Ask the team in spring")
                .param("checkIns[0].due.day", "1")
                .param("checkIns[0].due.month", "3")
                .param("checkIns[0].due.year", "2025")
                .param("shownVisit", shownVisit);
    }

    private void end(String why) {
        endings.end(
                ben,
                reference,
                new EndInitiative(
                        day(8, 1),
                        EndingCause.CIRCUMSTANCES,
                        List.of("Programme board"),
                        why,
                        "",
                        "",
                        "The team",
                        List.of(new EndInitiative.PlannedCheckIn(day(9, 1), "Ask the team", null)),
                        null,
                        null));
    }

    private MockHttpServletRequestBuilder asAda(String path) {
        return post("/initiatives/{r}/" + path, reference).with(csrf()).with(signedInAs(ada));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get("/initiatives/{r}/" + path, reference).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String one(String sql) {
        return stories.jdbc()
                .sql(sql)
                .param(stories.id(reference))
                .query(String.class)
                .single();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
