package org.chrysalis.risk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.Experiments;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.RiskStories;
import org.chrysalis.risk.Risks;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.risk.SaveRisk;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Experiments that were saved before days had to fit together are told as they are, and can be put right. */
@ApplicationTest
@Transactional
class MisdatedExperimentsTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private Risks risks;

    @Autowired
    private Experiments experiments;

    @Autowired
    private Dates dates;

    @Autowired
    private EntityManager kept;

    private TestOrganisations.TestOrganisation council;
    private Actor ada;
    private String reference;
    private long risk;

    @BeforeEach
    void logsOne() {
        council = organisations.found();
        ada = council.admin();
        reference = stories.logged(ada);
        risk = risks.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SaveRisk(
                        "A child goes missing",
                        stories.kind(ada, "Children and young people"),
                        5,
                        5,
                        RiskState.OPEN,
                        "",
                        "",
                        null,
                        null,
                        null,
                        0));
    }

    @Test
    void saysThatADecisionIsDatedBeforeTheStartAndLetsOneMendIt() throws Exception {
        LocalDate started = TODAY.minusDays(30);
        LocalDate decided = TODAY.minusDays(300);
        long id = kept(started, decided);
        String told = "The dates do not fit together: it was decided on " + dates.date(decided)
                + ", but it started only on " + dates.date(started) + ".";
        assertThat(page("", ada)).contains(told);
        String page = page("/" + id, ada);
        assertThat(page)
                .contains(told, "id=\"change\" open")
                .containsSubsequence(
                        "When was it decided?",
                        "This is before the start date. Put one of the two right.",
                        "decided.day");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(page("/" + id, council.person(BuiltInRole.VIEWER)))
                .contains(told)
                .doesNotContain("Put one of the two right");

        String refused = mvc.perform(form(id, started, decided))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(refused)
                .contains("The date of the decision must be on or after the start date", "href=\"#decided")
                .contains("value=\"" + decided.getYear() + "\"");
        mvc.perform(form(id, started, null))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("must be on or after the start date")));
        mvc.perform(form(id, started, started))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/risks/experiments"));
        assertThat(page("/" + id, ada)).doesNotContain("do not fit together", "Put one of the two right");
    }

    /** It was said to help before it began: nothing is made smaller by what is still to come. */
    @Test
    void countsNothingThatBeginsLaterAsMakingARiskSmaller() throws Exception {
        LocalDate starts = TODAY.plusDays(30);
        long id = kept(starts, TODAY.minusDays(3));
        assertThat(page("/" + id, ada))
                .contains("what came of it is recorded, but it starts only on " + dates.date(starts))
                .contains("It is planned to make the risk “A child goes missing” smaller.")
                .contains("This is still to come, but what came of it is recorded already.")
                .doesNotContain("small enough to manage.</a>");
        assertThat(stories.attention(reference, "risk-to-people-open")).hasSize(1);
        assertThat(stories.jdbc()
                        .sql("select lapses_on from attention where initiative_id = ? and rule = 'risk-to-people-open'")
                        .param(stories.id(reference))
                        .query(LocalDate.class)
                        .single())
                .as("once it has begun")
                .isEqualTo(starts);
        mvc.perform(form(id, TODAY.minusDays(9), TODAY.minusDays(3))).andExpect(status().is3xxRedirection());
        assertThat(stories.attention(reference, "risk-to-people-open")).isEmpty();
    }

    /** As it could be saved once. */
    private long kept(LocalDate starts, LocalDate decided) {
        long id = experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan("Does a lamp help?", "", "", null, "", "", "", null, null, risk, null),
                        SaveExperiment.Outcome.none(),
                        0));
        kept.flush();
        stories.jdbc()
                .sql(
                        "update experiment set started_on = ?, decided_on = ?, decision = ?, effect = 'EFFECT' where id = ?")
                .params(starts, decided, ExperimentDecision.KEEP.name(), id)
                .update();
        kept.clear();
        // Whatever is recorded next works the reasons out anew.
        risks.add(ada, reference, SaveRisk.quick("Late", stories.kind(ada, "Time"), 1, 1));
        return id;
    }

    private MockHttpServletRequestBuilder form(long id, LocalDate starts, LocalDate decided) {
        MockHttpServletRequestBuilder form = post("/initiatives/" + reference + "/risks/experiments/" + id)
                .with(signedInAs(ada))
                .with(csrf())
                .param("question", "Does a lamp help?")
                .param("risk", String.valueOf(risk))
                .param("effect", "EFFECT")
                .param("decision", "KEEP")
                .param("version", "0");
        day(form, "starts", starts);
        return decided == null ? form : day(form, "decided", decided);
    }

    private static MockHttpServletRequestBuilder day(MockHttpServletRequestBuilder form, String field, LocalDate day) {
        return form.param(field + ".day", String.valueOf(day.getDayOfMonth()))
                .param(field + ".month", String.valueOf(day.getMonthValue()))
                .param(field + ".year", String.valueOf(day.getYear()));
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/risks/experiments" + path)
                        .with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
