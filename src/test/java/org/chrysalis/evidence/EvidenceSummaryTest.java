package org.chrysalis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What leaves the tab: the lines on the overview, and the sheets. */
@ApplicationTest
@Transactional
class EvidenceSummaryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private House.Doors doors;

    @Autowired
    private EvidenceRecords records;

    @Autowired
    private Measures measures;

    @Autowired
    private Readings readings;

    @Autowired
    private EvidenceSummary summary;

    @Autowired
    private List<RecordSheet> sheets;

    @Autowired
    private Initiatives initiatives;

    private House house;
    private String reference;

    @BeforeEach
    void logsOne() {
        house = doors.open();
        reference = house.initiative("The Landing").in("Prototyping").log();
    }

    @Test
    void isEmptyBeforeAnythingIsRecorded() {
        assertThat(summary.of(house.admin, header()).empty()).isTrue();
    }

    @Test
    void saysHowMuchSpeaksAgainstItAndWhatWasReadLastOfEachFrame() {
        add("It helped", Says.SUPPORTS);
        add("It changed nothing", Says.NO_DIFFERENCE);
        long old = measure(Frame.REPORTED, "Moves");
        long newer = measure(Frame.REPORTED, "Nights away");
        long own = measure(Frame.MATTERS, "I sleep in my own bed");
        read(old, "2026-01-05", "3");
        read(newer, "2026-03-02", "40");
        read(newer, "2026-01-12", "60");
        read(own, "2026-01-02", "7");

        EvidenceSummary.Summary now = summary.of(house.admin, header());
        assertThat(now.pieces()).isEqualTo(2);
        assertThat(now.contrary()).isEqualTo(1);
        assertThat(now.measures()).isEqualTo(3);
        assertThat(now.latest())
                .extracting(latest -> latest.name() + " " + latest.value().intValue())
                .containsExactly("I sleep in my own bed 7", "Nights away 40");
    }

    @Test
    void fillsTheSheetsInTheOrderOfThePage() {
        add("It helped", Says.SUPPORTS);
        long own = measure(Frame.MATTERS, "I sleep in my own bed");
        measure(Frame.REPORTED, "Not read yet");
        read(own, "2026-01-02", "7.50");

        assertThat(rows("evidence")).singleElement().satisfies(row -> {
            assertThat(row).hasSize(sheet("evidence").headings().size());
            assertThat(row).startsWith("2026-02-02", "It helped", "Supports it", "Data", "");
        });
        assertThat(rows("measures"))
                .containsExactly(
                        measureRow(
                                "I sleep in my own bed",
                                "What young people and families say matters",
                                "2026-01-02",
                                "7.5"),
                        measureRow("Not read yet", "What the system must report", "", ""));
    }

    /** Of one that says no more than its name; what is not known is said as the page says it. */
    private static List<String> measureRow(String name, String frame, String readOn, String value) {
        return List.of(
                name,
                frame,
                "",
                "",
                "Neither, or not known",
                "",
                "",
                "No set times",
                "",
                "",
                "",
                "",
                readOn,
                value,
                "");
    }

    private void add(String found, Says says) {
        records.add(house.admin, reference, SaveEvidence.inALine(found, says, EvidenceKind.DATA, DAY));
    }

    private long measure(Frame frame, String name) {
        return measures.add(house.admin, reference, SaveMeasure.named(frame, name));
    }

    private void read(long measure, String day, String value) {
        readings.add(
                house.admin, reference, measure, new SaveReading(LocalDate.parse(day), new BigDecimal(value), "", 0));
    }

    private List<List<String>> rows(String name) {
        return sheet(name).rows(house.admin, header());
    }

    private RecordSheet sheet(String name) {
        return sheets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private InitiativeHeader header() {
        return initiatives.open(house.admin, reference);
    }
}
