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
import java.util.Optional;
import java.util.Set;

/**
 * Asks for each page of leaders ten times in each of four places in turn, again and again: an organisation of 20
 * and one of 2,000 initiatives, beside few others and beside a million. One request after the other, so that what is
 * measured is the page and not the queue; in turn, so that what else the machine does falls on all alike.
 */
final class Leaders {

    static final int FEW = 1_000;
    static final int MANY = Integer.parseInt(System.getenv().getOrDefault("LEADERS_MANY", "1000000"));
    /** Beside few others alone, to look at while something is changed. */
    private static final boolean SHORT = MANY == 0;

    /** Only writing asks the exclusions, and only words the indexes of letters; here nobody writes or searches. */
    private static final Set<String> SPARED = Set.of(
            "visit_main_no_overlap", "pause_no_overlap", "initiative_search_keys_ix", "initiative_similar_ix");

    private static final int SMALL = 301;
    private static final int LARGE = 302;
    static final int BLOCK = 10;

    /** Of a page that is looked at some seconds after something was recorded: each request waits for these. */
    private static final int SLOW_BLOCK = 3;

    private static final Duration LATER = Duration.ofSeconds(6);

    static final int ROUNDS = Integer.parseInt(System.getenv().getOrDefault("LEADERS_ROUNDS", "6"));
    static final int WARM_UP = Integer.parseInt(System.getenv().getOrDefault("LEADERS_WARM_UP", "60"));

    private final Path bench = Path.of("bench").toAbsolutePath();
    private final Path data = Path.of(System.getenv().getOrDefault("LEADERS_DATA", "bench/target")).toAbsolutePath();

    /** An organisation in an installation. */
    private record Place(
            Program program, Database database, int organisation, Visitor visitor, Map<String, String> pages) {}

    public static void main(String[] words) throws Exception {
        Leaders leaders = new Leaders();
        String filled = leaders.fill(FEW) + (SHORT ? "" : leaders.fill(MANY));
        if (!"only".equals(System.getenv("LEADERS_FILL"))) {
            String text = leaders.measure(List.of(words), filled);
            if (!SHORT && words.length == 0) {
                Files.writeString(leaders.bench.resolve("LEADERS.md"), text);
            }
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
        List<Place> places = new ArrayList<>();
        try (Program few = start(FEW);
                Database beside = new Database(few);
                Program many = SHORT ? null : start(MANY);
                Database among = SHORT ? null : new Database(many)) {
            for (int organisation : List.of(SMALL, LARGE)) {
                places.add(place(few, beside, organisation));
            }
            for (int organisation : SHORT ? List.<Integer>of() : List.of(SMALL, LARGE)) {
                places.add(place(many, among, organisation));
            }
            List<String> pages = places.get(0).pages().keySet().stream()
                    .filter(page -> page.equals(Pages.HELP)
                            || words.isEmpty()
                            || words.stream().anyMatch(page::contains))
                    .toList();
            warmUp(places, pages);
            Map<String, List<Taken>> taken = new LinkedHashMap<>();
            for (String page : pages) {
                taken.put(page, measure(page, places));
                System.out.println(LeaderReport.row(page, taken.get(page)));
            }
            return LeaderReport.of(taken, filled, beside.version());
        }
    }

    private static Place place(Program program, Database database, int organisation)
            throws IOException, InterruptedException, SQLException {
        List<String> references = database.rows("select reference from initiative where organisation_id = " + organisation
                        + " and visibility <> 'TEAM' order by number limit 4")
                .stream()
                .map(row -> row[0])
                .toList();
        database.count();
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
        boolean later = page.endsWith(LeaderPages.LATER);
        int requests = later ? SLOW_BLOCK : BLOCK;
        place.database().resetCounts();
        double program = place.program().processorSeconds();
        double database = place.program().databaseProcessorSeconds();
        for (int i = 0; i < requests; i++) {
            if (later || page.endsWith(LeaderPages.RECORDED)) {
                place.database().record(place.organisation());
            }
            Optional<Recorded> recorded = Recorded.before(page);
            if (recorded.isPresent()) {
                place.database().record(place.organisation(), recorded.get());
            }
            if (later) {
                Thread.sleep(LATER.toMillis());
            }
            long begun = System.nanoTime();
            HttpResponse<String> answer = ask(place, page);
            taken.milliseconds.add((System.nanoTime() - begun) / 1e6);
            taken.kilobytes = answer.body().length() / 1024;
        }
        taken.program.add((place.program().processorSeconds() - program) * 1000 / requests);
        taken.database.add((place.program().databaseProcessorSeconds() - database) * 1000 / requests);
        double[] counted = place.database().counted();
        taken.queries = counted[0] / requests;
        taken.inDatabase = counted[1] / requests;
        taken.blocks = counted[2] / requests;
    }

    private static HttpResponse<String> ask(Place place, String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = place.visitor().get(place.pages().get(page));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(place.pages().get(page) + " was answered " + answer.statusCode());
        }
        return answer;
    }
}
