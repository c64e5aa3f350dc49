package org.chrysalis.pack;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Picture.Anchor;
import org.chrysalis.pack.Picture.Area;
import org.chrysalis.pack.Picture.Curve;
import org.chrysalis.pack.Picture.Dot;
import org.chrysalis.pack.Picture.Line;
import org.chrysalis.pack.Picture.Lines;
import org.chrysalis.pack.Picture.Patch;
import org.chrysalis.pack.Picture.Point;
import org.chrysalis.pack.Picture.Shape;
import org.chrysalis.pack.Picture.Words;
import org.chrysalis.portfolio.web.FlowPicture;
import org.chrysalis.portfolio.web.SpreadPicture;

/** How initiatives travel, as the page of the flow draws it, in shapes for paper. */
final class TravelPictures {

    static final String GRID = "#b6bfbd";

    private static final String BOW = "#517c77";
    private static final String DASHED = "6 3";
    private static final int WIDEST = 520;
    private static final int SIZE = 14;
    private static final int SMALL = 13;
    private static final int LOW = 5;
    private static final int MARGIN = 8;

    private TravelPictures() {}

    static Picture moves(Block.Moves moves, int width) {
        FlowPicture drawn = FlowPicture.of(
                moves.stages(),
                moves.steps().stream()
                        .map(step -> new FlowPicture.Way(step.from(), step.to(), step.times()))
                        .toList(),
                Math.min(WIDEST, width));
        List<Shape> shapes = new ArrayList<>();
        drawn.bows().forEach(bow -> bow(shapes, bow));
        for (FlowPicture.Bow bow : drawn.bows()) {
            number(shapes, bow);
        }
        for (FlowPicture.Box box : drawn.boxes()) {
            shapes.add(new Area(
                    drawn.boxX(), box.y(), drawn.boxWidth(), drawn.boxHeight(), PackPictures.PAPER, PackPictures.INK));
            String name = WordsFit.cut(box.name(), drawn.boxWidth() - MARGIN, SMALL, false);
            int middle = drawn.boxX() + drawn.boxWidth() / 2;
            shapes.add(new Words(middle, box.middle() + LOW, name, Anchor.MIDDLE, SMALL, false));
        }
        return new Picture(drawn.width(), drawn.height(), moves.alternative(), List.copyOf(shapes));
    }

    private static void bow(List<Shape> shapes, FlowPicture.Bow bow) {
        shapes.add(new Curve(
                new Point(bow.edge(), bow.start()),
                new Point(bow.handle(), bow.start()),
                new Point(bow.handle(), bow.end()),
                new Point(bow.tip(), bow.end()),
                BOW,
                bow.thickness(),
                bow.back() ? DASHED : Picture.WHOLE));
        shapes.add(new Patch(
                List.of(
                        new Point(bow.edge(), bow.end()),
                        new Point(bow.head(), bow.end() - 6),
                        new Point(bow.head(), bow.end() + 6)),
                PackPictures.BRAND));
    }

    private static void number(List<Shape> shapes, FlowPicture.Bow bow) {
        FlowPicture.Plate plate = bow.number();
        shapes.add(new Area(plate.x(), plate.y(), plate.width(), plate.height(), PackPictures.PAPER, "none"));
        shapes.add(new Words(bow.numberX(), bow.numberY(), String.valueOf(bow.times()), Anchor.MIDDLE, SIZE, true));
    }

    static Picture spread(Block.Spread spread, int width) {
        SpreadPicture.Drawing drawn = SpreadPicture.draw(
                spread.stages().stream().map(TravelPictures::stage).toList(), width);
        List<Shape> shapes = new ArrayList<>();
        for (SpreadPicture.Tick tick : drawn.ticks()) {
            String words = tick.months() + " " + (tick.months() == 1 ? spread.month() : spread.months());
            int x = Math.max(tick.x(), WordsFit.width(words, SMALL, false));
            shapes.add(new Lines(List.of(new Line(tick.x(), 0, tick.x(), drawn.axis())), GRID, 1));
            shapes.add(new Words(x, drawn.axis() + 16, words, Anchor.END, SMALL, false));
        }
        drawn.rows().forEach(row -> row(shapes, row, width));
        return new Picture(drawn.width(), drawn.height(), spread.alternative(), List.copyOf(shapes));
    }

    private static SpreadPicture.Stage stage(Block.Spread.Stage stage) {
        return new SpreadPicture.Stage(
                stage.name(),
                stage.quarter(),
                stage.middle(),
                stage.threeQuarters(),
                stage.visits().stream()
                        .map(each -> new SpreadPicture.Visits(each.days(), each.visits(), each.open()))
                        .toList());
    }

    private static void row(List<Shape> shapes, SpreadPicture.Row row, int width) {
        shapes.add(new Words(0, row.words(), WordsFit.cut(row.name(), width, SIZE, true), Anchor.START, SIZE, true));
        if (row.hasBand()) {
            int top = row.bandY();
            int foot = top + row.bandHeight();
            shapes.add(new Area(row.bandX(), top, row.bandWidth(), row.bandHeight(), PackPictures.PLAIN, "none"));
            shapes.add(
                    new Lines(List.of(new Line(row.medianX(), top - 3, row.medianX(), foot + 3)), PackPictures.INK, 2));
        }
        for (SpreadPicture.Dot dot : row.dots()) {
            // Edged, so that two that overlap are seen as two.
            shapes.add(
                    dot.open()
                            ? new Dot(dot.x(), row.line(), dot.radius(), PackPictures.PAPER, PackPictures.BRAND)
                            : new Dot(dot.x(), row.line(), dot.radius(), PackPictures.BRAND, PackPictures.PAPER));
        }
    }
}
