package org.chrysalis.pack;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.context.ContextEventView;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Column;
import org.chrysalis.pathway.Phase;
import org.chrysalis.portfolio.Timeline;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.TimelineWindow.Zoom;
import org.chrysalis.portfolio.Timelines.Handed;
import org.chrysalis.portfolio.web.TimelineTable;
import org.chrysalis.support.Kebab;

/** The initiatives over the time of a pack and what lies ahead of it, as pictures and as a table. */
final class TimelineParts {

    /** As many as somebody looks at on paper. */
    static final int MOST = 24;

    /** A picture fits a page. */
    private static final int ON_A_PAGE = 8;

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    /** Of the day on which it was frozen, which is told by its date. */
    private static final String TODAY = "today";

    /** The order in which what is drawn is explained, after the phases. */
    private static final List<String> SIGNS = List.of(
            "alongside", "rest", "money", "hoped", "protection", "open", "more", "review", "ending", "happened", TODAY);

    private final PackWords words;
    private final TimelineTable inWords;

    TimelineParts(PackWords words, TimelineTable inWords) {
        this.words = words;
        this.inWords = inWords;
    }

    /**
     * @param money whether whoever reads it may see it
     * @param uncounted whether those that are not named are so few that not even a count may tell when they stood
     *     anywhere
     */
    void timeline(Blocks blocks, Handed handed, boolean money, boolean uncounted) {
        Timeline timeline = handed.timeline();
        List<Timeline.Row> rows = timeline.rows().stream()
                .map(row -> new Timeline.Row(
                        row.id(),
                        row.reference(),
                        row.name(),
                        row.spans().stream()
                                .filter(span -> money || span.kind() != Kind.MONEY)
                                .toList()))
                .toList();
        if (rows.isEmpty()) {
            blocks.say(words.say("pack.timeline.none"));
        } else {
            blocks.say(words.say(
                    money ? "pack.timeline.intro" : "pack.timeline.intro.no-money",
                    words.date(timeline.window().from()),
                    words.date(timeline.window().last())));
            int pictures = (rows.size() + ON_A_PAGE - 1) / ON_A_PAGE;
            for (int at = 0; at < pictures; at++) {
                blocks.picture(
                        strips(timeline, rows.subList(rows.size() * at / pictures, rows.size() * (at + 1) / pictures)));
            }
            events(blocks, timeline.events());
            table(blocks, timeline, rows, money);
        }
        List<String> left = new ArrayList<>();
        long named = timeline.paging().total();
        if (named > rows.size()) {
            left.add(words.say("pack.timeline.more", rows.size(), named));
        }
        blocks.count(left, uncounted ? 0 : handed.kept(), "pack.timeline.unnamed");
        blocks.say(left.toArray(String[]::new));
    }

    private Strips strips(Timeline timeline, List<Timeline.Row> rows) {
        return new Strips(
                words.say("timeline.heading"),
                words.say("timeline.picture"),
                timeline.window().from(),
                timeline.window().end(),
                timeline.today(),
                columns(timeline),
                timeline.events().stream().map(ContextEventView::on).toList(),
                rows.stream()
                        .map(row -> new Strips.Strip(
                                row.name(),
                                row.reference(),
                                row.spans().stream().map(TimelineParts::stretch).toList()))
                        .toList(),
                key(timeline, rows));
    }

    /** A picture says the stage: whom the money is from and what a decision was is in the table. */
    private static Strips.Stretch stretch(Span span) {
        return new Strips.Stretch(
                span.kind(),
                span.kind() == Kind.VISIT || span.kind() == Kind.ALONGSIDE ? span.words() : "",
                span.phase(),
                span.from(),
                span.until(),
                span.firm());
    }

    private static List<Strips.Column> columns(Timeline timeline) {
        boolean quarters = timeline.window().zoom() == Zoom.QUARTER;
        List<Strips.Column> columns = new ArrayList<>();
        for (LocalDate from : timeline.window().columns()) {
            boolean begins = columns.isEmpty() || from.getMonthValue() == 1;
            columns.add(new Strips.Column(
                    from, begins ? String.valueOf(from.getYear()) : "", quarters ? MONTH.format(from) : ""));
        }
        return columns;
    }

