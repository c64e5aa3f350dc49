package org.chrysalis.walkthrough;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A screen in one of its states: a row of {@code screens/<feature>.csv}.
 *
 * @param person who looks: {@code nobody}, {@code staff}, {@code manager} or {@code admin} of the demonstration, or
 *     {@code newcomer}, the administrator of an organisation in which nothing is logged
 * @param path where it is; {@code {pack-draft}} stands for the number of the draft of a pack that the demonstration has
 * @param state {@code full} as it opens; {@code sent} after its main form was sent as it stood; {@code sent-empty} with
 *     every text emptied; {@code sent-wrong} with texts that are too long and days that there are not; {@code stale} as
 *     from a window in which it was opened before somebody changed the same; {@code missing} where there is no such page
 */
record Screen(String person, String path, String state) {

    static List<Screen> all() {
        try {
            Resource[] tables = new PathMatchingResourcePatternResolver().getResources("classpath:screens/*.csv");
            return Arrays.stream(tables).flatMap(table -> read(table).stream()).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Screen> read(Resource table) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreSurroundingSpaces(true)
                .setCommentMarker('#')
                .get();
        try (Reader reader = new java.io.InputStreamReader(table.getInputStream(), StandardCharsets.UTF_8);
                var rows = format.parse(reader)) {
            return rows.getRecords().stream().map(Screen::of).toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Screen of(CSVRecord row) {
        return new Screen(row.get("person"), row.get("path"), row.get("state"));
    }

    /** Whether its form was sent with something that the program refuses. */
    boolean refused() {
        return "sent-empty".equals(state) || "sent-wrong".equals(state);
    }

    boolean sent() {
        return refused() || stale() || "sent".equals(state);
    }

    /** The same where its path leads. */
    Screen at(String address) {
        return new Screen(person, address, state);
    }

    /** Whether one of these shows it before its form is sent. */
    boolean isOpenedBy(Collection<Screen> screens) {
        return screens.contains(new Screen(person, path, "full"));
    }

    /** Whether one of these is the same, and its form refused. */
    boolean isRefusedBy(Collection<Screen> screens) {
        return List.of("sent-empty", "sent-wrong").stream()
                .anyMatch(refused -> screens.contains(new Screen(person, path, refused)));
    }

    boolean stale() {
        return "stale".equals(state);
    }

    /** What its form's texts are filled with; nothing where they stay as they are. */
    Optional<String> typed() {
        return switch (state) {
            case "sent-empty" -> Optional.of("");
            case "sent-wrong" -> Optional.of("too long ".repeat(500));
            default -> Optional.empty();
        };
    }

    int status() {
        return "missing".equals(state) ? 404 : 200;
    }

    /** For the name of its picture. */
    String fileName() {
        String place = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return (place.isEmpty() ? "home" : place) + "." + person + "." + state;
    }

    @Override
    public String toString() {
        return path + " as " + person + ", " + state;
    }
}
