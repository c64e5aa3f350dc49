package org.chrysalis.portfolio;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways that a sum of money can go, in the order in which they are told, and by which places they are kept. */
final class WaysOfMoney {

    private static final String A_YEAR = " a year";

    private WaysOfMoney() {}

    /** What is committed before what is hoped for. */
    private static final List<String> CAME = List.of(
            "won",
            "again",
            "extended",
            "more",
            "bounded",
            "endless",
            "hoped",
            "hope-doubted",
            "hope-again",
            "hope-extended",
            "hope-more",
            "hope-bounded",
            "hope-endless");

    private static final List<String> WENT = List.of(
            "ended",
            "stopped",
            "withdrawn",
            "less",
            "doubted",
            "followed",
            "not-bounded",
            "not-endless",
            "hope-withdrawn",
            "hope-stopped",
            "hope-ended",
            "hope-less",
            "hope-won",
            "hope-not-bounded",
            "hope-not-endless");

    private static final List<String> NEITHER = List.of("redated", "past");

    /** An array of SQL: what came, what went, and what did neither. */
    static final String ORDER =
            array(Stream.of(CAME, WENT, NEITHER).flatMap(List::stream).toList());

    /** In the order in which they came to be: their places stand in addresses that people keep. */
    private static final List<String> IN_PLACES = Stream.of(
                    List.of(
                            "won",
                            "more",
                            "hoped",
                            "ended",
                            "withdrawn",
                            "less",
                            "doubted",
                            "followed",
                            "hope-withdrawn",
                            "redated"),
                    List.of("stopped", "hope-stopped"),
                    List.of("again", "hope-again"),
                    List.of(
                            "extended",
                            "bounded",
                            "endless",
                            "not-bounded",
                            "not-endless",
                            "hope-extended",
                            "hope-more",
                            "hope-less",
                            "hope-ended",
                            "hope-won",
                            "hope-doubted",
                            "hope-bounded",
                            "hope-endless",
                            "hope-not-bounded",
                            "hope-not-endless",
                            "past"))
            .flatMap(ways ->
                    Stream.of(false, true).flatMap(yearly -> ways.stream().map(way -> placed(way, yearly))))
            .toList();

    /** An array of SQL, by place. */
    static final String PLACES = array(IN_PLACES);

    /** By which the figure knows the way. */
    static long place(String way, boolean yearly) {
        return 1L + IN_PLACES.indexOf(placed(way, yearly));
    }

    /** The way that has this place. */
    static Optional<String> at(long place) {
        return place < 1 || place > IN_PLACES.size()
                ? Optional.empty()
                : Optional.of(IN_PLACES.get((int) place - 1).replace(A_YEAR, ""));
    }

    /** Whether this place is that of money which comes each year. */
    static boolean yearly(long place) {
        return IN_PLACES.get((int) place - 1).endsWith(A_YEAR);
    }

    /** The key of its words. */
    static String messageKey(String way) {
        return "portfolio.changes.money.way." + way;
    }

    /** 1 where money came in this way, -1 where it went, 0 where it did neither. */
    static int sign(String way) {
        return CAME.contains(way) ? 1 : WENT.contains(way) ? -1 : 0;
    }

    /** Whether what goes this way is hoped for only. */
    static boolean hoped(String way) {
        return way.startsWith("hope");
    }

    private static String placed(String way, boolean yearly) {
        return yearly ? way + A_YEAR : way;
    }

    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining("', '", "array['", "']"));
    }
}
