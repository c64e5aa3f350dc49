package org.chrysalis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Starts the program again and again, on each JDK and in each way, and writes how long it took to the first page. */
final class Starts {

    private static final int RUNS = Integer.parseInt(System.getenv().getOrDefault("START_RUNS", "5"));

    /** From this release on an AOT cache keeps linked classes and profiles; before, an archive keeps parsed classes. */
    private static final int FIRST_WITH_CACHE = 25;

    private static final int PAGES = 2_000;

    private final Path target = Path.of("bench/target").toAbsolutePath();
    private final StringBuilder rows = new StringBuilder();

    /** One start: to the first page, until all was there, and what was resident in MB then and after some use. */
    private record Start(double seconds, double ready, long memory, long used, double processor) {}

    public static void main(String[] homes) throws Exception {
        Starts starts = new Starts();
        Path jar = starts.extracted();
        for (String home : homes) {
            starts.measure(Path.of(home, "bin", "java"), jar);
        }
        String text = starts.text();
        Files.writeString(Path.of("bench/START.md"), text);
        System.out.println(text);
    }

    private void measure(Path java, Path jar) throws IOException, InterruptedException {
        int release = release(java);
        Path archive = target.resolve("archive-" + release);
        boolean cache = release >= FIRST_WITH_CACHE;
        Path settled = Folders.fresh(target.resolve("start-settled"));
        demonstrated(java, List.of(), jar, settled).close();
        compare(release, "no archive", java, List.of(), jar, settled);
        practise(java, jar, settled, cache, archive);
        List<String> with = List.of((cache ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive);
        compare(release, cache ? "AOT cache" : "class data archive", java, with, jar, settled);
    }

    private void compare(int release, String archive, Path java, List<String> options, Path jar, Path settled)
            throws IOException {
        row(release, archive, "empty, with the demonstration", () ->
                start(java, options, jar, Folders.fresh(target.resolve("start-empty"))));
        row(release, archive, "already there", () -> start(java, options, jar, settled));
    }

    private void row(int release, String archive, String folder, Supplier<Start> start) {
        start.get();
        List<Start> runs = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            runs.add(start.get());
        }
        rows.append(String.format(
                Locale.UK,
                "| %d | %s | %s | %.1f | %.1f to %.1f | %.1f | %.1f | %.0f | %.0f |%n",
                release,
                archive,
                folder,
                median(runs.stream().mapToDouble(Start::seconds).sorted().toArray()),
                runs.stream().mapToDouble(Start::seconds).min().orElseThrow(),
                runs.stream().mapToDouble(Start::seconds).max().orElseThrow(),
                median(runs.stream().mapToDouble(Start::ready).sorted().toArray()),
                median(runs.stream().mapToDouble(Start::processor).sorted().toArray()),
                median(runs.stream().mapToDouble(Start::memory).sorted().toArray()),
                median(runs.stream().mapToDouble(Start::used).sorted().toArray())));
        System.out.print(rows.substring(rows.lastIndexOf("\n", rows.length() - 2) + 1));
    }

    private static Start start(Path java, List<String> options, Path jar, Path home) {
        long begun = System.nanoTime();
        try (Program program = Program.start(java, options, jar, home, true)) {
            double seconds = since(begun);
            program.awaitReady();
            double ready = since(begun);
            double processor = program.processorSeconds();
            long memory = program.residentMemory();
            program.read("/help", PAGES);
            return new Start(seconds, ready, memory, program.residentMemory(), processor);
        }
    }

    private static double since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
    }

    /** The start whose classes the archive keeps. */
    private static void practise(Path java, Path jar, Path home, boolean cache, Path archive)
            throws IOException, InterruptedException {
        Files.deleteIfExists(archive);
        List<String> options = cache
                ? List.of("-XX:AOTCacheOutput=" + archive)
                : List.of("-XX:ArchiveClassesAtExit=" + archive);
        demonstrated(java, options, jar, home).close();
        if (!Files.exists(archive)) {
            throw new IllegalStateException("No archive was made: see " + home.resolve("program.log"));
        }
    }

    private static Program demonstrated(Path java, List<String> options, Path jar, Path home) {
        Program program = Program.start(java, options, jar, home, true);
        program.awaitReady();
        return program;
    }

    /** The jar laid out as in the image: archives know nothing of jars within a jar. */
    private Path extracted() throws IOException, InterruptedException {
        Path folder = Folders.fresh(target.resolve("extracted"));
        Path jar = Folders.jar();
        int code = new ProcessBuilder(
                        "java", "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException("The jar could not be laid out");
        }
        return folder.resolve(jar.getFileName());
    }

    private String text() {
        return """
                # Start-up and memory

                Written by `bench/start`: from the command to the first page, and until all is there (the demonstration is loaded
                while pages are answered), one start after the other on a quiet machine, the jar laid out as in the image,
                embedded PostgreSQL included. Median of %d starts after one that is not counted. Processor time and memory are
                those of the program's process, without its database: when all was there, and after %,d help pages.

                - Date: %s, commit %s
                - Machine: %s

                | JDK | start from | data folder | first page, s | from to | all there, s | processor, s | MB then | MB after use |
                | ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
                %s""".formatted(RUNS, PAGES, LocalDate.now(), Machine.commit(), Machine.describe(), rows);
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static int release(Path java) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java.toString(), "-XshowSettings:properties", "-version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said.lines()
                .filter(line -> line.strip().startsWith("java.specification.version"))
                .map(line -> Integer.valueOf(line.substring(line.indexOf('=') + 1).strip()))
                .findFirst()
                .orElseThrow();
    }
}
