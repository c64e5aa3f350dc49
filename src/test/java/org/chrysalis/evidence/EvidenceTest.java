package org.chrysalis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.evidence.EvidenceReading.Tally;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What was found out about an initiative is kept, whatever it says. */
@ApplicationTest
@Transactional
class EvidenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private House.Doors doors;

    @Autowired
    private EvidenceRecords records;

    @Autowired
    private EvidenceReading reading;

    @Autowired
    private EvidenceChoices choices;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private String reference;

    @BeforeEach
    void logsOne() {
        house = doors.open();
        reference = house.initiative("The Landing").in("Prototyping").log();
    }

    @Test
    void countsWhatSpeaksAgainstItLikeTheRest() {
        add("Six of eight stayed at home", Says.SUPPORTS);
        add("No change in observed practice", Says.NO_DIFFERENCE);
        add("Checking took longer than writing", Says.CONTRADICTS);

        Tally tally = reading.tally(header(), new EvidenceFilter(EvidenceFilter.NULL_AND_CONTRARY, null, null));

        assertThat(tally.total()).isEqualTo(3);
        assertThat(tally.nullAndContrary()).isEqualTo(2);
        assertThat(tally.wanted()).isEqualTo(2);
        assertThat(list(new EvidenceFilter(EvidenceFilter.NULL_AND_CONTRARY, null, null)))
                .containsExactly("Checking took longer than writing", "No change in observed practice");
    }

    @Test
    void narrowsByKindAndByTheLeastStandard() {
        records.add(house.admin, reference, said("Compared with two teams", EvidenceKind.EVALUATION, 3));
        records.add(house.admin, reference, said("Before and after", EvidenceKind.DATA, 2));
        add("Nobody judged this", Says.MIXED);

        assertThat(list(new EvidenceFilter(List.of(), null, 3))).containsExactly("Compared with two teams");
        assertThat(list(new EvidenceFilter(List.of(), EvidenceKind.DATA, null))).containsExactly("Before and after");
        assertThat(list(EvidenceFilter.ALL)).hasSize(3);
    }

    @Test
    void isAboutACriterionOfTheOwnPathwayOnly() {
        long ours = criterionOf(house);
        long id = records.add(house.admin, reference, about(ours, null));
        assertThat(reading.one(header(), id).criterion()).isNotBlank();

        long theirs = criterionOf(doors.open());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.add(house.admin, reference, about(theirs, null)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("criterion"));
    }

    @Test
    void refusesADayAhead() {
        SaveEvidence ahead = SaveEvidence.inALine(
                "Tomorrow",
                Says.SUPPORTS,
                EvidenceKind.STORY,
                LocalDate.now(ClockConfiguration.LONDON).plusDays(2));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.add(house.admin, reference, ahead))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("foundOn"));
    }

    @Test
    void changesOnlyWhatWasShown() {
        long id = add("Four in twenty", Says.MIXED);
        SaveEvidence otherwise = new SaveEvidence(
                "Thirteen in twenty", Says.SUPPORTS, EvidenceKind.DATA, 2, DAY, "", "", null, null, null, 0);
        records.change(house.admin, reference, id, otherwise);

        assertThat(reading.one(header(), id).found()).isEqualTo("Thirteen in twenty");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> records.change(house.admin, reference, id, otherwise));
        assertThat(trail())
                .contains("evidence-changed: evidence-found Four in twenty > Thirteen in twenty")
                .contains("evidence-changed: evidence-says Mixed or unclear > Supports it");
    }

    @Test
    void withdrawsWhatWasAMistakeAndKeepsItInTheHistory() {
        long id = add("Entered twice", Says.SUPPORTS);
        records.withdraw(house.admin, reference, id, 0);

        assertThat(list(EvidenceFilter.ALL)).isEmpty();
        assertThat(choices.evidence(header())).isEmpty();
        assertThat(trail()).contains("evidence-withdrawn: evidence-found Entered twice > null");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.withdraw(house.admin, reference, id, 1));
    }

    @Test
    void isForThoseWhoMayEditAndNeverForAnotherOrganisation() {
        Actor passerBy = house.person("Sam Staff", BuiltInRole.STAFF);
        SaveEvidence line = SaveEvidence.inALine("Seen", Says.SUPPORTS, EvidenceKind.OBSERVATION, DAY);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> records.add(passerBy, reference, line));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> records.add(doors.open().admin, reference, line));

        long id = records.add(house.admin, reference, line);
        String another = house.initiative("Another").log();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> reading.one(initiatives.open(house.admin, another), id));
    }

    private long add(String found, Says says) {
        return records.add(house.admin, reference, SaveEvidence.inALine(found, says, EvidenceKind.OBSERVATION, DAY));
    }

    private static SaveEvidence said(String found, EvidenceKind kind, int standard) {
        return new SaveEvidence(found, Says.SUPPORTS, kind, standard, DAY, "", "", null, null, null, 0);
    }

    private static SaveEvidence about(Long criterion, Long measure) {
        return new SaveEvidence(
                "Seen", Says.SUPPORTS, EvidenceKind.DATA, null, DAY, "", "", criterion, measure, null, 0);
    }

    private long criterionOf(House any) {
        return doors.pathway()
                .criteria(any.admin.organisationId(), any.stage("Development"))
                .get(0)
                .id();
    }

    private InitiativeHeader header() {
        return initiatives.open(house.admin, reference);
    }

    private List<String> list(EvidenceFilter filter) {
        return reading.list(header(), filter, Paging.of(1, 100)).stream()
                .map(EvidenceView::found)
                .toList();
    }

    private List<String> trail() {
        return jdbc.sql("""
                select e.action || ': ' || (c ->> 'field') || ' ' || coalesce(c ->> 'before', 'null') || ' > '
                       || coalesce(c ->> 'after', 'null')
                from audit_entry e, jsonb_array_elements(e.changes) c where e.subject_kind = 'evidence'""").query(String.class).list();
    }
}
