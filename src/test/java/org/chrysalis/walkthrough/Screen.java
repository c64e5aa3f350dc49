package org.chrysalis.walkthrough;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A screen in one of its states: a row of {@code screens/<feature>.csv}.
 *
 * @param person who looks: {@code nobody}, {@code staff}, {@code manager} or {@code admin} of the demonstration, or
 *     {@code newcomer}, the administrator of an organisation in which nothing is logged
 * @param path where it is
 * @param state {@code full} as it opens; {@code sent-empty} after its main form was sent with every text emptied;
 *     {@code missing} where there is no such page
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

    boolean emptied() {
        return "sent-empty".equals(state);
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
