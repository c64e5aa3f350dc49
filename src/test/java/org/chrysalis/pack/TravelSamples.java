package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chrysalis.pathway.Phase;
import org.chrysalis.portfolio.Timeline.Kind;

/** Pictures of journeys, with words that a test chooses. */
final class TravelSamples {

    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate END = LocalDate.of(2028, 1, 1);
    static final List<String> STAGES = List.of("Development", "Prototyping", "Incubation", "Embedding", "Scaling");

    private TravelSamples() {}

    /** Every way there is between them. */
    static Block.Moves moves(List<String> stages) {
        List<Block.Moves.Step> steps = new ArrayList<>();
        for (int from = 0; from < stages.size(); from++) {
            for (int to = 0; to < stages.size(); to++) {
                steps.add(new Block.Moves.Step(from, to, 1 + 7 * from * to));
            }
        }
        return new Block.Moves("From stage to stage", "Stages with bows between them.", stages, steps);
    }

    /** The last of them was never left. */
    static Block.Spread spread(List<String> stages) {
        List<Block.Spread.Stage> rows = IntStream.range(0, stages.size())
                .mapToObj(at -> at == stages.size() - 1
                        ? new Block.Spread.Stage(
                                stages.get(at), null, null, null, List.of(new Block.Spread.Visits(0, 1, true)))
                        : new Block.Spread.Stage(
                                stages.get(at),
                                30.0 + at,
                                90.5 * (at + 1),
                                150.0 * (at + 1),
                                List.of(
                                        new Block.Spread.Visits(12, 1, false),
                                        new Block.Spread.Visits(90 * (at + 1), 14, false),
                                        new Block.Spread.Visits(200 * (at + 1), 1, true))))
                .toList();
        return new Block.Spread("Time in a stage", "Dots by stage.", "month", "months", rows);
    }

    /** One of each thing in every strip. */
    static Strips strips(List<String> names, boolean money) {
        List<Strips.Stretch> stretches = new ArrayList<>(List.of(
                visit(Kind.VISIT, "Prototyping", Phase.PROTOTYPING, FROM.minusDays(90), FROM.plusDays(200)),
                visit(Kind.VISIT, "Embedding", Phase.EMBEDDING, FROM.plusDays(200), null),
                visit(Kind.ALONGSIDE, "Scaling", Phase.SCALING, FROM.plusDays(220), null),
                at(Kind.REST, FROM.plusDays(210), FROM.plusDays(240)),
                at(Kind.PROTECTION, FROM, FROM.plusDays(500)),
                at(Kind.PROTECTION, FROM, null),
                at(Kind.REVIEW, FROM, FROM),
                at(Kind.REVIEW, FROM.plusDays(190), FROM.plusDays(190)),
                at(Kind.ENDING, END.minusDays(1), END.minusDays(1))));
        if (money) {
            stretches.add(at(Kind.MONEY, FROM.minusDays(10), FROM.plusDays(400)));
            stretches.add(new Strips.Stretch(Kind.MONEY, "", null, FROM, null, false));
        }
        return new Strips(
                "Timeline",
                "A strip for each initiative.",
                FROM,
                END,
                PackSamples.DAY,
                IntStream.range(0, 8)
                        .mapToObj(at -> new Strips.Column(
                                FROM.plusMonths(3L * at), at % 4 == 0 ? String.valueOf(2026 + at / 4) : "", "Apr"))
                        .toList(),
                List.of(FROM.plusDays(40), END.minusDays(2)),
                names.stream()
                        .map(name -> new Strips.Strip(name, "MAR-01", stretches))
                        .toList(),
                List.of(
                        new Strips.Mark("prototyping", "Prototyping"),
                        new Strips.Mark("embedding", names.get(0)),
                        new Strips.Mark("alongside", "Work alongside, a thinner bar"),
                        new Strips.Mark("rest", "At rest"),
                        new Strips.Mark("money", "Committed money"),
                        new Strips.Mark("hoped", "Money hoped for"),
                        new Strips.Mark("protection", "Protection"),
                        new Strips.Mark("open", "No end: an arrow"),
                        new Strips.Mark("review", "Review"),
                        new Strips.Mark("ending", "Ending"),
                        new Strips.Mark("happened", "Happened to the whole organisation"),
                        new Strips.Mark("today", "Today")));
    }

    private static Strips.Stretch visit(Kind kind, String stage, Phase phase, LocalDate from, LocalDate until) {
        return new Strips.Stretch(kind, stage, phase, from, until, true);
    }

    private static Strips.Stretch at(Kind kind, LocalDate from, LocalDate until) {
        return new Strips.Stretch(kind, "", null, from, until, true);
    }
}
