package org.chrysalis.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What was measured of the pages of leaders, as {@code bench/LEADERS.md} has it. */
final class LeaderReport {

    private LeaderReport() {}

    static String of(Map<String, List<Taken>> taken, String filled, String postgres) {
        StringBuilder text = new StringBuilder("""
                # Pages of leaders

                Written by `bench/leaders`: each page %d times in each place, one request after the other, the four places in turns of
                %d, after %d s of warming up. 20 and 2,000 are the initiatives of the organisation; "few" is an installation with
                %,d others, "many" one with %,d others. Milliseconds are the p50 from asking to the whole
                answer; pages of figures are worked out once for as long as nothing is recorded in the organisation, so that two of them
                are measured a second time with an entry in its trail at once before each request, and the portfolio with a record of each
                kind at once before, of some initiative or (a stage) of none, and with an entry six seconds before, in which it was worked
                out ahead (a third as many requests); processor is what the program and the database had of the processors a request,
                with what they did meanwhile (the median of the turns).

                - Date: %s, commit %s, PostgreSQL %s
                - Machine: %s
                %s
                | page | 20, few | 2,000, few | 20, many | 2,000, many | 2,000 to 20, few | 2,000 to 20, many | many to few, 20 | many to few, 2,000 |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(
                        Leaders.ROUNDS * Leaders.BLOCK,
                        Leaders.BLOCK,
                        Leaders.WARM_UP,
                        Leaders.FEW,
                        Leaders.MANY,
                        LocalDate.now(),
                        Machine.commit(),
                        postgres,
                        Machine.describe(),
                        filled));
        taken.forEach((page, places) -> text.append(row(page, places)).append('\n'));
        text.append("""

                | page | | 20, few | 2,000, few | 20, many | 2,000, many |
                | --- | --- | ---: | ---: | ---: | ---: |
                """);
        taken.forEach((page, places) -> {
            detail(text, page, "p95, ms", places, "%.1f", each -> percentile(each.milliseconds, 0.95));
            detail(text, page, "processor of the program, ms", places, "%.1f", each -> percentile(each.program, 0.5));
            detail(text, page, "processor of the database, ms", places, "%.1f", each -> percentile(each.database, 0.5));
            detail(text, page, "queries", places, "%.1f", each -> each.queries);
            detail(text, page, "ms in the database", places, "%.1f", each -> each.inDatabase);
            detail(text, page, "blocks of 8 KB read", places, "%,.0f", each -> each.blocks);
            detail(text, page, "page, KB", places, "%,.0f", each -> (double) each.kilobytes);
        });
        return text.toString();
    }

    /** The times of each place, and how they compare; beside few others alone, where nothing else was measured. */
    static String row(String page, List<Taken> places) {
        double[] p50 = places.stream().mapToDouble(each -> percentile(each.milliseconds, 0.5)).toArray();
        return p50.length == 2
                ? String.format(Locale.UK, "| %s | %.1f | %.1f | %.2f |", page, p50[0], p50[1], p50[1] / p50[0])
                : String.format(
                        Locale.UK,
                        "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f | %.2f |",
                        page,
                        p50[0],
                        p50[1],
                        p50[2],
                        p50[3],
                        p50[1] / p50[0],
                        p50[3] / p50[2],
                        p50[2] / p50[0],
                        p50[3] / p50[1]);
    }

    private static void detail(
            StringBuilder text,
            String page,
            String what,
            List<Taken> places,
            String format,
            Function<Taken, Double> value) {
        text.append("| ").append(page).append(" | ").append(what);
        places.forEach(each -> text.append(" | ").append(String.format(Locale.UK, format, value.apply(each))));
        text.append(" |\n");
    }

    private static double percentile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
