package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.Measures;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** Where nothing is recorded, a page asks those to record it who can, and tells the rest that there is nothing. */
@ApplicationTest
@Transactional
class EmptyPagesTest {

    /** What a page of an initiative says where it has nothing to show, by its path. */
    private static final Map<String, List<String>> EMPTY = Map.of(
            "risks", List.of("risk.none"),
            "risks/experiments", List.of("risk.experiments.none"),
            "evidence", List.of("evidence.empty"),
            "evidence/measures",
                    List.of(
                            "evidence.measures.empty",
                            "evidence.measures.matters.none",
                            "evidence.measures.reported.none"),
            "participation", List.of("participation.none"),
            "participation/partners", List.of("participation.partners.none"),
            "participation/ripples", List.of("participation.ripples.none"),
            "readiness", List.of("readiness.initiative.none"),
            "funding/protections", List.of("funding.protection.none"),
            "funding/draw", List.of("funding.draw.none"));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private House.Doors doors;

    @Autowired
    private EvidenceRecords evidence;

    @Autowired
    private Measures measures;

    private House house;
    private Actor viewer;
    private String reference;

    @BeforeEach
    void logsOne() {
        house = doors.open();
        viewer = house.person("Val Viewer", BuiltInRole.VIEWER);
        reference = house.initiative("Warm hubs").ledBy(house.admin).log();
    }

    @Test
    void asksWhoCanToRecordSomething() throws Exception {
        for (String path : EMPTY.keySet()) {
            String page = page(house.admin, path);
            for (String key : EMPTY.get(path)) {
                assertThat(page).as(path).contains(words(key)).doesNotContain(words(key + ".readonly"));
            }
        }
    }

    @Test
    void asksNobodyWhoCannot() throws Exception {
        holds(viewer);
    }

    @Test
    void asksNobodyOnceItHasEnded() throws Exception {
        doors.jdbc()
                .sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
        holds(house.admin);
    }

    @Test
    void asksNobodyForWhatDidNotWorkWhoCannotRecordIt() throws Exception {
        evidence.add(
                house.admin,
                reference,
                SaveEvidence.inALine(
                        "Six stayed", Says.SUPPORTS, EvidenceKind.DATA, java.time.LocalDate.of(2026, 2, 2)));
        long measure = measures.add(house.admin, reference, SaveMeasure.named(Frame.MATTERS, "Own bed"));
        assertThat(page(house.admin, "evidence")).contains(words("evidence.sentence.only"));
        assertThat(page(viewer, "evidence"))
                .contains(words("evidence.sentence.only.readonly"))
                .doesNotContain(words("evidence.sentence.only"));
        assertThat(page(viewer, "evidence/measures/" + measure))
                .contains("No reading yet")
                .doesNotContain(words("evidence.readings.none"));
    }

    private void holds(Actor reader) throws Exception {
        for (String path : EMPTY.keySet()) {
            String page = page(reader, path);
            for (String key : EMPTY.get(path)) {
                assertThat(page).as(path).contains(words(key + ".readonly")).doesNotContain(words(key));
            }
        }
    }

    private String words(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }

    private String page(Actor reader, String path) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get("/initiatives/" + reference + "/" + path).with(signedInAs(reader)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
