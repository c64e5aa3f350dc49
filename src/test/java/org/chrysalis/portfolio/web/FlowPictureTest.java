package org.chrysalis.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.CubicCurve2D;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.chrysalis.portfolio.web.FlowPicture.Bow;
import org.chrysalis.portfolio.web.FlowPicture.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where numbers lie in the picture of moves. */
class FlowPictureTest {

    private static final List<String> STAGES =
            List.of("Development", "Prototyping", "Incubation", "Embedding", "Scaling");

    /** From every stage to every other one, as full as the picture gets, at the widths of a page, a phone and paper. */
    @ParameterizedTest
    @ValueSource(ints = {288, 360, 520})
    void laysNoNumberOnAnotherOneOrOnABoxOrOutside(int width) {
        for (int seed = 1; seed <= 20; seed++) {
            FlowPicture picture = FlowPicture.of(STAGES, ways(new Random(seed), 1), width);
            List<Rectangle2D> plates =
                    picture.bows().stream().map(FlowPictureTest::plate).toList();
            Rectangle2D whole = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
            for (int at = 0; at < plates.size(); at++) {
                Rectangle2D plate = plates.get(at);
                assertThat(whole.contains(plate)).as("%s in %s", plate, whole).isTrue();
                assertThat(plates.subList(0, at)).noneMatch(plate::intersects);
                assertThat(picture.boxes())
                        .noneMatch(box ->
                                plate.intersects(picture.boxX(), box.y(), picture.boxWidth(), picture.boxHeight()));
            }
        }
    }

    /** As full as most organisations have it; where it is fuller still a plate may hide a piece of another bow. */
    @ParameterizedTest
    @CsvSource({"360, 6", "520, 3"})
    void letsNoOtherBowPassBeneathANumber(int width, int oneOf) {
        for (int seed = 1; seed <= 20; seed++) {
            List<Way> ways = ways(new Random(seed), oneOf);
            FlowPicture picture = FlowPicture.of(STAGES, ways, width);
            for (Bow bow : picture.bows()) {
                assertThat(picture.bows().stream()
                                .filter(other -> !other.equals(bow))
                                .filter(other -> passes(other, plate(bow))))
                        .as("beneath %s of %s", bow, ways)
                        .isEmpty();
            }
        }
    }

    /** Packs that were published before may tell a move and a reopening of the same way. */
    @Test
    void drawsOneBowForAWayThatIsToldTwice() {
        FlowPicture picture = FlowPicture.of(
                STAGES, List.of(new Way(1, 2, 3), new Way(2, 1, 1), new Way(1, 2, 2), new Way(2, 2, 40)), 360);
        assertThat(picture.bows()).extracting(Bow::times).containsExactly(5, 1);
        assertThat(picture.bows().get(0).thickness())
                .as("what is not drawn makes none thinner")
                .isGreaterThan(2 * picture.bows().get(1).thickness());
    }

    private static boolean passes(Bow bow, Rectangle2D plate) {
        CubicCurve2D curve = new CubicCurve2D.Double(
                bow.edge(), bow.start(), bow.handle(), bow.start(), bow.handle(), bow.end(), bow.tip(), bow.end());
        FlatteningPathIterator pieces = new FlatteningPathIterator(curve.getPathIterator(null), 0.2, 12);
        double[] to = new double[6];
        double x = bow.edge();
        double y = bow.start();
        while (!pieces.isDone()) {
            pieces.currentSegment(to);
            if (plate.intersectsLine(x, y, to[0], to[1])) {
                return true;
            }
            x = to[0];
            y = to[1];
            pieces.next();
        }
        return false;
    }

    private static Rectangle2D plate(Bow bow) {
        return new Rectangle2D.Double(
                bow.number().x(),
                bow.number().y(),
                bow.number().width(),
                bow.number().height());
    }

    /** @param oneOf of the ways over more than one stage so many are taken */
    private static List<Way> ways(Random random, int oneOf) {
        List<Way> ways = new ArrayList<>();
        IntStream.range(0, STAGES.size())
                .forEach(from -> IntStream.range(0, STAGES.size())
                        .filter(to -> to != from)
                        .filter(to -> Math.abs(to - from) == 1 && to > from || random.nextInt(oneOf) == 0)
                        .forEach(to -> ways.add(new Way(from, to, 1 + random.nextInt(40)))));
        return ways;
    }
}
