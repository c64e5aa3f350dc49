package org.chrysalis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Runs every size one after the other and writes what came of it. */
final class Bench {

    private static final int PEOPLE = 32;
    private static final int SECONDS = Integer.parseInt(System.getenv().getOrDefault("BENCH_SECONDS", "4"));
    private static final int WARM_UP = Integer.parseInt(System.getenv().getOrDefault("BENCH_WARM_UP", "45"));
    private static final int COUNTED = 15;
    static final String PASSWORD = "chrysalis-bench-2026";

    /** Of the password above: bcrypt of the lowest cost, because signing in is not measured. */
    static final String HASH = "{bcrypt}$2a$04$xKqFA6ROH5TXbrNRu0icOOIPtcGeTETdihDTBIBHRLhotV6MOCQDO";

    /** A rule whose reasons count to a day, as the features have them. */
    static final String DATED = "review-due";

    private static final String MOVABLE = "status = 'ACTIVE' and visibility <> 'TEAM'";

    private final Path bench = Path.of("bench").toAbsolutePath();
    private final String maven;

    private Bench(String maven) {
        this.maven = maven;
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList()
                : List.of(1_000, 100_000, 1_000_000);
        Bench bench = new Bench(arguments[0]);
        Report report = new Report();
        for (int size : sizes) {
            bench.measure(size, report);
        }
        String text = report.text();
        Files.writeString(bench.bench.resolve("RESULTS.md"), text);
        System.out.println(text);
    }

    private void measure(int size, Report report) throws Exception {
        Path home = Folders.fresh(bench.resolve("target/data-" + size));
        Path jar = Folders.jar();
        Instant begun = Instant.now();
        String filledIn;
        try (Program empty = Program.start(jar, home);
                Database database = new Database(empty)) {
            say(size, "filling");
            database.fill(size, 0, Set.of(), HASH, DATED, bench.resolve("fill.sql"));
            database.prepareCounting();
            filledIn = since(begun);
            say(size, "filled in " + filledIn);
        }
        try (Program program = Program.start(jar, home);
                Database database = new Database(program)) {
            database.count();
            List<Visitor> visitors = signIn(program, database);
            String[] first = Files.readAllLines(people()).get(1).split(",");
            say(size, "signed in, loading");
            Path results = load(program, size);
            Report.Size measured = report.size(size, results, SECONDS);
            measured.filledIn = filledIn;
            measured.database = database.size();
            measured.postgres = database.version();
            measured.memory = program.memory();
            measured.databaseMemory = program.databaseMemory();
            count(database, visitors.get(0), first[1], first[2], measured);
            for (Task task : Task.values()) {
                count(database, visitors.get(0), task, first[3].split(" "), measured);
            }
            say(size, "done");
        }
    }

    /** One manager of each of the first organisations, in a file for Gatling. */
    private List<Visitor> signIn(Program program, Database database)
            throws IOException, InterruptedException, SQLException {
        List<Visitor> visitors = new ArrayList<>();
        StringBuilder csv = new StringBuilder("cookie,reference,full,references\n");
        for (String[] row : database.rows("select distinct organisation_id from initiative where " + MOVABLE
                + " order by 1 limit " + PEOPLE)) {
            Visitor visitor = Visitor.signIn(program.address(), "p2@q" + row[0] + ".example", PASSWORD);
            List<String> references = references(database, Integer.parseInt(row[0]));
            csv.append('"').append(visitor.cookie()).append("\",").append(references.get(0)).append(',')
                    .append(references.get(1)).append(',')
                    .append(String.join(" ", references)).append('\n');
            visitors.add(visitor);
        }
        Files.writeString(people(), csv);
        return visitors;
    }

    private static List<String> references(Database database, int organisation) throws SQLException {
        return database.rows("select reference from initiative where " + MOVABLE + " and organisation_id = " + organisation
                        + " order by abs(visit_count - 6), id limit 200")
                .stream()
                .map(row -> row[0])
                .toList();
    }

    private Path load(Program program, int size) throws IOException, InterruptedException {
        Path results = Folders.fresh(bench.resolve("target/gatling"));
        int code = new ProcessBuilder(
                        maven,
                        "-q",
                        "-B",
                        "-f",
                        bench.resolve("pom.xml").toString(),
                        "gatling:test",
                        "-Dgatling.simulationClass=" + PagesSimulation.class.getName(),
                        "-Dbench.address=" + program.address(),
                        "-Dbench.people=" + people(),
                        "-Dbench.seconds=" + SECONDS,
                        "-Dbench.warmup=" + WARM_UP)
                .redirectErrorStream(true)
                .redirectOutput(bench.resolve("target/gatling-" + size + ".log").toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("Gatling failed: see bench/target/gatling-" + size + ".log");
        }
        try (Stream<Path> runs = Files.list(results)) {
            return runs.findFirst().orElseThrow();
        }
    }

    /** What one page asks of the database, on average over a few quiet requests. */
    private void count(
            Database database, Visitor visitor, String reference, String full, Report.Size measured)
            throws IOException, InterruptedException, SQLException {
        for (Map.Entry<String, String> page : Pages.read().entrySet()) {
            String path = page.getValue().replace("#{reference}", reference).replace("#{full}", full);
            visitor.get(path);
            database.resetCounts();
            long bytes = 0;
            for (int i = 0; i < COUNTED; i++) {
                bytes = visitor.get(path).body().length();
            }
            measured.queries.put(page.getKey(), asked(database, COUNTED, bytes));
        }
    }

    /** The same of a task that writes, of its form and of what is done when it is sent, an initiative at a time. */
    private static void count(Database database, Visitor visitor, Task task, String[] references, Report.Size measured)
            throws IOException, InterruptedException, SQLException {
        int times = Math.min(COUNTED, references.length);
        List<String> forms = new ArrayList<>();
        visitor.get(task.path(references[0]));
        database.resetCounts();
        for (int i = 0; i < times; i++) {
            forms.add(visitor.get(task.path(references[i])).body());
        }
        measured.queries.put(task.form(), asked(database, times, forms.get(0).length()));
        database.resetCounts();
        for (int i = 0; i < times; i++) {
            visitor.send(task.path(references[i]), task.filled(forms.get(i)));
        }
        measured.queries.put(task.page(), asked(database, times, 0));
    }

    private static Report.Queries asked(Database database, int times, long bytes) throws SQLException {
        double[] sum = database.counted();
        return new Report.Queries(sum[0] / times, sum[1] / times, bytes / 1024, database.slowest());
    }

    private Path people() {
        return bench.resolve("target/people.csv");
    }

    private static String since(Instant begun) {
        Duration taken = Duration.between(begun, Instant.now());
        return taken.toMinutes() + " min " + taken.toSecondsPart() + " s";
    }

    private static void say(int size, String what) {
        System.out.printf("%,d initiatives: %s%n", size, what);
    }
}
