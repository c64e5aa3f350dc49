package org.chrysalis.portfolio;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ways that a sum of money can go, in the order in which they are told, and by which places they are kept. */
final class WaysOfMoney {

    private WaysOfMoney() {}

    /** What came first and then what went, what is committed before what is hoped for. */
    private static final List<String> IN_ORDER = List.of(
            "won",
            "again",
            "extended",
            "more",
            "bounded",
            "endless",
            "hoped",
            "hope-again",
            "hope-extended",
            "hope-more",
            "hope-bounded",
            "hope-endless",
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
            "hope-not-bounded",
            "hope-not-endless",
            "redated",
            "past");

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
                            "hope-bounded",
                            "hope-endless",
                            "hope-not-bounded",
                            "hope-not-endless",
                            "past"))
            .flatMap(ways ->
                    Stream.of(false, true).flatMap(yearly -> ways.stream().map(way -> placed(way, yearly))))
            .toList();

    /** An array of SQL: the ways in the order in which they are told. */
    static final String ORDER = array(IN_ORDER);

    /** An array of SQL, in the order in which they came to be: their places stand in addresses that people keep. */
    static final String PLACES = array(IN_PLACES);

    /** By which the figure knows the way. */
    static long place(String way, boolean yearly) {
        return 1L + IN_PLACES.indexOf(placed(way, yearly));
    }

    private static String placed(String way, boolean yearly) {
        return yearly ? way + " a year" : way;
    }

    private static String array(List<String> words) {
        return words.stream().collect(Collectors.joining("', '", "array['", "']"));
    }
}
