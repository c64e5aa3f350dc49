package org.chrysalis.journey.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.chrysalis.pathway.StageView;

/**
 * How the names of the stages stand above their columns: level on a desk, aslant on a phone, in two lines where one
 * would be long. Nobody can ask the browser how wide a name is before it is drawn, so that this reckons it amply: a
 * picture with a little air is better than a name that is cut off.
 */
final class StageNames {

    private static final int SLANT = 50;
    private static final double SINE = Math.sin(Math.toRadians(SLANT));
    private static final double COSINE = Math.cos(Math.toRadians(SLANT));

    /** As the style sheet sets it. */
    private static final int SIZE = 12;

    /** On the same level, from one line of a slanting name to the next. */
    private static final int LINE = 17;

    private static final int ONE_LINE = 96;
    private static final int LONGEST = 132;

    /** Between the names and the columns. */
    private static final int AIR = 10;

    private final Measure measure;
    private final List<List<String>> lines;

    StageNames(List<StageView> stages, Measure measure) {
        this.measure = measure;
        this.lines = stages.stream()
                .map(stage -> measure == Measure.WIDE ? List.of(stage.name()) : lines(stage.name()))
                .toList();
    }

    /** A line of a name, and where it begins, or has its middle on a desk. */
    record Line(int x, String words) {}

    List<Line> over(int place, int centre) {
        List<String> words = lines.get(place);
        return IntStream.range(0, words.size())
                .mapToObj(i -> new Line(centre - (words.size() - 1 - i) * LINE, words.get(i)))
                .toList();
    }

    /** How much they need above the first row. */
    int head() {
        int longest = lines.stream()
                .flatMap(List::stream)
                .mapToInt(StageNames::width)
                .max()
                .orElse(0);
        return measure == Measure.WIDE
                ? measure.head()
                : Math.max(measure.head(), AIR + (int) Math.ceil(longest * SINE + SIZE * COSINE));
    }

    /** How far a name reaches to the right of the middle of its column. */
    int reach(int place) {
        if (measure == Measure.WIDE) {
            return 0;
        }
        return over(place, 0).stream()
                .mapToInt(line -> line.x() + (int) Math.ceil(width(line.words()) * COSINE + SIZE * SINE / 4))
                .max()
                .orElse(0);
    }

    private static List<String> lines(String name) {
        List<List<String>> ways = new ArrayList<>();
        for (int at = name.indexOf(' '); at > 0 && width(name) > ONE_LINE; at = name.indexOf(' ', at + 1)) {
            ways.add(List.of(name.substring(0, at), name.substring(at + 1)));
        }
        List<String> evenest = ways.stream()
                .min(Comparator.comparingInt(
                        way -> way.stream().mapToInt(StageNames::width).max().orElse(0)))
                .orElse(List.of(name));
        return evenest.stream().map(StageNames::shortened).toList();
    }

    private static String shortened(String line) {
        if (width(line) <= LONGEST) {
            return line;
        }
        int end = line.length();
        while (width(line.substring(0, end) + "…") > LONGEST) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end).strip() + "…";
    }

    /** In bold type, as the stage has it in which the initiative stands. */
    static int width(String words) {
        return (int) Math.ceil(words.codePoints().mapToDouble(StageNames::share).sum() * SIZE);
    }

    private static double share(int letter) {
        if ("fijlrtI '’.,:;-()/".indexOf(letter) >= 0) {
            return .39;
        }
        if ("mwMW&—…".indexOf(letter) >= 0 || letter > 0x2E80) {
            return 1;
        }
        return Character.isUpperCase(letter) ? .78 : .62;
    }
}
