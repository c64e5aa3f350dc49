package org.chrysalis.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Opens the pages of the demonstration in a browser and writes when the largest thing in sight was drawn. */
final class Paints {

    private static final int RUNS = Integer.parseInt(System.getenv().getOrDefault("PAINT_RUNS", "9"));

    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    private static final List<String> PATHS = List.of(
            "/",
            "/initiatives",
            "/initiatives/MAR-01",
            "/initiatives/MAR-01/journey",
            "/initiatives/new",
            "/stages",
            "/portfolio",
            "/portfolio/flow",
            "/portfolio/timeline",
            "/portfolio/changes",
            "/inbox",
            "/help");

    /** In milliseconds since the page was asked for; the largest of those that were drawn within the second after it was there. */
    private static final String LARGEST = """
            () => new Promise(done => {
              let largest = 0;
              new PerformanceObserver(list => list.getEntries().forEach(each => largest = each.startTime))
                .observe({type: 'largest-contentful-paint', buffered: true});
              setTimeout(() => done(largest), 1000);
            })""";

    private Paints() {}

    public static void main(String[] none) throws Exception {
        Path home = Folders.fresh(Path.of("bench/target/paint").toAbsolutePath());
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        StringBuilder rows = new StringBuilder();
        try (Program program = Program.start(java, List.of(), Folders.jar(), home, true);
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(installed())
                                .setArgs(List.of("--no-sandbox")))) {
            program.awaitReady();
            for (String path : PATHS) {
                rows.append(row(browser, program.address(), path));
            }
            String text = text(rows, browser.version());
            Files.writeString(Path.of("bench/PAINT.md"), text);
            System.out.println(text);
        }
    }

    private static Path installed() {
        return Stream.concat(Stream.ofNullable(System.getenv("PAINT_BROWSER")), BROWSERS.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No browser: name one by PAINT_BROWSER"));
    }

    private static String row(Browser browser, String address, String path) {
        drawn(browser, address, path);
        List<Double> drawn = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            drawn.add(drawn(browser, address, path));
        }
        double[] sorted = drawn.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        String row = String.format(
                Locale.UK, "| `%s` | %.0f | %.0f |%n", path, sorted[sorted.length / 2], sorted[sorted.length - 1]);
        System.out.print(row);
        return row;
    }

    /** To somebody who has just signed in and has nothing of that page yet but what the page of signing in brought. */
    private static double drawn(Browser browser, String address, String path) {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800))) {
            Page page = context.newPage();
            page.navigate(address + "/sign-in");
            page.fill("[name=email]", "manager@marlhaven.example");
            page.fill("[name=password]", "chrysalis-demo-2026");
            page.click("main form button[type=submit]");
            page.waitForURL(address + "/");
            page.navigate(address + path);
            if (!page.url().equals(address + path)) {
                throw new IllegalStateException(path + " led to " + page.url());
            }
            double largest = ((Number) page.evaluate(LARGEST)).doubleValue();
            if (largest == 0) {
                throw new IllegalStateException("Nothing was drawn of " + path);
            }
            return largest;
        }
    }

    private static String text(StringBuilder rows, String browser) {
        return """
                # When a page is seen

                Written by `bench/paint`: the largest contentful paint of pages of the demonstration in Chromium %s, 1280 by 800,
                the program and the browser on the same machine, each page %d times after one that is not counted, each time by
                somebody who has just signed in. Milliseconds from asking. The aim is 1,500.

                - Date: %s, commit %s
                - Machine: %s

                | page | median | slowest |
                | --- | ---: | ---: |
                %s""".formatted(browser, RUNS, LocalDate.now(), Machine.commit(), Machine.describe(), rows);
    }
}
