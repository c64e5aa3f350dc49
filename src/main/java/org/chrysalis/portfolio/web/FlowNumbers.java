package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.chrysalis.portfolio.web.FlowPicture.Bow;
import org.chrysalis.portfolio.web.FlowPicture.Plate;

/**
 * Finds each number of a {@link FlowPicture} a place on its own bow, or close within it: no number lies on another one
 * or on a box, and as few other bows as can be pass beneath.
 */
final class FlowNumbers {

    private static final int DIGIT = 10;
    private static final int HEIGHT = 18;
    private static final int PADDING = 4;

    /** Into so many pieces a bow is cut to see where it passes. */
    private static final int PIECES = 80;

    /**
     * How far from the middle of its bow a number may lie, in pieces: nearer to a box nobody would know whose it is.
     */
    private static final int FARTHEST = 28;

    /** Worse than any number of bows beneath. */
    private static final int TAKEN = 10_000;

    private static final int PASSES = 40;

    private static final int SHIFTS = 3;

    /** From the middle of a bow to either side. */
    private static final int[] OUTWARDS = IntStream.rangeClosed(-FARTHEST, FARTHEST)
            .boxed()
            .sorted(Comparator.comparingInt(Math::abs))
            .mapToInt(Integer::intValue)
            .toArray();

    /** Rather a little farther along its bow than off it. */
    private static final int WITHIN = 8;

    private final List<Bow> bows;
    private final int width;
    private final Map<Bow, Course> courses = new HashMap<>();
    private final List<Plate> taken = new ArrayList<>();

    private FlowNumbers(List<Bow> bows, int width) {
        this.bows = bows;
        this.width = width;
        bows.forEach(bow -> courses.put(bow, Course.of(bow)));
    }

    /** The same bows in the same order, each with a place for its number. */
    static List<Bow> placed(List<Bow> bows, int width) {
        return new FlowNumbers(bows, width).placed();
    }

    private List<Bow> placed() {
        Map<Bow, Plate> places = new HashMap<>();
        // The shortest have the fewest places to choose from.
        bows.stream()
                .sorted(Comparator.comparingInt(bow -> Math.abs(bow.start() - bow.end())))
                .forEach(bow -> {
                    Plate place = best(bow);
                    taken.add(place);
                    places.put(bow, place);
                });
        return bows.stream()
                .map(bow -> new Bow(
                        bow.edge(),
                        bow.start(),
                        bow.handle(),
                        bow.end(),
                        bow.thickness(),
                        places.get(bow),
                        bow.times(),
                        bow.back()))
                .toList();
    }

    /** The first of the best: what lies too far off to be better is not looked at. */
    private Plate best(Bow bow) {
        Plate best = bow.number();
        int least = Integer.MAX_VALUE;
        for (int off : OUTWARDS) {
            for (int shift = 0; shift <= SHIFTS; shift++) {
                int far = Math.abs(off) + shift * WITHIN;
                if (far < least) {
                    Plate plate = plate(bow, PIECES / 2 + off, shift);
                    int cost = far + cost(bow, plate);
                    if (cost < least) {
                        least = cost;
                        best = plate;
                    }
                }
            }
        }
        return best;
    }

    /** @param shift how far within its bow, of {@value #SHIFTS}; with the last it lies beside it */
    private Plate plate(Bow bow, int piece, int shift) {
        Course course = courses.get(bow);
        int plateWidth = String.valueOf(bow.times()).length() * DIGIT + 2 * PADDING;
        double beside = plateWidth / 2.0 + bow.thickness() / 2.0 + 1;
        double within = (bow.back() ? 1 : -1) * beside * shift / SHIFTS;
        int x = (int) Math.round(course.x[piece] + within - plateWidth / 2.0);
        return new Plate(
                Math.max(0, Math.min(width - plateWidth, x)),
                (int) Math.round(course.y[piece] - HEIGHT / 2.0),
                plateWidth,
                HEIGHT);
    }

    private int cost(Bow bow, Plate plate) {
        int cost = 0;
        for (Plate other : taken) {
            cost += overlap(plate, other) ? TAKEN : 0;
        }
        boolean overBox = bow.back() ? plate.x() + plate.width() > bow.tip() : plate.x() < bow.tip();
        cost += overBox ? TAKEN : 0;
        for (Bow other : bows) {
            cost += other.equals(bow) ? 0 : courses.get(other).passing(plate) * PASSES;
        }
        return cost;
    }

    private static boolean overlap(Plate one, Plate other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    /** Where a bow passes, and the room that it takes with its thickness. */
    private record Course(double[] x, double[] y, double half, double left, double right, double top, double foot) {

        static Course of(Bow bow) {
            double[] x = new double[PIECES + 1];
            double[] y = new double[PIECES + 1];
            for (int piece = 0; piece <= PIECES; piece++) {
                double share = (double) piece / PIECES;
                double rest = 1 - share;
                // A point of its Bézier curve.
                double begin = rest * rest * rest;
                double out = 3 * rest * rest * share;
                double in = 3 * rest * share * share;
                double end = share * share * share;
                x[piece] = begin * bow.edge() + (out + in) * bow.handle() + end * bow.tip();
                y[piece] = (begin + out) * bow.start() + (in + end) * bow.end();
            }
            double half = bow.thickness() / 2.0 + 1;
            return new Course(
                    x,
                    y,
                    half,
                    least(x) - half,
                    DoubleStream.of(x).max().orElseThrow() + half,
                    least(y) - half,
                    DoubleStream.of(y).max().orElseThrow() + half);
        }

        private static double least(double[] values) {
            return DoubleStream.of(values).min().orElseThrow();
        }

        /** How much of the bow lies beneath a plate. */
        int passing(Plate plate) {
            double fromX = plate.x();
            double toX = plate.x() + plate.width();
            double fromY = plate.y();
            double toY = plate.y() + plate.height();
            if (right <= fromX || left >= toX || foot <= fromY || top >= toY) {
                return 0;
            }
            int beneath = 0;
            for (int piece = 0; piece <= PIECES; piece++) {
                if (x[piece] > fromX - half
                        && x[piece] < toX + half
                        && y[piece] > fromY - half
                        && y[piece] < toY + half) {
                    beneath++;
                }
            }
            return beneath;
        }
    }
}
