package org.chrysalis.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * One line of {@code sent-twice.txt}.
 *
 * @param route where the form is sent to, as its controller says it
 * @param page that has the form, with its subjects; empty where it is not tried
 * @param typed what is typed into it, by field
 * @param after the route of what is sent before; empty for nothing
 */
record SentTwiceRow(String route, String page, Map<String, String> typed, String after) {

    static List<SentTwiceRow> all() {
        try {
            return new ClassPathResource("sent-twice.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("/"))
                    .map(SentTwiceRow::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentTwiceRow parse(String line) {
        List<String> cells =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (cells.size() == 2 && cells.get(1).startsWith("!")) {
            return new SentTwiceRow(cells.get(0), "", Map.of(), "");
        }
        if (cells.size() < 3 || cells.size() > 4) {
            throw new IllegalArgumentException("sent-twice.txt: " + line);
        }
        Map<String, String> typed = new LinkedHashMap<>();
        for (String pair : cells.get(2).split("; ")) {
            if (!pair.isBlank()) {
                String[] parts = pair.strip().split("=", 2);
                typed.put(parts[0], parts[1]);
            }
        }
        return new SentTwiceRow(cells.get(0), cells.get(1), typed, cells.size() == 4 ? cells.get(3) : "");
    }
}
