package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Rather a little farther along its bow than off it. */
    private static final int WITHIN = 8;

    private final List<Bow> bows;
    private final int width;
    private final Map<Bow, List<double[]>> courses = new HashMap<>();
    private final List<Plate> taken = new ArrayList<>();

    private FlowNumbers(List<Bow> bows, int width) {
        this.bows = bows;
        this.width = width;
        bows.forEach(bow -> courses.put(
                bow,
                IntStream.rangeClosed(0, PIECES)
                        .mapToObj(piece -> at(bow, (double) piece / PIECES))
                        .toList()));
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

    private Plate best(Bow bow) {
        return IntStream.rangeClosed(-FARTHEST, FARTHEST)
                .boxed()
                .sorted(Comparator.comparingInt(Math::abs))
                .flatMap(off -> IntStream.rangeClosed(0, SHIFTS)
                        .mapToObj(shift ->
                                new Tried(plate(bow, PIECES / 2 + off, shift), Math.abs(off) + shift * WITHIN)))
                .min(Comparator.comparingInt(tried -> tried.off() + cost(bow, tried.plate())))
                .orElseThrow()
                .plate();
    }

    private record Tried(Plate plate, int off) {}

    /** @param shift how far within its bow, of {@value #SHIFTS}; with the last it lies beside it */
    private Plate plate(Bow bow, int piece, int shift) {
        double[] middle = courses.get(bow).get(piece);
        int plateWidth = String.valueOf(bow.times()).length() * DIGIT + 2 * PADDING;
        double beside = plateWidth / 2.0 + bow.thickness() / 2.0 + 1;
        double within = (bow.back() ? 1 : -1) * beside * shift / SHIFTS;
        int x = (int) Math.round(middle[0] + within - plateWidth / 2.0);
        return new Plate(
                Math.max(0, Math.min(width - plateWidth, x)),
                (int) Math.round(middle[1] - HEIGHT / 2.0),
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
            cost += other.equals(bow) ? 0 : passing(other, plate) * PASSES;
        }
        return cost;
    }

    /** How much of a bow lies beneath a plate. */
    private int passing(Bow bow, Plate plate) {
        double half = bow.thickness() / 2.0 + 1;
        return (int) courses.get(bow).stream()
                .filter(point -> point[0] > plate.x() - half
                        && point[0] < plate.x() + plate.width() + half
                        && point[1] > plate.y() - half
                        && point[1] < plate.y() + plate.height() + half)
                .count();
    }

    private static boolean overlap(Plate one, Plate other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    /** A point of its Bézier curve. */
    private static double[] at(Bow bow, double share) {
        double rest = 1 - share;
        double begin = rest * rest * rest;
        double out = 3 * rest * rest * share;
        double in = 3 * rest * share * share;
        double end = share * share * share;
        return new double[] {
            begin * bow.edge() + (out + in) * bow.handle() + end * bow.tip(),
            (begin + out) * bow.start() + (in + end) * bow.end()
        };
    }
}
