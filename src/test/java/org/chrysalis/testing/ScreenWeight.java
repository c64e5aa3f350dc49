package org.chrysalis.testing;

import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.SoftAssertions;

/** What a page may weigh, in how many requests, and that nothing comes from elsewhere. */
final class ScreenWeight {

    private static final int KILOBYTE = 1024;
    private static final int REQUESTS = 8;

    /** The library that draws, which only pages with a chart load. */
    private static final int CHARTS = 80;

    private static final Map<String, Integer> WEIGHTS = new ConcurrentHashMap<>();

    private ScreenWeight() {}

    /**
     * @param seen all that was answered until the page was there
     * @param document the page itself, and what it says, which need not be handed over by the browser once more
     */
    static void check(
            String screen,
            String address,
            List<Response> seen,
            Response document,
            String source,
            SoftAssertions softly) {
        String origin = address.replaceAll("^(https?://[^/]+).*", "$1");
        long requests = seen.stream()
                .filter(response -> !ScreenCheck.isRedirect(response))
                .count();
        softly.assertThat(requests).as("%s: requests", screen).isLessThanOrEqualTo(REQUESTS);
        Map<String, Integer> styles = new TreeMap<>();
        Set<String> scripts = new TreeSet<>();
        for (Response response : seen) {
            String url = response.url();
            softly.assertThat(url).as(screen).startsWith(origin);
            int limit = switch (response.request().resourceType()) {
                case "document" -> 40;
                case "script" -> isOfCharts(url) ? CHARTS : 20;
                case "stylesheet" -> 20;
                default -> 0;
            };
            if (limit == 0 || ScreenCheck.isRedirect(response)) {
                continue;
            }
            int weight =
                    response.equals(document) ? compressed(source.getBytes(StandardCharsets.UTF_8)) : weight(response);
            softly.assertThat(weight)
                    .as("%s: bytes of %s, compressed", screen, url)
                    .isLessThanOrEqualTo(limit * KILOBYTE);
            if ("stylesheet".equals(response.request().resourceType())) {
                styles.put(url, weight);
            } else if (limit == 20) {
                scripts.add(url);
            }
        }
        softly.assertThat(scripts).as("%s: scripts", screen).hasSizeLessThanOrEqualTo(1);
        if (styles.keySet().stream().noneMatch(ScreenWeight::isOfCharts)) {
            softly.assertThat(
                            styles.values().stream().mapToInt(weight -> weight).sum())
                    .as("%s: bytes of %s, compressed", screen, styles)
                    .isLessThanOrEqualTo(20 * KILOBYTE);
        }
    }

    /** What draws a picture, which only pages with one load. */
    private static boolean isOfCharts(String url) {
        return url.contains("/assets/charts-") || url.contains("/assets/timeline-");
    }

    /** What is named by what is in it weighs the same each time, and is handed over by the browser once. */
    private static int weight(Response response) {
        return response.url().contains("/assets/")
                ? WEIGHTS.computeIfAbsent(response.url(), any -> compressed(response.body()))
                : compressed(response.body());
    }

    private static int compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.size();
    }
}
