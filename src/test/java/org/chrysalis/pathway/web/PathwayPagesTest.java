package org.chrysalis.pathway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.pathway.PathwayFixtures;
import org.chrysalis.pathway.StageView;
import org.chrysalis.pathway.Stages;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class PathwayPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PathwayFixtures fixtures;

    @Autowired
    private Pathway pathway;

    @Autowired
    private Stages stages;

    private TestOrganisation council;
    private Actor admin;
    private long prototyping;
    private String here;

    @BeforeEach
    void startsFromTheFiveStages() {
        council = organisations.found();
        admin = council.admin();
        prototyping = fixtures.stage(council, "Prototyping");
        here = "/admin/pathway/stages/" + prototyping;
    }

    @Test
    void isNotForManagers() throws Exception {
        mvc.perform(get("/admin/pathway").with(signedInAs(council.manager()))).andExpect(status().isForbidden());
    }

    @Test
    void asksStrangersToSignIn() throws Exception {
        mvc.perform(get("/pathway")).andExpect(status().is3xxRedirection());
    }

    @Test
    void explainsThePathwayToEveryMember() throws Exception {
        mvc.perform(get("/pathway").with(signedInAs(council.viewer())))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("the picture of the cake, not a recipe"),
                                containsString("Nobody was exposed to a risk larger than the test needed."),
                                containsString("id=\"stage-" + prototyping + "\""),
                                not(containsString("/admin/pathway")))));
    }

    @Test
    void saysHowManyInitiativesStandWhereSomethingChanges() throws Exception {
        fixtures.initiativeIn(council, prototyping);
        fixtures.initiativeIn(council, prototyping);

        show(here + "/edit").andExpect(content().string(containsString("2 initiatives stand in this stage.")));
        show(here + "/retire")
                .andExpect(content()
                        .string(allOf(
                                containsString("2 initiatives stand in this stage."),
                                containsString("/initiatives?stage=" + prototyping),
                                not(containsString(
                                        "<button type=\"submit\" class=\"govuk-button govuk-button--warning")))));
    }

    @Test
    void tellsThoseThatStandInAStageFromThoseAtWorkInItAlongside() throws Exception {
        fixtures.initiativeIn(council, prototyping);
        fixtures.alongside(council, fixtures.initiativeIn(council, fixtures.stage(council, "Embedding")), prototyping);

        show(here + "/retire")
                .andExpect(content()
                        .string(containsString(
                                "1 initiative stands in this stage, and 1 is at work in it alongside.")));
        show("/admin/pathway").andExpect(content().string(containsString("1 and 1 alongside")));
        send(post(here + "/retire").param("version", "0"))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "1 initiative stands in this stage, and 1 is at work in it alongside. Move it to another stage first. Finish the work alongside first.")));
    }

    /** The list shows where each stands; the board also who is at work alongside. */
    @Test
    void leadsFromAStageThatCannotBeRetiredToThoseInIt() throws Exception {
        String list = "/initiatives?stage=" + prototyping;
        String board = "/stages?column=" + prototyping;
        fixtures.alongside(council, fixtures.initiativeIn(council, fixtures.stage(council, "Embedding")), prototyping);
        show(here + "/retire")
                .andExpect(content().string(not(containsString(list))))
                .andExpect(content().string(containsString(board)));
        mvc.perform(get(board).with(signedInAs(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Stands in Embedding")));
        fixtures.initiativeIn(council, prototyping);
        show(here + "/retire").andExpect(content().string(containsString(list)));
    }

    @Test
    void retiresNoWordsThatSomebodyChangedMeanwhile() throws Exception {
        long criterion = pathway.criteria(council.id(), prototyping).get(0).id();
        String retire = here + "/criteria/" + criterion + "/retire";
        show(retire).andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
        send(post(here + "/criteria/" + criterion + "/edit")
                        .param("topic", "VOICE")
                        .param("wording", "Quite other words")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        send(post(retire).param("version", "0")).andExpect(status().isConflict());
        send(post(retire).param("version", "1")).andExpect(status().is3xxRedirection());
    }

    @Test
    void refusesToRetireAStageThatFilledUpMeanwhileAndSaysSo() throws Exception {
        fixtures.initiativeIn(council, prototyping);

        send(post(here + "/retire").param("version", "0"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Move it to another stage first")));
        assertThat(pathway.stage(council.id(), prototyping).retired()).isFalse();
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeSaved() throws Exception {
        send(post("/admin/pathway/stages/new")
                        .param("name", "scaling")
                        .param("phase", "SCALING")
                        .param("purpose", "Go far & wide.")
                        .param("place", "1")
                        .param("submission", UUID.randomUUID().toString()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("Error: "),
                                containsString("Another stage is called “scaling”"),
                                containsString("href=\"#name\""),
                                containsString("Go far &amp; wide."))));
    }

    @Test
    void asksForWhatIsMissing() throws Exception {
        send(post("/admin/pathway/stages/new").param("name", " "))
                .andExpect(content().string(allOf(containsString("Enter a name"), containsString("Choose a phase"))));
        send(post(here + "/criteria/new").param("wording", "x".repeat(301)))
                .andExpect(content()
                        .string(allOf(
                                containsString("The criterion must be 300 characters or fewer"),
                                containsString("Choose a topic"))));
        send(post(here + "/activities/new")).andExpect(content().string(containsString("Enter the usual activity")));
        send(post("/admin/pathway/start-again"))
                .andExpect(content().string(containsString("Choose the stages that you want to start from")));
    }

    @Test
    void addsAStageOnceHoweverOftenTheFormIsSent() throws Exception {
        String token = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            send(post("/admin/pathway/stages/new")
                            .param("name", "Piloting")
                            .param("phase", "PROTOTYPING")
                            .param("place", "3")
                            .param("submission", token))
                    .andExpect(redirectedUrl("/admin/pathway/stages/" + fixtures.stage(council, "Piloting")));
        }
        assertThat(pathway.stages(council.id())).hasSize(6);
    }

    @Test
    void showsBothVersionsToTheSecondOfTwo() throws Exception {
        saveName("Trying out", 0).andExpect(redirectedUrl(here));
        saveName("Testing <small>", 0)
                .andExpect(status().isConflict())
                .andExpect(content()
                        .string(allOf(
                                containsString("You changed this in another window while you were working on it here"),
                                containsString("Trying out"),
                                containsString("value=\"Testing &lt;small&gt;\""),
                                containsString("name=\"version\" value=\"1\""))));
        saveName("Testing", 1).andExpect(redirectedUrl(here));
    }

    @Test
    void showsBothVersionsOfACriterionAndOfAnActivity() throws Exception {
        long criterion = pathway.criteria(council.id(), prototyping).get(0).id();
        long activity =
                pathway.usualActivities(council.id(), prototyping).get(0).id();
        for (String line : List.of("/criteria/" + criterion, "/activities/" + activity)) {
            send(reword(line, "First come.")).andExpect(redirectedUrl(here + "#" + line.split("/")[1]));
            send(reword(line, "Second come."))
                    .andExpect(status().isConflict())
                    .andExpect(content()
                            .string(allOf(containsString("First come."), containsString("Second come.</textarea>"))));
        }
    }

    @Test
    void comesBackToTheButtonThatWasPressed() throws Exception {
        send(post(here + "/place").param("place", "3"))
                .andExpect(redirectedUrl("/admin/pathway#stage-" + prototyping + "-down"));
        send(post(here + "/place").param("place", "3")).andExpect(redirectedUrl("/admin/pathway#stage-" + prototyping));
        send(post(here + "/place").param("place", "1"))
                .andExpect(redirectedUrl("/admin/pathway#stage-" + prototyping + "-down"));
    }

    @Test
    void showsEveryWordingThatStood() throws Exception {
        saveName("Trying out", 0);

        show(here + "/wording")
                .andExpect(content()
                        .string(allOf(
                                containsString("Stage, version 2"),
                                containsString("by Ada Admin"),
                                containsString("Before: Prototyping"),
                                containsString("from the template"))));
    }

    @Test
    void anotherStageAnotherOrganisationIsNotFound() throws Exception {
        long theirs = fixtures.stage(organisations.found(), "Prototyping");
        show("/admin/pathway/stages/" + theirs).andExpect(status().isNotFound());
        show(here + "/criteria/999999999/edit").andExpect(status().isNotFound());
    }

    @Test
    void keepsTheTextsOfThePathwayUntilTheyAreSent() throws Exception {
        long criterion = pathway.criteria(council.id(), prototyping).get(0).id();
        long activity =
                pathway.usualActivities(council.id(), prototyping).get(0).id();
        Map<String, String> texts = Map.of(
                "/admin/pathway/stages/new",
                "guidance",
                here + "/edit",
                "guidance",
                here + "/criteria/new",
                "wording",
                here + "/criteria/" + criterion + "/edit",
                "wording",
                here + "/activities/new",
                "wording",
                here + "/activities/" + activity + "/edit",
                "wording");
        for (var text : texts.entrySet()) {
            String draft = text.getKey().substring(1).replace('/', '-');
            show(text.getKey()).andExpect(content().string(containsString("data-draft=\"" + draft + "\"")));
            send(post("/drafts/" + draft).param(text.getValue(), "Half a thought"))
                    .andExpect(status().isNoContent());
            String shown = show(text.getKey()).andReturn().getResponse().getContentAsString();
            assertThat(shown).as(text.getKey()).contains("Half a thought", "We kept what you typed");
            assertThat(HtmlCheck.errorsIn(shown)).as(text.getKey()).isEmpty();
        }
        String wording = here + "/activities/" + activity + "/edit";
        send(post(wording)
                        .param("drafted", "yes")
                        .param("wording", "A whole one")
                        .param("version", "0"))
                .andExpect(status().is3xxRedirection());
        show(wording).andExpect(content().string(not(containsString("Half a thought"))));
    }

    @Test
    void everyPageIsValidHtml() throws Exception {
        long criterion = pathway.criteria(council.id(), prototyping).get(0).id();
        long activity =
                pathway.usualActivities(council.id(), prototyping).get(0).id();
        StageView scaling = pathway.stage(council.id(), fixtures.stage(council, "Scaling"));
        stages.retire(admin, scaling.id(), scaling.version());
        send(post(here + "/criteria/" + criterion + "/retire").param("version", "0"));
        send(post(here + "/activities/" + activity + "/retire").param("version", "0"));
        for (String page : List.of(
                "/pathway",
                "/admin/pathway",
                "/admin/pathway/start-again",
                "/admin/pathway/stages/new",
                "/admin/pathway/stages/" + scaling.id(),
                "/admin/pathway/stages/" + scaling.id() + "/restore",
                here,
                here + "/edit",
                here + "/retire",
                here + "/wording",
                here + "/criteria/new",
                here + "/criteria/" + criterion + "/edit",
                here + "/criteria/" + criterion + "/retire",
                here + "/activities/new",
                here + "/activities/" + activity + "/edit",
                here + "/activities/" + activity + "/retire")) {
            String html = show(page)
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(HtmlCheck.errorsIn(html)).as(page).isEmpty();
            assertThat(html).as(page).doesNotContain("??");
        }
        String stale = saveName("Trying", 99).andReturn().getResponse().getContentAsString();
        assertThat(HtmlCheck.errorsIn(stale)).isEmpty();
    }

    @Test
    void asksTheDatabaseLittle() throws Exception {
        for (String page : List.of("/pathway", "/admin/pathway", here, here + "/edit", here + "/wording")) {
            assertThat(QueryCount.during(() -> show(page).andExpect(status().isOk())))
                    .as(page)
                    .hasSizeLessThanOrEqualTo(10);
        }
    }

    private ResultActions show(String page) throws Exception {
        return mvc.perform(get(page).with(signedInAs(admin)));
    }

    private ResultActions send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(signedInAs(admin)).with(csrf()));
    }

    private ResultActions saveName(String name, int version) throws Exception {
        return send(post(here + "/edit")
                .param("name", name)
                .param("phase", "PROTOTYPING")
                .param("purpose", "Try it.")
                .param("guidance", "One.\r\n\r\nTwo.")
                .param("version", String.valueOf(version)));
    }

    private MockHttpServletRequestBuilder reword(String line, String wording) {
        return post(here + line + "/edit")
                .param("wording", wording)
                .param("topic", "VOICE")
                .param("version", "0");
    }
}
