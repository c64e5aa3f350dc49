package org.chrysalis.portfolio.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.chrysalis.portfolio.Timeline.Kind;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.web.TimelinePicture.Bar;
import org.chrysalis.portfolio.web.TimelinePicture.Frame;
import org.chrysalis.portfolio.web.TimelinePicture.Line;
import org.chrysalis.portfolio.web.TimelinePicture.Rest;

/** Works out where everything of a strip lies. */
final class TimelineDrawing {

    private static final int THIN = 13;
    private static final int LINE = 12;
    private static final int GAP = 4;
    private static final int MORE = 16;

    /** More than that is no picture any more. */
    private static final int MOST_LANES = 6;

    private static final int LEAST_WIDTH = 3;
    private static final int LETTER_WIDTH = 8;

    private final Frame frame;
    private final int whole;
    private final List<Bar> bars = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<TimelinePicture.More> more = new ArrayList<>();

    TimelineDrawing(Frame frame, int whole) {
        this.frame = frame;
        this.whole = whole;
    }

    TimelinePicture picture(List<Span> spans) {
        List<Rest> rests = of(spans, Kind.REST).stream().map(this::rest).toList();
        of(spans, Kind.VISIT).forEach(visit -> bars.add(visited(visit, rests)));
        int y = TimelinePicture.TOP + TimelinePicture.THICK + GAP;
        y = lanes(of(spans, Kind.ALONGSIDE), y, THIN + GAP, (side, top) -> bars.add(bar(side, top, THIN, List.of())));
        for (Kind kind : List.of(Kind.MONEY, Kind.PROTECTION)) {
            y = lanes(of(spans, kind), y, LINE, (span, top) -> lines.add(line(span, top + LINE / 2)));
        }
        return new TimelinePicture(
                y + GAP,
                frame.columns().stream().skip(1).map(this::x).toList(),
                inside(frame.today()) ? x(frame.today()) : null,
                frame.events().stream().map(this::x).toList(),
                bars,
                rests,
                lines,
                more,
                of(spans, Kind.REVIEW).stream()
                        .map(review -> Math.min(
                                Math.max(x(review.from()), TimelinePicture.REVIEW), whole - TimelinePicture.REVIEW))
                        .toList(),
                of(spans, Kind.ENDING).stream()
                        .filter(ending -> inside(ending.from()))
                        .map(ending -> Math.min(x(ending.from()), whole - TimelinePicture.END_MARK))
                        .toList());
    }

    private static List<Span> of(List<Span> spans, Kind kind) {
        return spans.stream().filter(span -> span.kind() == kind).toList();
    }

    private Bar visited(Span visit, List<Rest> rests) {
        return bar(visit, TimelinePicture.TOP, TimelinePicture.THICK, rests);
    }

    private Bar bar(Span visit, int y, int height, List<Rest> rests) {
        int x = x(visit.from());
        int width = Math.max(LEAST_WIDTH, x(overOrToday(visit)) - x);
        String phase = Objects.requireNonNull(visit.phase()).name().toLowerCase(Locale.ROOT);
        boolean rested = rests.stream().anyMatch(rest -> rest.x() < x + width && rest.x() + rest.width() > x);
        String label = label(visit.words(), width, height);
        return new Bar(Math.min(x, whole - width), y, width, height, phase, label, rested);
    }

    /** Whole words only where there is room for all of them: half a name says less than a letter. */
    private static String label(String name, int width, int height) {
        if (height == TimelinePicture.THICK && name.length() * LETTER_WIDTH + 2 * GAP <= width) {
            return name;
        }
        return width < 2 * LETTER_WIDTH - 2 ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    private Rest rest(Span pause) {
        int x = x(pause.from());
        int width = Math.max(LEAST_WIDTH, x(overOrToday(pause)) - x);
        return new Rest(Math.min(x, whole - width), width);
    }

    private Line line(Span span, int y) {
        int x1 = x(span.from());
        LocalDate over = span.over();
        int x2 = over == null ? whole : Math.max(x(over), x1 + LEAST_WIDTH);
        String style = span.kind() == Kind.PROTECTION ? "protection" : span.firm() ? "money" : "hoped";
        return new Line(x1, x2, y, style, over != null && !over.isAfter(frame.end()), over == null);
    }

    /** A visit that goes on has come as far as today. */
    private LocalDate overOrToday(Span span) {
        LocalDate over = span.over();
        return over == null ? frame.today().plusDays(1) : over;
    }

    /**
     * Side by side what does not overlap, each under the other what does. What is too much for that is counted: drawn
     * over the last it could not be told from it.
     *
     * @return where it ends
     */
    private int lanes(List<Span> spans, int top, int high, ObjIntConsumer<Span> draw) {
        List<List<Span>> lanes = new ArrayList<>();
        List<Span> left = new ArrayList<>();
        for (Span span : spans) {
            List<Span> free = lanes.stream()
                    .filter(lane -> isOver(lane.get(lane.size() - 1), span.from()))
                    .findFirst()
                    .orElse(null);
            if (free != null) {
                free.add(span);
            } else if (lanes.size() < MOST_LANES) {
                lanes.add(new ArrayList<>(List.of(span)));
            } else {
                left.add(span);
            }
        }
        int foot = top;
        for (List<Span> lane : lanes) {
            for (Span span : lane) {
                draw.accept(span, foot);
            }
            foot += high;
        }
        if (left.isEmpty()) {
            return foot;
        }
        int x = Math.min(x(left.get(0).from()), whole - TimelinePicture.More.ROOM);
        more.add(new TimelinePicture.More(x, foot + MORE - GAP, left.size()));
        return foot + MORE;
    }

    private static boolean isOver(Span span, LocalDate day) {
        LocalDate over = span.over();
        return over != null && !over.isAfter(day);
    }

    private boolean inside(LocalDate day) {
        return !day.isBefore(frame.from()) && day.isBefore(frame.end());
    }

    private int x(LocalDate day) {
        return TimelinePicture.x(frame.from(), frame.end(), day, whole);
    }
}