    /** Of that only which is there. */
    private List<Strips.Mark> key(Timeline timeline, List<Timeline.Row> rows) {
        Set<Phase> phases = new LinkedHashSet<>();
        Set<String> signs = new LinkedHashSet<>(List.of(TODAY));
        if (!timeline.events().isEmpty()) {
            signs.add("happened");
        }
        rows.stream().flatMap(row -> row.spans().stream()).forEach(span -> {
            if (span.phase() != null) {
                phases.add(span.phase());
            }
            if (span.kind() != Kind.VISIT) {
                signs.add(span.firm() ? Kebab.of(span.kind()) : "hoped");
            }
            if (span.until() == null && (span.kind() == Kind.MONEY || span.kind() == Kind.PROTECTION)) {
                signs.add("open");
            }
        });
        if (rows.stream()
                .anyMatch(row -> !inWords.strip(timeline, row).picture().more().isEmpty())) {
            signs.add("more");
        }
        return Stream.concat(
                        phases.stream()
                                .sorted()
                                .map(phase -> new Strips.Mark(Kebab.of(phase), words.say(phase.messageKey()))),
                        SIGNS.stream()
                                .filter(signs::contains)
                                .map(sign -> new Strips.Mark(
                                        sign,
                                        sign.equals(TODAY)
                                                ? words.date(timeline.today())
                                                : words.say("timeline.key." + sign))))
                .toList();
    }

    private void events(Blocks blocks, List<ContextEventView> events) {
        List<ContextEventView> shown = events.stream().limit(Blocks.MOST_ROWS).toList();
        blocks.table(
                words.say("timeline.events"),
                List.of(
                        blocks.numbers("pack.timeline.number"),
                        blocks.words("portfolio.flow.causes.what"),
                        blocks.words("portfolio.flow.causes.day")),
                shown,
                event ->
                        List.of(words.number(events.indexOf(event) + 1), Cell.of(event.name()), words.day(event.on())));
        if (events.size() > shown.size()) {
            blocks.say(words.say("pack.rows.first", shown.size(), events.size()));
        }
    }

    /** Without what nothing is said of: columns that are empty would leave the others no room. */
    private void table(Blocks blocks, Timeline timeline, List<Timeline.Row> rows, boolean money) {
        List<TimelineTable.Strip> strips =
                rows.stream().map(row -> inWords.strip(timeline, row)).toList();
        Map<String, Function<TimelineTable.Strip, Cell>> all = new LinkedHashMap<>();
        all.put("timeline.visits", this::stages);
        if (money) {
            all.put("timeline.money", strip -> said(strip.money()));
        }
        all.put("timeline.protections", strip -> said(strip.protections()));
        all.put("timeline.marks", strip -> said(strip.marks()));
        List<String> empty = all.keySet().stream()
                .filter(key -> strips.stream()
                        .allMatch(strip -> all.get(key).apply(strip).text().isEmpty()))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(blocks.words("timeline.initiative")));
        all.keySet().removeAll(empty);
        all.keySet().forEach(key -> columns.add(blocks.words(key)));
        blocks.table(words.say("timeline.table"), columns, strips, strip -> {
            List<Cell> cells = new ArrayList<>(List.of(Cell.of(words.initiative(strip.reference(), strip.name()))));
            all.values().forEach(cell -> cells.add(cell.apply(strip)));
            return cells;
        });
        if (!empty.isEmpty()) {
            blocks.say(words.say(
                    "pack.timeline.empty", empty.stream().map(words::say).collect(Collectors.joining("; "))));
        }
    }

    private Cell stages(TimelineTable.Strip strip) {
        return Cell.of(Stream.concat(
                        strip.visits().stream().map(TimelineTable.Item::words),
                        strip.alongside().stream().map(side -> words.say("pack.timeline.alongside", side.words())))
                .collect(Collectors.joining("; ")));
    }

    private static Cell said(List<TimelineTable.Item> items) {
        return Cell.of(items.stream().map(TimelineTable.Item::words).collect(Collectors.joining("; ")));
    }
}
