package org.chrysalis.pack;

import java.util.List;
import java.util.Map;
import org.chrysalis.pack.Picture.Anchor;
import org.chrysalis.pack.Picture.Area;
import org.chrysalis.pack.Picture.Line;
import org.chrysalis.pack.Picture.Lines;
import org.chrysalis.pack.Picture.Patch;
import org.chrysalis.pack.Picture.Point;
import org.chrysalis.pack.Picture.Shape;
import org.chrysalis.pack.Picture.Words;
import org.chrysalis.portfolio.web.TimelinePicture;

/**
 * The marks of a timeline on paper. Phases are told apart by how light they are and by the stage's name or letter,
 * lines by how they are broken: nothing depends on colour.
 */
final class StripSigns {

    private static final String EDGE = "#0e3531";
    private static final String LINE = "#54386b";
    private static final String HAPPENED = "#4d5756";

    /** As the page of the timeline has them. */
    private static final Map<String, String> PHASES = Map.of(
            "development", PackPictures.PAPER,
            "prototyping", "#d3e5e1",
            "incubation", "#93b9b2",
            "embedding", "#33756b",
            "scaling", EDGE);

    private static final List<String> DARK = List.of("embedding", "scaling");
    private static final int SIZE = 13;
    private static final int LOW = 5;
    private static final int WIDE = 26;

    private final List<Shape> shapes;

    StripSigns(List<Shape> shapes) {
        this.shapes = shapes;
    }

    void bar(TimelinePicture.Bar bar, int left, int top) {
        area(left + bar.x(), top + bar.y(), bar.width(), bar.height(), PHASES.getOrDefault(bar.style(), EDGE));
        if (!bar.label().isEmpty()) {
            String colour = DARK.contains(bar.style()) ? PackPictures.PAPER : PackPictures.INK;
            String label = WordsFit.width(bar.label(), SIZE, false) <= bar.width()
                    ? bar.label()
                    : bar.label().substring(0, bar.label().offsetByCodePoints(0, 1));
            shapes.add(new Words(
                    left + bar.labelX(), top + bar.labelY() + LOW, label, Anchor.MIDDLE, SIZE, false, colour));
        }
    }

    void rest(int x, int y, int width) {
        int foot = y + TimelinePicture.REST_HEIGHT;
        shapes.add(new Area(x, y, width, TimelinePicture.REST_HEIGHT, PackPictures.PAPER, "none"));
        shapes.add(new Lines(box(x, y, x + width, foot), EDGE, 1, "2 2"));
    }

    void line(TimelinePicture.Line line, int left, int top) {
        int y = top + line.y();
        int end = left + line.x2();
        run(line.style(), left + line.x1(), end, y);
        if (line.open()) {
            arrow(end, y);
        } else if (line.ends()) {
            finish(end, y);
        }
    }

    private void run(String style, int from, int to, int y) {
        List<Line> run = List.of(new Line(from, y, to, y));
        shapes.add(
                switch (style) {
                    case "protection" -> new Lines(run, LINE, 5, "2 3");
                    case "hoped" -> new Lines(run, LINE, 3, "9 6");
                    default -> new Lines(run, LINE, 3);
                });
    }

    private void finish(int x, int y) {
        shapes.add(new Lines(List.of(new Line(x, y - TimelinePicture.FINISH, x, y + TimelinePicture.FINISH)), LINE, 3));
    }

    private void arrow(int x, int y) {
        shapes.add(new Lines(
                List.of(
                        new Line(x - 7, y - TimelinePicture.FINISH, x - 1, y),
                        new Line(x - 7, y + TimelinePicture.FINISH, x - 1, y)),
                LINE,
                3));
    }

    void review(int x, int top) {
        shapes.add(new Patch(
                List.of(
                        new Point(x - TimelinePicture.REVIEW, top + TimelinePicture.REVIEW_TOP),
                        new Point(x + TimelinePicture.REVIEW, top + TimelinePicture.REVIEW_TOP),
                        new Point(x, top + TimelinePicture.REVIEW_FOOT)),
                EDGE));
    }

    void ending(int x, int y) {
        int far = TimelinePicture.END_MARK;
        shapes.add(new Area(x, y, far, far, PackPictures.PAPER, "none"));
        shapes.add(new Lines(box(x, y, x + far, y + far), EDGE, 3));
    }

    void happened(int x, int top, int foot) {
        shapes.add(new Lines(List.of(new Line(x, top, x, foot)), HAPPENED, 2, "2 4"));
    }

    void today(int x, int top, int foot) {
        shapes.add(new Lines(List.of(new Line(x, top, x, foot)), PackPictures.INK, 2));
    }

    /** One of them in small, beside what it means. */
    void key(String sign, int x, int y) {
        int middle = y + 11;
        switch (sign) {
            case "alongside" -> area(x, y + 5, WIDE, 12, PackPictures.PAPER);
            case "rest" -> rest(x, y + 8, WIDE);
            case "money", "hoped", "protection" -> {
                run(sign, x, x + WIDE - 2, middle);
                finish(x + WIDE - 2, middle);
            }
            case "open" -> {
                run("money", x, x + WIDE - 1, middle);
                arrow(x + WIDE, middle);
            }
            case "more" -> shapes.add(new Words(x, middle + LOW, "+1", Anchor.START, SIZE, false));
            case "review" -> review(x + WIDE / 2, middle - TimelinePicture.TOP + LOW + 1);
            case "ending" -> ending(x + 6, y + 4);
            case "happened" -> happened(x + WIDE / 2, y + 1, y + 21);
            case "today" -> today(x + WIDE / 2, y + 1, y + 21);
            default -> area(x, y + 2, WIDE, 18, PHASES.getOrDefault(sign, EDGE));
        }
    }

    private void area(int x, int y, int width, int height, String fill) {
        shapes.add(new Area(x, y, width, height, fill, EDGE));
    }

    private static List<Line> box(int x1, int y1, int x2, int y2) {
        return List.of(
                new Line(x1, y1, x2, y1), new Line(x2, y1, x2, y2), new Line(x2, y2, x1, y2), new Line(x1, y2, x1, y1));
    }
}
