package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.transfer.CheckedRow.State;
import org.chrysalis.transfer.ImportedInitiative.Journey;
import org.chrysalis.transfer.Surroundings.StageOption;
import org.junit.jupiter.api.Test;

class RowCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    private static final Surroundings COUNCIL = new Surroundings(
            TODAY,
            List.of(
                    new StageOption(1, "Shaping", "DEVELOPMENT"),
                    new StageOption(2, "Trying out", "PROTOTYPING"),
                    new StageOption(5, "Spreading", "SCALING")),
            Map.of("fostering", 7L),
            Map.of(
                    "ada lead",
                    Optional.of(11L),
                    "ben@council.example",
                    Optional.of(12L),
                    "sam twice",
                    Optional.<Long>empty()),
            Map.of("here already", "MAR-07"));

    @Test
    void understandsAFullRow() {
        CheckedRow row = only(
                "Name,What it tries to change,Who it is for,Team,Leads,Stage,Since,Kind,Origin,Origin note,What is new,Tags,Who can see it,Story",
                "Warm hubs,Help sooner,Families,fostering,Ada Lead; BEN@council.example,scaling,31/03/2026,innovation,"
                        + "Adopted from elsewhere,Leeds,\"model; System shift\",\"Early Help; hubs\",network,\"We tried.\nIt held.\"");
        assertThat(row.state()).isEqualTo(State.READY);
        assertThat(row.notes()).isEmpty();
        ImportedInitiative read = Objects.requireNonNull(row.initiative());
        assertThat(read.teamId()).isEqualTo(7);
        assertThat(read.leadIds()).containsExactly(11L, 12L);
        assertThat(read.kind()).isEqualTo(Kind.INNOVATION);
        assertThat(read.origin()).isEqualTo(Origin.ADOPTED);
        assertThat(read.lenses()).containsExactly(Lens.MODEL, Lens.SYSTEM);
        assertThat(read.tags()).containsExactly("early help", "hubs");
        assertThat(read.visibility()).isEqualTo(Visibility.NETWORK);
        assertThat(read.story()).isEqualTo("We tried.\nIt held.");
        assertThat(read.journey().present().stageName()).isEqualTo("Spreading");
        assertThat(read.journey().present().since()).isEqualTo("2026-03-31");
    }

    @Test
    void namesEachCellThatNeedsAChange() {
        CheckedRow row = only(
                "Name,Stage,Since,Kind,Status,Ended on",
                "\"" + "x".repeat(151) + "\",Sustaining,Q3 2025,brilliant,active,2025-01-01");
        assertThat(row.state()).isEqualTo(State.NEEDS_CHANGE);
        assertThat(row.initiative()).isNull();
        assertThat(keys(row.problems()))
                .containsExactlyInAnyOrder(
                        "too-long", "stage-unknown", "date.quarter", "word-unknown", "ended-but-going-on");
        assertThat(only(
                                "Name,Stage,Since,Story",
                                "Hubs,Shaping,2025-01-01,\"" + "Ring 07700 900123. ".repeat(5_000) + "\"")
                        .notes())
                .as("what is refused is looked through for nothing else")
                .isEmpty();
        Finding stage = row.problems().stream()
                .filter(problem -> problem.column() == Column.STAGE)
                .findFirst()
                .orElseThrow();
        assertThat(stage.said()).isEqualTo("Sustaining");
        assertThat(stage.arguments()).containsExactly("Shaping, Trying out, Spreading");
    }

    @Test
    void saysWhatTheFileSaysWhereThatIsNoName() {
        for (String written : List.of("TBC", "-")) {
            assertThat(only("Name,Stage", written + ",Shaping").problems())
                    .singleElement()
                    .extracting(Finding::said)
                    .isEqualTo(written);
        }
    }

    /** Every guess is told: which of the two was meant, the file does not say. */
    @Test
    void saysWhichStageItTakesForAPhaseOfTwo() {
        Surroundings six = new Surroundings(
                TODAY,
                List.of(
                        new StageOption(1, "Mobilising", "DEVELOPMENT"),
                        new StageOption(2, "Designing", "DEVELOPMENT"),
                        new StageOption(3, "Growing", "SCALING")),
                Map.of(),
                Map.of(),
                Map.of());
        CheckedRow guessed = only("Name,Stage,Since", "Phase dev,Development,2026-01-05", six);
        assertThat(guessed.state()).isEqualTo(State.READY);
        assertThat(guessed.notes()).singleElement().satisfies(note -> {
            assertThat(note.messageKey()).endsWith("stage-of-phase");
            assertThat(note.said()).isEqualTo("Development");
            assertThat(note.arguments()).containsExactly("Mobilising", "Mobilising, Designing");
        });
        assertThat(only("Name,Stage,Since", "Phase one,Scaling,2026-01-05", six).notes())
                .isEmpty();
    }

    @Test
    void refusesDaysAheadAndDaysInTheWrongOrder() {
        assertThat(keys(only("Name,Stage,Since", "A,Shaping,2026-09-01").problems()))
                .containsExactly("date.future");
        assertThat(keys(only("Name,Stage,Started,Since", "A,Shaping,2026-02-01,2026-01-01")
                        .problems()))
                .containsExactly("date.before");
        assertThat(keys(only("Name,Stage,Since,Ended", "A,Shaping,2026-02-01,2026-01-01")
                        .problems()))
                .containsExactly("date.before");
        assertThat(keys(only("Name,Stage,Since", "A,Shaping,0026-02-01").problems()))
                .containsExactly("date.unreadable");
    }

    @Test
    void takesToBeConfirmedForUnknownAndSaysWhatItTakesInstead() {
        CheckedRow row = only("Name,Stage,Since,Team,Tags,Kind", "A,TBC,n/a,?,-,Not known");
        assertThat(row.state()).isEqualTo(State.READY);
        assertThat(keys(row.notes())).containsExactly("stage-unknown", "since-today");
        ImportedInitiative read = Objects.requireNonNull(row.initiative());
        assertThat(read.tags()).isEmpty();
        assertThat(read.kind()).isEqualTo(Kind.NOT_SURE);
        assertThat(read.journey().present().stageId()).isEqualTo(1);
        assertThat(read.journey().present().since()).isEqualTo(TODAY);
    }

    @Test
    void leavesOutTeamsAndLeadsThatAreNotHereAndSaysSo() {
        CheckedRow row = only("Name,Stage,Since,Team,Leads", "A,Shaping,2026-01-01,Housing,Nobody Known; Sam Twice");
        assertThat(row.state()).isEqualTo(State.READY);
        assertThat(keys(row.notes())).containsExactly("team-unknown", "lead-unknown", "lead-not-unique");
    }

    @Test
    void buildsAJourneyOfTwoVisitsWhereTheFileKnowsBoth() {
        Journey journey = journey(
                "Name,Stage,Since,Started on,Started in stage,Why in this stage",
                "A,Trying out,2026-03,2025-01-15,Shaping,Two teams offered");
        assertThat(journey.first().stageId()).isEqualTo(1);
        assertThat(journey.first().since()).isEqualTo("2025-01-15");
        assertThat(journey.present().stageId()).isEqualTo(2);
        assertThat(journey.present().since()).isEqualTo("2026-03-01");
        assertThat(journey.moveReason()).isEqualTo("Two teams offered");
    }

    @Test
    void keepsAFirstDayThatBelongsToNoStage() {
        Journey journey = journey("Name,Stage,Since,Started on", "A,Trying out,2026-03-01,2025-01-15");
        assertThat(journey.then()).isNull();
        assertThat(journey.first().since()).isEqualTo("2026-03-01");
        assertThat(journey.startedBefore()).isEqualTo("2025-01-15");
    }

    @Test
    void understandsRestsAndEndings() {
        Journey paused = journey("Name,Stage,Since,Status,Paused on,Why", "A,Shaping,2025-01-01,on hold,2026-02-16,x");
        assertThat(paused.pausing())
                .isNotNull()
                .satisfies(pause -> assertThat(pause.on()).isEqualTo("2026-02-16"));
        Journey ended = journey(
                "Name,Stage,Started,Ended,How it ended,Why paused or ended",
                "A,Ended,2015-02,2017-03,planned stop,The grant was for two years");
        assertThat(ended.ended()).isNotNull().satisfies(ending -> {
            assertThat(ending.on()).isEqualTo("2017-03-01");
            assertThat(ending.cause()).isEqualTo(EndingCause.PLANNED_STOP);
            assertThat(ending.why()).isEqualTo("The grant was for two years");
        });
        assertThat(ended.present().stageId()).isEqualTo(1);
    }

    @Test
    void takesOneThatEndedAsPausedUntilThen() {
        CheckedRow row = only(
                "Name,Stage,Since,Paused on,Ended on,Why paused or ended",
                "A,Shaping,2025-01-01,2026-02-01,2026-03-01,The grant ended");
        assertThat(keys(row.notes())).containsExactly("paused-until-end");
        Journey journey = Objects.requireNonNull(row.initiative()).journey();
        assertThat(journey.pausing()).isEqualTo(new ImportedInitiative.Pausing(LocalDate.of(2026, 2, 1), ""));
        assertThat(journey.ended()).satisfies(ending -> assertThat(ending.why()).isEqualTo("The grant ended"));
        assertThat(keys(only("Name,Stage,Since,Paused on,Ended on", "A,Shaping,2025-01-01,2026-04-01,2026-03-01")
                        .problems()))
                .containsExactly("date.before");
        assertThat(journey("Name,Stage,Paused on,Ended on", "A,Shaping,2026-02-01,2026-03-01")
                        .present()
                        .since())
                .isEqualTo("2026-02-01");
    }

    @Test
    void saysOfEachCellThatIsLeftOutWhy() {
        CheckedRow goingOn = only(
                "Name,Stage,Since,Why paused or ended,How it ended,What was learned,Why in this stage,Started in stage",
                "A,Shaping,2025-01-01,No money,Circumstances,Much,Two teams offered,Trying out");
        assertThat(goingOn.state()).isEqualTo(State.READY);
        assertThat(goingOn.notes())
                .extracting(Finding::column)
                .containsExactlyInAnyOrder(
                        Column.WHY, Column.CAUSE, Column.LEARNED, Column.MOVE_REASON, Column.FIRST_STAGE);
        assertThat(keys(goingOn.notes())).containsOnly("goes-on", "no-stage-before");
        CheckedRow paused = only(
                "Name,Stage,Since,Paused on,Why paused or ended,What was learned",
                "A,Shaping,2025-01-01,2026-02-01,No money,Much");
        assertThat(paused.notes()).extracting(Finding::column).containsExactly(Column.LEARNED);
    }

    @Test
    void saysThatAFullStoryHasNoRoomForAFirstDay() {
        CheckedRow row =
                only("Name,Stage,Since,Started on,Story", "A,Trying out,2026-03-01,2025-01-15," + "x".repeat(2_990));
        assertThat(keys(row.notes())).containsExactly("start-left-out");
        assertThat(Objects.requireNonNull(row.initiative()).journey().startedBefore())
                .isNull();
    }

    @Test
    void setsPossibleDuplicatesApart() {
        List<CheckedRow> rows = check(
                "Name,Stage,Since",
                "HERE Already,Shaping,2026-01-01",
                "New,Shaping,2026-01-01",
                "new,Shaping,2026-01-01");
        assertThat(rows).extracting(CheckedRow::state).containsExactly(State.DUPLICATE, State.READY, State.DUPLICATE);
        assertThat(keys(rows.get(0).notes())).containsExactly("name-here");
        assertThat(keys(rows.get(2).notes())).containsExactly("name-twice");
        assertThat(rows.get(0).duplicateOf().orElseThrow().words()).containsExactly("MAR-07");
        assertThat(rows.get(2).duplicateOf().orElseThrow().words())
                .containsExactly(rows.get(1).number());
        assertThat(rows.get(1).duplicateOf()).isEmpty();
    }

    @Test
    void setsARowThatAddsUpOthersApart() {
        List<CheckedRow> rows = check("Name,Stage", "Warm hubs,Shaping", "Grand total:,", "Total Respect,Shaping");
        assertThat(rows).extracting(CheckedRow::state).containsExactly(State.READY, State.DUPLICATE, State.READY);
        assertThat(rows.get(1).duplicateOf().orElseThrow().messageKey()).isEqualTo("transfer.note.sum");
    }

    @Test
    void noticesCellsBeyondTheTitles() {
        assertThat(keys(only("Name,Stage,Since", "A,Shaping,2026-01-01,more").problems()))
                .containsExactly("too-many-cells");
    }

    private static Journey journey(String titles, String row) {
        CheckedRow checked = only(titles, row);
        assertThat(checked.problems()).isEmpty();
        return Objects.requireNonNull(checked.initiative()).journey();
    }

    private static CheckedRow only(String titles, String row) {
        return check(titles, row).get(0);
    }

    private static CheckedRow only(String titles, String row, Surroundings council) {
        return RowCheck.of(sheet(titles, row), council, Identifying.looking()).get(0);
    }

    private static List<CheckedRow> check(String... lines) {
        return RowCheck.of(sheet(lines), COUNCIL, Identifying.looking());
    }

    private static Sheet sheet(String... lines) {
        return SheetReader.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.messageKey().replaceFirst("transfer\\.(problem|note)\\.", ""))
                .toList();
    }
}
