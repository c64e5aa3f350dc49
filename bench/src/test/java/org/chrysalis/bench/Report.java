package org.chrysalis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was measured, as a page of text. */
final class Report {

    private static final int[] CROWDS = {1, 8, 32};

    // A row of Gatling's table of statistics, and its columns.
    private static final Pattern REQUEST = Pattern.compile("class=\"ellipsed-name\">([^<]+)</span>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("col-(\\d+)\">([\\d.,]+)</td>");
    private static final int OK = 3;
    private static final int KO = 4;
    private static final int P50 = 8;
    private static final int P95 = 10;
    private static final int P99 = 11;
    private static final int MEAN = 13;

    private static final int WHOLE_ENOUGH = 50;

    private final List<Size> sizes = new ArrayList<>();

    /** What a page asks of the database. */
    record Queries(double number, double milliseconds, long kilobytes, String slowest) {}

    /** @param mean of the time to an answer in ms; of quick pages worked out from the requests a second */
    record Figures(double perSecond, double mean, int p50, int p95, int p99, int errors) {}

    /** One size of installation. */
    static final class Size {
        final int initiatives;
        final Map<String, Figures> figures = new LinkedHashMap<>();
        final Map<String, Queries> queries = new LinkedHashMap<>();
        String filledIn = "";
        String database = "";
        String postgres = "";
        long memory;
        long databaseMemory;

        private Size(int initiatives) {
            this.initiatives = initiatives;
        }

        Figures of(String page, int crowd) {
            return figures.getOrDefault(crowd + " " + page, new Figures(0, 0, 0, 0, 0, 0));
        }

        double ratio(String page, int crowd) {
            return of(page, crowd).mean() / of(Pages.HELP, crowd).mean();
        }
    }

    /** Reads Gatling's page: the free edition writes its figures nowhere else. */
    Size size(int initiatives, Path results, int seconds) throws IOException {
        Size size = new Size(initiatives);
        Matcher request = REQUEST.matcher(Files.readString(results.resolve("index.html")));
        while (request.find()) {
            Matcher cells = CELL.matcher(request.group(2));
            Map<Integer, Double> values = new HashMap<>();
            while (cells.find()) {
                values.put(Integer.valueOf(cells.group(1)), Double.valueOf(cells.group(2).replace(",", "")));
            }
            String name = request.group(1);
            if (!name.startsWith("warm-up") && !name.startsWith("All")) {
                size.figures.put(name, figures(name, values, seconds));
            }
        }
        sizes.add(size);
        return size;
    }

    private static Figures figures(String name, Map<Integer, Double> values, int seconds) {
        int crowd = Integer.parseInt(name.substring(0, name.indexOf(' ')));
        double perSecond = values.getOrDefault(OK, 0.0) / seconds;
        double mean = values.getOrDefault(MEAN, 0.0);
        // Gatling knows whole milliseconds; where answers are quick and a crowd does nothing else, their number knows more.
        boolean finer = mean < WHOLE_ENOUGH && perSecond > 0 && !name.contains(Pages.CHANGE_STAGE) && !name.contains(Pages.LOG_ONE);
        return new Figures(
                perSecond,
                finer ? 1000.0 * crowd / perSecond : mean,
                values.getOrDefault(P50, 0.0).intValue(),
                values.getOrDefault(P95, 0.0).intValue(),
                values.getOrDefault(P99, 0.0).intValue(),
                values.getOrDefault(KO, 0.0).intValue());
    }

