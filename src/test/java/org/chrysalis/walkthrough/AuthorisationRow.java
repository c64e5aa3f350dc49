package org.chrysalis.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * One line of {@code authorisation/<feature>.csv}: a route, and what each kind of visitor is answered.
 *
 * @param with path variables and form fields, as {@code name=value}; {@code @subject} is made for the row
 */
record AuthorisationRow(
        String file, String method, String path, Map<String, String> expected, Map<String, String> with) {

    static final List<String> VISITORS = List.of("other", "signed-out", "viewer", "staff", "manager", "admin");

    private static final List<String> COLUMNS =
            List.of("method", "path", "signed-out", "viewer", "staff", "manager", "admin", "other", "with");

    static List<AuthorisationRow> all() {
        try {
            List<AuthorisationRow> rows = new ArrayList<>();
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:authorisation/*.csv")) {
                file.getContentAsString(StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.startsWith("method,"))
                        .forEach(line -> rows.add(parse(String.valueOf(file.getFilename()), line)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuthorisationRow parse(String file, String line) {
        String[] cells = line.split(",", -1);
        if (cells.length < COLUMNS.size() - 1 || cells.length > COLUMNS.size()) {
            throw new IllegalArgumentException(file + ": needs the columns " + COLUMNS + ": " + line);
        }
        Map<String, String> expected = new LinkedHashMap<>();
        for (String visitor : VISITORS) {
            expected.put(visitor, cells[COLUMNS.indexOf(visitor)].strip());
        }
        Map<String, String> with = new LinkedHashMap<>();
        if (cells.length == COLUMNS.size()) {
            for (String pair : cells[COLUMNS.size() - 1].split(";")) {
                if (!pair.isBlank()) {
                    String[] parts = pair.strip().split("=", 2);
                    with.put(parts[0], parts[1]);
                }
            }
        }
        return new AuthorisationRow(file, cells[0].strip(), cells[1].strip(), expected, with);
    }

    /** Whether it is about one initiative, and staff without a part in it are refused what managers may do to any. */
    boolean isForThoseInIt() {
        return path.startsWith("/initiatives/{reference}/")
                && "403".equals(expected.get("staff"))
                && "yes".equals(expected.get("manager"));
    }

    String route() {
        return method + " " + path;
    }
}
