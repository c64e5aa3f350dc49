package org.chrysalis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.Measures;
import org.chrysalis.evidence.Readings;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.evidence.SaveReading;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.participation.NoteStrength;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.PartnerReading;
import org.chrysalis.participation.Partners;
import org.chrysalis.participation.SavePartner;
import org.chrysalis.participation.Strength;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Work that runs through all stages is counted once, in one visit, and only while it stands on record. */
@ApplicationTest
class ThreadsTest {

    private static final List<String> BOARD = List.of("Programme board");

    @Autowired
    private JourneyStories stories;

    @Autowired
    private Threads threads;

    @Autowired
    private ThreadGap gap;

    @Autowired
    private Endings endings;

    @Autowired
    private Reopening reopening;

    @Autowired
    private EvidenceRecords evidence;

    @Autowired
    private EvidenceReading pieces;

    @Autowired
    private Measures measures;

    @Autowired
    private Readings readings;

    @Autowired
    private Partners partners;

    @Autowired
    private PartnerReading partnerReading;

    @Autowired
    private Initiatives initiatives;

    private Actor ada;
    private String reference;

    @BeforeEach
    void logsOneThatWentOn() {
        ada = stories.council();
        reference = stories.logged(ada, "Harbour House", 0, day(1, 8));
        stories.moved(ada, reference, 1, day(2, 1), "Ready");
    }

    @Test
    void countsWhatHappenedOnTheDayOfAMoveForTheNextVisit() {
        found(day(1, 31));
        found(day(2, 1));
        assertThat(counted("evidence")).containsExactly(1L, 1L);
    }

    @Test
    void countsWhatWasDoneBeforeTheFirstVisitInARowOfItsOwn() {
        found(day(1, 8));
        assertThat(counted("evidence")).containsExactly(1L, 0L);
        found(day(1, 8).minusYears(7));
        found(day(1, 7));
        assertThat(counted("evidence")).containsExactly(2L, 1L, 0L);
        Threads.Grid grid = threads.of(header());
        assertThat(grid.rows()).extracting(Threads.Row::before).containsExactly(true, false, false);
        assertThat(grid.earlier()).isZero();
        assertThat(gaps()).contains("evidence");
    }

    @Test
    void losesNothingOfTheDayOfAnEndingNorOfTheDaysUntilItIsReopened() {
        found(day(3, 1));
        found(day(3, 20));
        found(day(4, 1));
        endings.end(
                ada,
                reference,
                new EndInitiative(
                        day(3, 1),
                        EndingCause.PLANNED_STOP,
                        BOARD,
                        "It was closed",
                        "",
                        "",
                        "The team",
                        List.of(),
                        null,
                        null));
        assertThat(counted("evidence")).containsExactly(0L, 3L);

        reopening.reopen(
                ada, reference, MoveInitiative.known(stories.stage(ada, 0).id(), day(4, 1), "There is money", BOARD));
        assertThat(counted("evidence")).containsExactly(0L, 2L, 1L);
    }

    @Test
    void countsNoReadingOfAMeasureThatWasWithdrawn() {
        long measure = measures.add(ada, reference, SaveMeasure.named(Frame.MATTERS, "Nights in a bed of one's own"));
        readings.add(ada, reference, measure, new SaveReading(day(2, 10), BigDecimal.TEN, "", 0));
        long piece = evidence.add(
                ada,
                reference,
                new SaveEvidence(
                        "Slept", Says.SUPPORTS, EvidenceKind.DATA, null, day(1, 9), "", "", null, measure, null, 0));
        assertThat(counted("evidence")).containsExactly(1L, 1L);
        assertThat(gaps()).isEqualTo("participation or relationships");
        assertThat(pieces.one(header(), piece).measure()).isNotNull();

        measures.withdraw(ada, reference, measure, 0);
        assertThat(counted("evidence")).containsExactly(1L, 0L);
        assertThat(gaps()).contains("evidence");
        assertThat(pieces.one(header(), piece).measure()).isNull();
        assertThat(pieces.one(header(), piece).measureId()).isNull();
    }

    @Test
    void countsNoLookAtARelationshipWithAPartnerWhoWasWithdrawn() {
        long partner = partners.add(
                ada,
                reference,
                UUID.randomUUID(),
                new SavePartner("Police", PartnerKind.POLICE, null, null, "", 0),
                new NoteStrength(day(2, 10), Strength.GROWING, ""));
        assertThat(counted("relationships")).containsExactly(0L, 1L);
        assertThat(gaps()).doesNotContain("relationships");

        partners.withdraw(ada, reference, partner, 0);
        assertThat(counted("relationships")).containsExactly(0L, 0L);
        assertThat(gaps()).contains("relationships");
        assertThat(partnerReading
                        .overTime(header(), partnerReading.of(header()))
                        .rows())
                .isEmpty();
    }

    /** By visit. */
    private List<Long> counted(String thread) {
        Threads.Grid grid = threads.of(header());
        int at = grid.threads().stream().map(Threads.Thread::name).toList().indexOf(thread);
        return grid.rows().stream().map(row -> row.counts().get(at)).toList();
    }

    /** What attention says that there is nothing of in the present visit. */
    private String gaps() {
        return gap.reasonsFor(ada.organisationId(), stories.id(reference))
                .get(0)
                .arguments()
                .get(1);
    }

    private void found(LocalDate on) {
        evidence.add(ada, reference, SaveEvidence.inALine("Seen", Says.SUPPORTS, EvidenceKind.DATA, on));
    }

    private InitiativeHeader header() {
        return initiatives.open(ada, reference);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2024, month, day);
    }
}