    String text() throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder("# Load tests\n\n");
        text.append("Written by `bench/run`: the jar on its embedded PostgreSQL ")
                .append(sizes.get(0).postgres)
                .append(" with the settings that it comes with, filled by `fill.sql` over 300 organisations, each page")
                .append(" alone, by people who click as soon as they are answered. Gatling shares the processors.\n\n");
        text.append("- Date: ").append(LocalDate.now()).append(", commit ").append(Machine.commit()).append('\n');
        text.append("- Machine: ").append(Machine.describe()).append('\n');
        text.append("- `× help` holds the mean against the static help page, read by the same people in the same run.\n");
        for (Size size : sizes) {
            size(text, size);
        }
        if (sizes.size() > 1) {
            growth(text);
        }
        aims(text);
        return text.toString();
    }

    private static void size(StringBuilder text, Size size) {
        line(text, "\n## %,d initiatives\n", size.initiatives);
        line(
                text,
                "Database %s, started and filled in %s. Memory: program %d MB at most, database %d MB.\n",
                size.database,
                size.filledIn,
                size.memory,
                size.databaseMemory);
        line(text, "| page | people | requests/s | mean ms | p50 | p95 | p99 | errors | × help |");
        line(text, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (String page : pages()) {
            for (int crowd : CROWDS) {
                Figures figures = size.of(page, crowd);
                line(
                        text,
                        "| %s | %d | %.0f | %.1f | %d | %d | %d | %d | %.1f |",
                        page,
                        crowd,
                        figures.perSecond(),
                        figures.mean(),
                        figures.p50(),
                        figures.p95(),
                        figures.p99(),
                        figures.errors(),
                        size.ratio(page, crowd));
            }
        }
        line(text, "\n| page | queries | ms in the database | page in KB | slowest query |");
        line(text, "| --- | ---: | ---: | ---: | --- |");
        size.queries.forEach((page, queries) -> line(
                text,
                "| %s | %.1f | %.2f | %d | %s |",
                page,
                queries.number(),
                queries.milliseconds(),
                queries.kilobytes(),
                queries.slowest().replace("|", "\\|")));
    }

    private void growth(StringBuilder text) {
        Size smallest = sizes.get(0);
        line(text, "\n## Against %,d initiatives\n", smallest.initiatives);
        line(text, "The p50 and the mean as multiples of those at the smallest size. The p50 is in whole milliseconds.\n");
        line(text, "| page | people |%s", sizes.stream()
                .skip(1)
                .map(size -> " %1$,d: p50 | mean |".formatted(size.initiatives))
                .reduce("", String::concat));
        line(text, "| --- | ---: |%s", " ---: |".repeat(2 * (sizes.size() - 1)));
        for (String page : pages()) {
            for (int crowd : CROWDS) {
                StringBuilder cells = new StringBuilder();
                for (Size size : sizes.subList(1, sizes.size())) {
                    Figures now = size.of(page, crowd);
                    Figures then = smallest.of(page, crowd);
                    cells.append(String.format(
                            Locale.UK, " %.2f | %.2f |", (double) now.p50() / then.p50(), now.mean() / then.mean()));
                }
                line(text, "| %s | %d |%s", page, crowd, cells);
            }
        }
    }

    private void aims(StringBuilder text) {
        line(text, "\n## Aims that were missed\n");
        int before = text.length();
        for (Size size : sizes) {
            for (String page : Pages.read().keySet()) {
                if (size.ratio(page, 8) > 4) {
                    line(text, "- %s at %,d: %.1f times the help page for 8 people (aim: 4)", page, size.initiatives, size.ratio(page, 8));
                }
                if (size.of(page, 8).p99() >= 100) {
                    line(text, "- %s at %,d: p99 %d ms for 8 people (aim: under 100)", page, size.initiatives, size.of(page, 8).p99());
                }
            }
        }
        Size first = sizes.get(0);
        Size last = sizes.get(sizes.size() - 1);
        for (String page : sizes.size() > 1 ? pages() : List.<String>of()) {
            for (int crowd : CROWDS) {
                int then = first.of(page, crowd).p50();
                int now = last.of(page, crowd).p50();
                // A whole millisecond more is no finding.
                if (now > 1.3 * then && now > then + 1) {
                    line(
                            text,
                            "- %s: p50 %d ms at %,d and %d ms at %,d, for %d people (aim: 1.3 times)",
                            page,
                            now,
                            last.initiatives,
                            then,
                            first.initiatives,
                            crowd);
                }
            }
        }
        if (text.length() == before) {
            line(text, "None.");
        }
    }

    private static List<String> pages() {
        List<String> pages = new ArrayList<>(Pages.read().keySet());
        pages.addAll(List.of(Pages.CHANGE_STAGE_FORM, Pages.CHANGE_STAGE, Pages.LOG_ONE_FORM, Pages.LOG_ONE));
        return pages;
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.UK, format, arguments)).append('\n');
    }
}
