package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.pulse.PulseStories.all;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.Measures;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.funding.Draws;
import org.chrysalis.funding.MarkOrdinary;
import org.chrysalis.funding.OrdinaryPractice;
import org.chrysalis.funding.Taken;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.participation.InWhat;
import org.chrysalis.participation.Participations;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.Partners;
import org.chrysalis.participation.Ripples;
import org.chrysalis.participation.SaveParticipation;
import org.chrysalis.participation.SavePartner;
import org.chrysalis.participation.SaveRipple;
import org.chrysalis.participation.Say;
import org.chrysalis.participation.Wanted;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.pulse.GiveAnswer;
import org.chrysalis.pulse.PulseStories;
import org.chrysalis.readiness.ReadinessRounds;
import org.chrysalis.readiness.ReadinessStories;
import org.chrysalis.readiness.Score;
import org.chrysalis.risk.Experiments;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The list of initiatives is narrowed by what stands in the parts of the record. */
@ApplicationTest
@Transactional
class RecordFiltersTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private InitiativeList list;

    @Autowired
    private OrdinaryPractice practice;

    @Autowired
    private Participations participations;

    @Autowired
    private Measures measures;

    @Autowired
    private Experiments experiments;

    @Autowired
    private Draws draws;

    @Autowired
    private Partners partners;

    @Autowired
    private Ripples ripples;

    @Autowired
    private PulseStories pulses;

    @Autowired
    private ReadinessStories grounds;

    @Autowired
    private ReadinessRounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private Actor lead;
    private String hubs;
    private String kinship;

    @BeforeEach
    void logsTwo() {
        House house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.MANAGER);
        hubs = house.initiative("Warm hubs").since("2025-01-06").ledBy(lead).log();
        kinship = house.initiative("Kinship first")
                .since("2025-01-06")
                .ledBy(lead)
                .log();
        House other = doors.open();
        Actor stranger = other.person("Sam Stranger", BuiltInRole.MANAGER);
        String elsewhere = other.initiative("Elsewhere")
                .since("2025-01-06")
                .ledBy(stranger)
                .log();
        pulses.closed(stranger, elsewhere, TODAY.minusDays(20), all(1, ""), all(1, ""), all(1, ""));
        pulses.open(stranger, elsewhere);
        grounds.startedOn(stranger, elsewhere, "Theirs");
    }

    @Test
    void byHowManyMarkersOfOrdinaryPracticeAreShown() {
        assertThat(found("ordinary", "NONE")).containsExactlyInAnyOrder("Warm hubs", "Kinship first");
        List<Long> markers = jdbc.sql("select id from ordinary_marker where organisation_id = ? order by ordinal")
                .param(lead.organisationId())
                .query(Long.class)
                .list();
        for (long marker : markers.subList(0, 3)) {
            mark(hubs, marker);
        }
        mark(kinship, markers.get(0));
        assertThat(found("ordinary", "NONE")).isEmpty();
        assertThat(found("ordinary", "1")).hasSize(2);
        assertThat(found("ordinary", "3")).containsExactly("Warm hubs");
        assertThat(found("ordinary", "4")).isEmpty();
        assertThat(found("ordinary", "ALL")).isEmpty();

        // What the organisation offers no more counts for nothing, on the page as here.
        jdbc.sql("update ordinary_marker set retired = true where id in (:gone)")
                .param("gone", markers.subList(3, markers.size()))
                .update();
        assertThat(found("ordinary", "ALL")).containsExactly("Warm hubs");
        practice.unmark(lead, kinship, markers.get(0), "It was cut", 0);
        assertThat(found("ordinary", "NONE")).containsExactly("Kinship first");
        assertThat(found("ordinary", "many")).isEmpty();
    }

    @Test
    void byWhenATeamWasAskedAndByWhatMayBeShownOfWhatItSaid() {
        assertThat(found("pulse", "NEVER")).hasSize(2);
        pulses.closed(lead, hubs, TODAY.minusMonths(5), all(1, ""), all(1, ""), all(1, ""));
        pulses.closed(lead, kinship, TODAY.minusMonths(4), all(1, ""), all(1, ""));
        assertThat(found("pulse", "NEVER")).isEmpty();
        assertThat(found("pulse", "QUIET")).containsExactlyInAnyOrder("Warm hubs", "Kinship first");
        // Two answers are never told of.
        assertThat(found("pulse", "LOW")).containsExactly("Warm hubs");

        pulses.closed(lead, hubs, TODAY.minusDays(30), all(3, ""), all(3, ""), all(2, ""));
        assertThat(found("pulse", "LOW")).isEmpty();
        assertThat(found("pulse", "QUIET")).containsExactly("Kinship first");
        GiveAnswer tired = new GiveAnswer(4, 2, 4, 4, "");
        pulses.closed(lead, hubs, TODAY.minusDays(20), tired, tired, new GiveAnswer(4, 3, 4, 4, ""));
        assertThat(found("pulse", "LOW")).containsExactly("Warm hubs");
        // Nor is what fewer than three said to one question.
        GiveAnswer silent = new GiveAnswer(4, 0, 4, 4, "");
        pulses.closed(lead, hubs, TODAY.minusDays(10), tired, tired, silent);
        assertThat(found("pulse", "LOW")).isEmpty();

        pulses.open(lead, kinship);
        pulses.answer(lead, kinship, all(1, ""), all(1, ""), all(1, ""));
        assertThat(found("pulse", "OPEN")).containsExactly("Kinship first");
        // An open round tells nothing.
        assertThat(found("pulse", "LOW")).isEmpty();
        assertThat(found("pulse", "QUIET")).isEmpty();
    }

    @Test
    void byWhetherYoungPeopleHadASayAndWereToldWhatChanged() {
        assertThat(found("participation", "NEVER")).hasSize(2);
        assertThat(found("participation", "NOT-YOUNG")).hasSize(2);
        heard(hubs, Who.FAMILIES, InWhat.COMMISSIONING, Say.SHARED, null);
        heard(kinship, Who.YOUNG_PEOPLE, InWhat.DESIGN, Say.INFORMED, null);
        assertThat(found("participation", "NEVER")).isEmpty();
        assertThat(found("participation", "YOUNG")).isEmpty();
        assertThat(found("participation", "NOT-YOUNG")).hasSize(2);
        // Who was only told something waits for nothing.
        assertThat(found("participation", "WAITING")).containsExactly("Warm hubs");
        heard(kinship, Who.YOUNG_PEOPLE, InWhat.DESIGN, Say.LED, TODAY);
        assertThat(found("participation", "YOUNG")).containsExactly("Kinship first");
        assertThat(found("participation", "LED")).containsExactly("Kinship first");
        assertThat(found("participation", "NOT-YOUNG")).containsExactly("Warm hubs");
        assertThat(found("participation", "WAITING")).containsExactly("Warm hubs");
        assertThat(found("participation", "IN-DESIGN")).containsExactly("Kinship first");
        assertThat(found("participation", "IN-COMMISSIONING")).containsExactly("Warm hubs");
        assertThat(found("participation", "IN-GOVERNANCE")).isEmpty();
        jdbc.sql("update participation set withdrawn_at = now() where organisation_id = ?")
                .param(lead.organisationId())
                .update();
        assertThat(found("participation", "NEVER")).hasSize(2);
        assertThat(found("participation", "YOUNG")).isEmpty();
    }

    private void heard(String reference, Who who, InWhat inWhat, Say say, @Nullable LocalDate told) {
        participations.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SaveParticipation(
                        TODAY, "Chose the room", Map.of(who, 9), Set.of(inWhat), say, List.of(), "", told, 0));
    }

    @Test
    void byWhetherMeasuresExperimentsDrawsPartnersAndRipplesAreRecorded() {
        List<String> parts = List.of("measure", "experiment", "draw", "partner", "ripple");
        for (String part : parts) {
            assertThat(found(part, "SOME")).as(part).isEmpty();
            assertThat(found(part, "NONE")).as(part).hasSize(2);
        }
        measures.add(lead, hubs, SaveMeasure.named(Frame.MATTERS, "One worker who stays"));
        experiments.add(lead, hubs, SaveExperiment.quick("Does a lamp help?", null));
        draws.add(lead, hubs, UUID.randomUUID(), Taken.role("Nurse").save());
        partners.add(
                lead, hubs, UUID.randomUUID(), new SavePartner("Police", PartnerKind.POLICE, null, null, "", 0), null);
        ripples.add(
                lead,
                hubs,
                UUID.randomUUID(),
                new SaveRipple("Fostering recruits anew", Wanted.WANTED, "", "", TODAY, 0));
        for (String part : parts) {
            assertThat(found(part, "SOME")).as(part).containsExactly("Warm hubs");
            assertThat(found(part, "NONE")).as(part).containsExactly("Kinship first");
            jdbc.sql("update " + part + " set withdrawn_at = now() where organisation_id = ?")
                    .param(lead.organisationId())
                    .update();
            assertThat(found(part, "SOME")).as(part).isEmpty();
        }
    }

    @Test
    void byHowReadyTheGroundIsOnceARoundHasClosed() {
        assertThat(found("readiness", "NEVER")).hasSize(2);
        long round = grounds.startedOn(lead, hubs, "Spring");
        assertThat(found("readiness", "OPEN")).containsExactly("Warm hubs");
        assertThat(found("readiness", "NEVER")).containsExactly("Kinship first");
        grounds.say(lead, round, Score.TWO, Score.FOUR);
        assertThat(found("readiness", "LOW")).isEmpty();
        rounds.close(lead, round);
        assertThat(found("readiness", "LOW")).containsExactly("Warm hubs");
        assertThat(found("readiness", "OPEN")).isEmpty();
        long later = grounds.startedOn(lead, hubs, "Autumn");
        grounds.say(lead, later, Score.THREE);
        rounds.close(lead, later);
        assertThat(found("readiness", "LOW")).isEmpty();
    }

    @Test
    void offersReasonsByThePartOfTheRecordAndAsksFewQueries() throws Exception {
        String page = mvc.perform(get("/initiatives?with-ordinary=NONE&with-pulse=NEVER&with-readiness=NEVER")
                        .with(signedInAs(lead)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("<optgroup label=\"Risks and experiments\">", "<optgroup label=\"Funding and shelter\">")
                .contains("Warm hubs", "Kinship first", "Pulse of the team: Never asked");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(QueryCount.during(
                        () -> mvc.perform(get("/initiatives?with-ordinary=3&with-pulse=LOW&with-readiness=LOW")
                                .with(signedInAs(lead)))))
                .hasSizeLessThanOrEqualTo(10);
    }

    private void mark(String reference, long marker) {
        practice.mark(lead, reference, marker, UUID.randomUUID(), new MarkOrdinary(TODAY, "", -1));
    }

    private List<String> found(String question, String answer) {
        return list
                .page(
                        lead,
                        FilterQuery.read(Map.of(FilterQuery.MORE + question, new String[] {answer})),
                        InitiativeSort.USUAL,
                        1)
                .rows()
                .stream()
                .map(InitiativeRow::name)
                .toList();
    }
}
