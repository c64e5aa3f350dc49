package org.chrysalis.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks for each page of leaders ten times in each of four places in turn, again and again: an organisation of 20
 * and one of 2,000 initiatives, beside few others and beside a million. One request after the other, so that what is
 * measured is the page and not the queue; in turn, so that what else the machine does falls on all alike.
 */
final class Leaders {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.parseInt(System.getenv().getOrDefault("LEADERS_MANY", "1000000"));
    /** Only writing asks the exclusions, and only words the indexes of letters; here nobody writes or searches. */
    private static final Set<String> SPARED = Set.of(
            "visit_main_no_overlap", "pause_no_overlap", "initiative_search_keys_ix", "initiative_similar_ix");

    private static final int SMALL = 301;
    private static final int LARGE = 302;
    private static final int BLOCK = 10;
    private static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("LEADERS_ROUNDS", "6"));
    private static final int WARM_UP = Integer.parseInt(System.getenv().getOrDefault("LEADERS_WARM_UP", "60"));

    private final Path bench = Path.of("bench").toAbsolutePath();
    private final Path data = Path.of(System.getenv().getOrDefault("LEADERS_DATA", "bench/target")).toAbsolutePath();

    /** An organisation in an installation. */
    private record Place(
            Program program, Database database, int organisation, Visitor visitor, Map<String, String> pages) {}

    /** Of one page in one place: what each request took, and what each block of ten had of the processors a request. */
    private static final class Taken {
        final List<Double> milliseconds = new ArrayList<>();
        final List<Double> program = new ArrayList<>();
        final List<Double> database = new ArrayList<>();
        double queries;
        double inDatabase;
        double blocks;
        long kilobytes;
    }

    public static void main(String[] words) throws Exception {
        Leaders leaders = new Leaders();
        String filled = leaders.fill(FEW) + leaders.fill(MANY);
        if (!"only".equals(System.getenv("LEADERS_FILL"))) {
            String text = leaders.measure(List.of(words), filled);
            Files.writeString(leaders.bench.resolve("LEADERS.md"), text);
            System.out.println(text);
        }
    }

    /** What was said when it was filled; a database that is there is used again, brought up to date by the program. */
    private String fill(int size) throws IOException, SQLException {
        Path home = home(size);
        Path said = home.resolve("filled");
        if (Files.exists(said)) {
            return Files.readString(said);
        }
        System.out.printf("Filling the one with %,d initiatives%n", size);
        Instant begun = Instant.now();
        try (Program program = Program.start(Folders.jar(), Folders.fresh(home));
                Database database = new Database(program)) {
            database.fill(size, 2, SPARED, Bench.HASH, Bench.DATED, bench.resolve("fill.sql"), bench.resolve("leaders.sql"));
            database.prepareCounting();
            Duration taken = Duration.between(begun, Instant.now());
            Files.writeString(said, String.format(
                    Locale.UK,
                    "- Beside %,d initiatives: database %s, started and filled on %s in %d min %d s%n",
                    size,
                    database.size(),
                    LocalDate.now(),
                    taken.toMinutes(),
                    taken.toSecondsPart()));
        }
        return Files.readString(said);
    }

    /** A database that was kept may lack migrations with lower numbers than those that it has. */
    private Program start(int size) throws IOException {
        return Program.start(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                List.of("-Dspring.flyway.out-of-order=true"),
                Folders.jar(),
                home(size),
                false);
    }

    private Path home(int size) {
        return data.resolve("leaders-" + size);
    }

    private String measure(List<String> words, String filled) throws Exception {
        try (Program few = start(FEW);
                Program many = start(MANY);
                Database beside = new Database(few);
                Database among = new Database(many)) {
            beside.count();
            among.count();
            List<Place> places = List.of(
                    place(few, beside, SMALL), place(few, beside, LARGE), place(many, among, SMALL), place(many, among, LARGE));
            List<String> pages = places.get(0).pages().keySet().stream()
                    .filter(page -> page.equals(Pages.HELP)
                            || words.isEmpty()
                            || words.stream().anyMatch(page::contains))
                    .toList();
            warmUp(places, pages);
            Map<String, List<Taken>> taken = new LinkedHashMap<>();
            for (String page : pages) {
                taken.put(page, measure(page, places));
                System.out.println(row(page, taken.get(page)));
            }
            return text(taken, filled, among.version());
        }
    }

    private static Place place(Program program, Database database, int organisation)
            throws IOException, InterruptedException, SQLException {
        List<String> references = database.rows("select reference from initiative where organisation_id = " + organisation
                        + " and visibility <> 'TEAM' order by number limit 4")
                .stream()
                .map(row -> row[0])
                .toList();
        Visitor visitor = Visitor.signIn(program.address(), "p2@q" + organisation + ".example", Bench.PASSWORD);
        return new Place(program, database, organisation, visitor, LeaderPages.of(organisation, references, LocalDate.now()));
    }

    /** Every page in every place in turn, until the machine has learned them. */
    private static void warmUp(List<Place> places, List<String> pages) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(WARM_UP).toNanos();
        while (System.nanoTime() < end) {
            for (String page : pages) {
                for (Place place : places) {
                    ask(place, page);
                }
            }
        }
    }

    private static List<Taken> measure(String page, List<Place> places)
            throws IOException, InterruptedException, SQLException {
        List<Taken> taken = places.stream().map(place -> new Taken()).toList();
        for (int round = -1; round < ROUNDS; round++) {
            for (int i = 0; i < places.size(); i++) {
                // The first round makes sure that every statement was prepared.
                block(page, places.get(i), round < 0 ? new Taken() : taken.get(i));
            }
        }
        return taken;
    }

    private static void block(String page, Place place, Taken taken)
            throws IOException, InterruptedException, SQLException {
        place.database().resetCounts();
        double program = place.program().processorSeconds();
        double database = place.program().databaseProcessorSeconds();
        for (int i = 0; i < BLOCK; i++) {
            if (page.endsWith(LeaderPages.RECORDED)) {
                place.database().record(place.organisation());
            }
            long begun = System.nanoTime();
            HttpResponse<String> answer = ask(place, page);
            taken.milliseconds.add((System.nanoTime() - begun) / 1e6);
            taken.kilobytes = answer.body().length() / 1024;
        }
        taken.program.add((place.program().processorSeconds() - program) * 1000 / BLOCK);
        taken.database.add((place.program().databaseProcessorSeconds() - database) * 1000 / BLOCK);
        double[] counted = place.database().counted();
        taken.queries = counted[0] / BLOCK;
        taken.inDatabase = counted[1] / BLOCK;
        taken.blocks = counted[2] / BLOCK;
    }

    private static HttpResponse<String> ask(Place place, String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = place.visitor().get(place.pages().get(page));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(place.pages().get(page) + " was answered " + answer.statusCode());
        }
        return answer;
    }

    private String text(Map<String, List<Taken>> taken, String filled, String postgres) throws IOException {
        StringBuilder text = new StringBuilder("""
                # Pages of leaders

                Written by `bench/leaders`: each page %d times in each place, one request after the other, the four places in turns of
                %d, after %d s of warming up. 20 and 2,000 are the initiatives of the organisation; "few" is an installation with
                %,d others, "many" one with %,d others. Milliseconds are the p50 from asking to the whole
                answer; pages of figures are worked out once for as long as nothing is recorded in the organisation, so that three of them
                are measured a second time with an entry in its trail before each request; processor is what the program and the database had of the processors a request (the median of the turns).

                - Date: %s, commit %s, PostgreSQL %s
                - Machine: %s
                %s
                | page | 20, few | 2,000, few | 20, many | 2,000, many | 2,000 to 20, few | 2,000 to 20, many | many to few, 20 | many to few, 2,000 |
                | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
                """.formatted(
                        ROUNDS * BLOCK,
                        BLOCK,
                        WARM_UP,
                        FEW,
                        MANY,
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

    private static String row(String page, List<Taken> places) {
        double[] p50 = places.stream().mapToDouble(each -> percentile(each.milliseconds, 0.5)).toArray();
        return String.format(
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
            java.util.function.Function<Taken, Double> value) {
        text.append("| ").append(page).append(" | ").append(what);
        places.forEach(each -> text.append(" | ").append(String.format(Locale.UK, format, value.apply(each))));
        text.append(" |\n");
    }

    private static double percentile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }
}
