package org.chrysalis.journey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.chrysalis.context.ContextKind;
import org.chrysalis.journey.Direction;
import org.chrysalis.journey.EndingCause;
import org.chrysalis.journey.JourneyView;
import org.chrysalis.pathway.Phase;
import org.chrysalis.pathway.StageView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a reopening is drawn; how it looks is for the eye. */
class JourneyLineTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @EnumSource(Measure.class)
    void runsOnToTheRightWhenItIsReopenedInTheNextStage(Measure measure) {
        JourneyLine line = JourneyLine.draw(reopened(0, 1), measure);

        JourneyLine.Bead before = line.beads().get(0);
        JourneyLine.Bead after = line.beads().get(1);
        JourneyLine.Path path = line.paths().get(0);
        JourneyLine.Mark mark = line.marks().get(0);
        assertThat(after.middle()).isEqualTo(before.middle());
        assertThat(path.gap()).isTrue();
        assertThat(path.d()).isEqualTo("M%d %dH%d".formatted(mark.x() + mark.size(), before.middle(), after.x()));
        assertThat(mark.x()).isGreaterThan(before.x() + before.width());
        assertThat(mark.x() + mark.size()).isLessThan(after.x());
        if (measure == Measure.WIDE) {
            assertThat(tip(path)).isGreaterThan(tail(path)).isBetween(mark.x() + mark.size(), after.x());
        }
    }

    /** An event on the day of the ending, after which nothing stands, is drawn nowhere: no visit held it. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void marksWhatHappenedToTheOrganisationOnTheVisitThatItFellInto(Measure measure) {
        JourneyLine line = JourneyLine.draw(reopened(0, 1), measure);

        JourneyLine.Bead first = line.beads().get(0);
        JourneyLine.Bead second = line.beads().get(1);
        assertThat(line.happened())
                .containsExactly(
                        JourneyLine.Happened.at(first.x(), first.y()),
                        JourneyLine.Happened.at(first.x() + (int) Math.round(first.width() / 2.0), first.y()),
                        JourneyLine.Happened.at(second.x(), second.y()));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void leapsToTheRightWhenItIsReopenedInALaterStage(Measure measure) {
        JourneyLine line = JourneyLine.draw(reopened(0, 3), measure);

        JourneyLine.Path path = line.paths().get(0);
        assertThat(line.beads().get(1).middle()).isEqualTo(line.beads().get(0).middle());
        assertThat(path.gap()).isTrue();
        assertThat(tip(path)).isGreaterThan(tail(path));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void turnsDownIntoTheNextRowWhenItIsReopenedWhereItWasOrEarlier(Measure measure) {
        for (int stage : List.of(0, 2)) {
            JourneyLine line = JourneyLine.draw(reopened(2, stage), measure);

            JourneyLine.Path path = line.paths().get(0);
            assertThat(line.beads().get(1).middle())
                    .isGreaterThan(line.beads().get(0).middle());
            assertThat(path.gap()).isTrue();
            assertThat(tip(path)).isLessThan(tail(path));
        }
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void keepsTheNumberOfAVisitBesideItsPause(Measure measure) {
        JourneyLine.Bead bead = JourneyLine.draw(paused(DAY.plusDays(190), DAY.plusDays(210)), measure)
                .beads()
                .get(0);

        JourneyLine.Rest rest = bead.rests().get(0);
        assertThat(rest.x()).isLessThan(bead.centre());
        assertThat(rest.x() + rest.width()).isGreaterThan(bead.centre());
        assertThat(bead.hollow()).isFalse();
        assertThat(bead.numberX())
                .isBetween(bead.x(), bead.x() + bead.width())
                .satisfiesAnyOf(
                        x -> assertThat(x).isLessThan(rest.x()),
                        x -> assertThat(x).isGreaterThan(rest.x() + rest.width()));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void keepsTheNumberInTheMiddleOfAVisitThatRestedAllTheTime(Measure measure) {
        JourneyLine.Bead bead = JourneyLine.draw(paused(DAY, DAY.plusDays(400)), measure)
                .beads()
                .get(0);

        assertThat(bead.hollow()).isTrue();
        assertThat(bead.numberX()).isEqualTo(bead.centre());
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void drawsWorkAlongsideBetweenTheVisitsToItsStage(Measure measure) {
        List<StageView> stages = stages();
        StageView kept = stages.get(1);
        StageView ahead = stages.get(3);
        JourneyLine line = JourneyLine.draw(
                new JourneyView(
                        DAY.plusDays(400),
                        stages,
                        List.of(
                                visit(1, kept, Direction.START, DAY, DAY.plusDays(60)),
                                visit(2, stages.get(2), Direction.ON, DAY.plusDays(60), DAY.plusDays(200)),
                                visit(3, ahead, Direction.ON, DAY.plusDays(200), null)),
                        List.of(
                                new JourneyView.Side(8, kept.id(), kept.name(), DAY.plusDays(60), null, true),
                                new JourneyView.Side(
                                        9, ahead.id(), ahead.name(), DAY.plusDays(90), DAY.plusDays(200), true)),
                        List.of(),
                        List.of(),
                        List.of()),
                measure);

        JourneyLine.Bead first = line.beads().get(0);
        JourneyLine.Bead last = line.beads().get(2);
        assertThat(line.sides().get(0).startX()).isGreaterThan(first.x() + first.width());
        assertThat(line.sides().get(0).endX()).isGreaterThan(line.sides().get(0).startX());
        assertThat(line.sides().get(1).endX()).isLessThan(last.x());
        assertThat(line.sides().get(1).startX()).isLessThan(line.sides().get(1).endX());
    }

    /** Reckoned by the font of the style sheet, in bold: as wide as the name is where the initiative stands there. */
    @Test
    void keepsTheNamesOfStagesWithinThePictureOnAPhone() {
        List<List<String>> pathways = List.of(
                List.of("Development", "Prototyping", "Incubation", "Embedding", "Handing over"),
                List.of("Mobilising", "Designing", "Developing", "Integrating", "Growing", "System change"),
                List.of("Testing with families and carers", "B", "C", "D", "Scaling across the whole region"),
                List.of("A", "B", "C", "W".repeat(60)));
        for (List<String> names : pathways) {
            JourneyLine line = JourneyLine.draw(standing(stages(names)), Measure.NARROW);
            for (JourneyLine.Column column : line.columns()) {
                for (StageNames.Line part : column.name()) {
                    double wide = StageNames.width(part.words());
                    assertThat(part.x() + wide * Math.cos(Math.toRadians(50)))
                            .as(part.words())
                            .isLessThanOrEqualTo(line.width());
                    assertThat(line.headBaseline() - wide * Math.sin(Math.toRadians(50)))
                            .as(part.words())
                            .isGreaterThanOrEqualTo(6);
                    assertThat(part.x()).isGreaterThan(10);
                }
            }
            assertThat(line.width()).as("a phone of 360 pixels").isLessThanOrEqualTo(340);
        }
    }

    @Test
    void breaksALongNameWhereItsLinesAreMostAlikeAndShortensWhatHasNoPlace() {
        JourneyLine line = JourneyLine.draw(
                standing(stages(List.of("Testing with families and carers", "Scaling", "W".repeat(60)))),
                Measure.NARROW);
        assertThat(line.columns().get(0).name())
                .extracting(StageNames.Line::words)
                .containsExactly("Testing with", "families and carers");
        assertThat(line.columns().get(1).name())
                .extracting(StageNames.Line::words)
                .containsExactly("Scaling");
        assertThat(line.columns().get(2).name())
                .singleElement()
                .satisfies(part -> assertThat(part.words()).matches("W+…"));
    }

    private static JourneyView standing(List<StageView> stages) {
        return new JourneyView(
                DAY.plusDays(400),
                stages,
                List.of(visit(1, stages.get(0), Direction.START, DAY, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static JourneyView paused(LocalDate from, LocalDate to) {
        List<StageView> stages = stages();
        return new JourneyView(
                DAY.plusDays(400),
                stages,
                List.of(visit(1, stages.get(0), Direction.START, DAY, null)),
                List.of(),
                List.of(new JourneyView.Rest(1, 1, from, to, "Summer leave", List.of("The board"), null, "")),
                List.of(),
                List.of());
    }

    private static List<StageView> stages() {
        return stages(List.of("Exploration", "Development", "Prototyping", "Embedding", "Scaling"));
    }

    private static List<StageView> stages(List<String> names) {
        List<StageView> stages = new ArrayList<>();
        for (String name : names) {
            stages.add(new StageView(stages.size(), stages.size(), Phase.values()[0], name, "", "", false, 0));
        }
        return stages;
    }

    private static int tail(JourneyLine.Path path) {
        return numbers(path)[0];
    }

    private static int tip(JourneyLine.Path path) {
        return numbers(path)[2];
    }

    private static int[] numbers(JourneyLine.Path path) {
        return Pattern.compile("-?\\d+")
                .matcher(Objects.requireNonNull(path.chevron()))
                .results()
                .mapToInt(found -> Integer.parseInt(found.group()))
                .toArray();
    }

    private static JourneyView reopened(int from, int to) {
        List<StageView> stages = stages();
        LocalDate ended = DAY.plusDays(60);
        LocalDate reopened = DAY.plusDays(100);
        return new JourneyView(
                DAY.plusDays(400),
                stages,
                List.of(
                        visit(1, stages.get(from), Direction.START, DAY, ended),
                        visit(2, stages.get(to), Direction.REOPEN, reopened, null)),
                List.of(),
                List.of(),
                List.of(new JourneyView.Finish(
                        1, ended, EndingCause.OTHER, List.of(), "Because", "", "", "", reopened, null, null)),
                List.of(happened(DAY), happened(DAY.plusDays(30)), happened(ended), happened(reopened)));
    }

    private static JourneyView.Main visit(
            int number, StageView stage, Direction direction, LocalDate from, LocalDate to) {
        return new JourneyView.Main(
                number,
                number,
                stage.id(),
                stage.name(),
                false,
                direction,
                from,
                to,
                to == null ? DAY.plusDays(400) : to,
                "Because",
                List.of("The board"),
                false,
                null,
                null,
                null,
                null);
    }

    private static JourneyView.Happening happened(LocalDate on) {
        return new JourneyView.Happening(on, ContextKind.INSPECTION, "Inspection");
    }
}
