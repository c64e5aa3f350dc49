package org.chrysalis.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What was found with few people is never told without their number, which is not told where it is very small. */
@ApplicationTest
class FewPeopleTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private RiskStories stories;

    @Autowired
    private Experiments experiments;

    @Autowired
    private EvidenceRecords evidence;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private List<RecordSheet> sheets;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOne() {
        ada = organisations.found().admin();
        reference = stories.logged(ada);
    }

    @Test
    void standsBesideEachResultInTheListOfEvidence() throws Exception {
        tested("Six of eight stayed at home", 8);
        tested("Most stayed", 3);
        tested("Half of them came", 20);
        tested("Nobody has said how many", null);
        String page = page("/initiatives/" + reference + "/evidence");
        assertThat(page)
                .containsPattern("Six of eight stayed at home</a> \\(tried with 8 people\\)")
                .containsPattern("Most stayed</a> \\(tried with fewer than 5 people\\)")
                .contains("Half of them came</a></p>", "Nobody has said how many</a></p>");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void standsOnThePageOfThePieceAndOfItsExperimentAndInTheSheet() throws Exception {
        long piece = tested("Six of eight stayed at home", 8);
        assertThat(page("/initiatives/" + reference + "/evidence/" + piece)).contains(" (tried with 8 people)");
        long experiment = stories.onlyId("experiment", reference);
        assertThat(page("/initiatives/" + reference + "/risks/experiments/" + experiment))
                .contains("Six of eight stayed at home</a> (tried with 8 people)");
        RecordSheet sheet = sheets.stream()
                .filter(each -> each.name().equals("evidence"))
                .findFirst()
                .orElseThrow();
        assertThat(sheet.rows(ada, initiatives.open(ada, reference)))
                .singleElement()
                .satisfies(row -> assertThat(row.get(sheet.headings().indexOf("evidence.sheet.people")))
                        .isEqualTo("8 people"));
    }

    @Test
    void standsBesideTheLatestWhereInitiativesAreCompared() throws Exception {
        tested("Six of eight stayed at home", 8);
        String few = reference;
        reference = stories.logged(ada);
        tested("Most stayed", 2);
        String page = page("/compare?initiative=" + few + "&initiative=" + reference);
        assertThat(page.split("Tried with 8 people", -1))
                .as("beside the evidence and beside the experiment")
                .hasSize(1 + 2);
        assertThat(page.split("Tried with fewer than 5 people", -1)).hasSize(1 + 2);
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    private long tested(String found, @Nullable Integer exposed) {
        long experiment = experiments.add(
                ada,
                reference,
                new SaveExperiment(
                        new SaveExperiment.Plan(
                                "Does it help? " + found, "", "", exposed, "", "", "", null, DAY, null, null),
                        new SaveExperiment.Outcome(Effect.EFFECT, found, ExperimentDecision.KEEP, DAY, "", false),
                        0));
        return evidence.add(
                ada,
                reference,
                new SaveEvidence(
                        found, Says.SUPPORTS, EvidenceKind.DATA, null, DAY, "", "", null, null, experiment, 0));
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(signedInAs(ada)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
