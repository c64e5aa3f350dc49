package org.chrysalis.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Picture.Anchor;
import org.chrysalis.pack.Picture.Area;
import org.chrysalis.pack.Picture.Line;
import org.chrysalis.pack.Picture.Lines;
import org.chrysalis.pack.Picture.Shape;
import org.chrysalis.pack.Picture.Words;
import org.chrysalis.portfolio.Timeline.Span;
import org.chrysalis.portfolio.web.EventNumber;
import org.chrysalis.portfolio.web.TimelinePicture;

/** Initiatives over time, as the timeline's page draws them: in one picture with its axis and what its marks mean. */
final class StripPictures {

    private static final int LABELS = 150;
    private static final int HEAD = 48;
    private static final int SIZE = 13;
    private static final int LINE = 16;
    private static final int GAP = 6;
    private static final int SIGN = 28;
    private static final int KEY_LINE = 24;

    private final Strips strips;
    private final boolean beside;
    private final int width;
    private final int left;
    private final List<Shape> shapes = new ArrayList<>();
    private final StripSigns signs = new StripSigns(shapes);

    private StripPictures(Strips strips, boolean beside, int width) {
        this.strips = strips;
        this.beside = beside;
        this.width = width;
        this.left = beside ? LABELS : 0;
    }

    /** @param beside whether names stand before their strips; above them where there is no room for that */
    static Picture strips(Strips strips, boolean beside, int width) {
        return new StripPictures(strips, beside, width).picture();
    }

    private Picture picture() {
        TimelinePicture.Frame frame = new TimelinePicture.Frame(
                strips.from(),
                strips.end(),
                strips.columns().stream().map(Strips.Column::from).toList(),
                strips.today(),
                strips.events());
        List<TimelinePicture> drawn = strips.strips().stream()
                .map(strip -> TimelinePicture.draw(
                        frame,
                        strip.stretches().stream().map(StripPictures::span).toList(),
                        width - left))
                .toList();
        List<List<String>> names = strips.strips().stream().map(this::name).toList();
        int bottom = HEAD;
        for (int at = 0; at < drawn.size(); at++) {
            bottom += height(drawn.get(at), names.get(at));
        }
        axis(bottom);
        int top = HEAD;
        for (int at = 0; at < drawn.size(); at++) {
            shapes.add(new Lines(List.of(new Line(0, top, width, top)), TravelPictures.GRID, 1));
            strip(drawn.get(at), names.get(at), top);
            top += height(drawn.get(at), names.get(at));
        }
        shapes.add(new Lines(List.of(new Line(0, bottom, width, bottom)), TravelPictures.GRID, 1));
        return new Picture(width, key(bottom + GAP), strips.alternative(), List.copyOf(shapes));
    }

    private static Span span(Strips.Stretch stretch) {
        return new Span(
                0,
                stretch.kind(),
                0,
                stretch.words(),
                stretch.phase(),
                stretch.from(),
                stretch.until(),
                stretch.firm());
    }

    private List<String> name(Strips.Strip strip) {
        if (!beside) {
            return above(strip);
        }
        List<String> lines = new ArrayList<>(WordsFit.lines(strip.name(), left - GAP, SIZE, true));
        lines.add(WordsFit.cut(strip.reference(), left - GAP, SIZE, false));
        return lines;
    }

    /** On two lines where it is long. The reference is whole in any case: it is what the table is read by. */
    private List<String> above(Strips.Strip strip) {
        List<String> lines = new ArrayList<>(WordsFit.lines(strip.name(), width, SIZE, true));
        String last = lines.get(lines.size() - 1);
        String reference = " " + strip.reference();
        if (WordsFit.width(last + reference, SIZE, true) <= width) {
            lines.set(lines.size() - 1, last + reference);
        } else if (lines.size() == 1) {
            lines.add(strip.reference());
        } else {
            int room = width - WordsFit.width(reference, SIZE, true);
            lines.set(1, WordsFit.cut(last, room, SIZE, true) + reference);
        }
        return lines;
    }

    private int height(TimelinePicture picture, List<String> name) {
        return beside ? Math.max(picture.height(), name.size() * LINE + GAP) : picture.height() + name.size() * LINE;
    }

    private int x(LocalDate day) {
        return left + TimelinePicture.x(strips.from(), strips.end(), day, width - left);
    }

    private void axis(int bottom) {
        for (Strips.Column column : strips.columns()) {
            int x = x(column.from());
            shapes.add(new Lines(List.of(new Line(x, 0, x, bottom)), TravelPictures.GRID, 1));
            shapes.add(new Words(x + 4, 12, column.year(), Anchor.START, SIZE, true));
            shapes.add(new Words(x + 4, 12 + LINE, column.month(), Anchor.START, SIZE, false));
        }
        List<Integer> events = strips.events().stream().map(this::x).toList();
        events.forEach(x -> signs.happened(x, HEAD - LINE, bottom));
        for (EventNumber number : EventNumber.beside(events, width)) {
            Anchor anchor = number.before() ? Anchor.END : Anchor.START;
            shapes.add(new Words(number.x(), HEAD - 4, number.words(), anchor, SIZE, false));
        }
        if (!strips.today().isBefore(strips.from()) && strips.today().isBefore(strips.end())) {
            signs.today(x(strips.today()), HEAD, bottom);
        }
    }

    private void strip(TimelinePicture picture, List<String> name, int top) {
        for (int at = 0; !beside && at < name.size(); at++) {
            int room = WordsFit.width(name.get(at), SIZE, true) + GAP;
            shapes.add(new Area(0, top + 1 + at * LINE, Math.min(room, width), LINE + 2, PackPictures.PAPER, "none"));
        }
        for (int at = 0; at < name.size(); at++) {
            boolean bold = !beside || at < name.size() - 1;
            shapes.add(new Words(0, top + (at + 1) * LINE, name.get(at), Anchor.START, SIZE, bold));
        }
        int y = top + (beside ? 0 : name.size() * LINE);
        picture.bars().forEach(bar -> signs.bar(bar, left, y));
        picture.rests().forEach(rest -> signs.rest(left + rest.x(), y + TimelinePicture.REST_TOP, rest.width()));
        picture.lines().forEach(line -> signs.line(line, left, y));
        picture.more()
                .forEach(more ->
                        shapes.add(new Words(left + more.x(), y + more.y(), more.words(), Anchor.START, SIZE, false)));
        picture.reviews().forEach(review -> signs.review(left + review, y));
        picture.endings().forEach(ending -> signs.ending(left + ending, y + TimelinePicture.END_TOP));
    }

    /** What the marks mean, as many beside each other as there is room for. Answers with where it ends. */
    private int key(int top) {
        int x = 0;
        int y = top;
        for (Strips.Mark mark : strips.key()) {
            String words = WordsFit.cut(mark.words(), width - SIGN - GAP, SIZE, false);
            int room = SIGN + GAP + WordsFit.width(words, SIZE, false);
            if (x > 0 && x + room > width) {
                x = 0;
                y += KEY_LINE;
            }
            signs.key(mark.sign(), x, y);
            shapes.add(new Words(x + SIGN + GAP, y + LINE, words, Anchor.START, SIZE, false));
            x += room + 2 * GAP;
        }
        return y + (strips.key().isEmpty() ? 0 : KEY_LINE);
    }
}
