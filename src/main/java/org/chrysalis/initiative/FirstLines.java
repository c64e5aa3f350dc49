package org.chrysalis.initiative;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Service;

/**
 * The questions with which to begin that nobody has answered yet, for those who may answer them, while little is
 * recorded: an empty page invites, and a full one is left in peace.
 */
@Service
public class FirstLines implements OverviewPart {

    /** From this many kinds of things recorded on, people have found their way. */
    private static final int ENOUGH = 3;

    private final List<FirstLine> lines;
    private final List<RecordTask> tasks;
    private final OverviewParts parts;

    FirstLines(List<FirstLine> lines, List<RecordTask> tasks, OverviewParts parts) {
        this.lines =
                lines.stream().sorted(Comparator.comparingInt(FirstLine::order)).toList();
        this.tasks = List.copyOf(tasks);
        this.parts = parts;
    }

    /** A line of the query: whether the question of this place is answered, and how many kinds of things there are. */
    record Row(int place, boolean answered, int recorded) {}

    @Override
    public String name() {
        return "first-lines";
    }

    @Override
    public String sql() {
        return "select l.place, l.answered, r.recorded from (values "
                + IntStream.range(0, lines.size())
                        .mapToObj(place ->
                                "(" + place + ", exists (" + lines.get(place).rows() + "))")
                        .collect(Collectors.joining(", "))
                + ") l (place, answered) cross join (select "
                + tasks.stream()
                        .map(task -> "(exists (" + task.rows() + "))::int")
                        .collect(Collectors.joining(" + "))
                + " as recorded) r order by l.place";
    }

    @Override
    public boolean askedFor(Actor actor, InitiativeHeader initiative) {
        return initiative.editableBy(actor) && !initiative.ended();
    }

    /**
     * What to begin with.
     *
     * @param lines those to be answered, in order; none for who only reads
     * @param begun whether something is recorded: then nobody is told where to begin, nor what there may be later
     */
    public record Open(List<FirstLine> lines, boolean begun) {

        public Open {
            lines = List.copyOf(lines);
        }
    }

    public Open open(Actor actor, InitiativeHeader initiative) {
        List<Row> rows = parts.rows(actor, initiative, this, Row.class);
        return new Open(
                rows.stream()
                        .filter(row -> row.recorded() < ENOUGH && !row.answered())
                        .map(row -> lines.get(row.place()))
                        .toList(),
                rows.stream().anyMatch(row -> row.recorded() > 0));
    }
}
