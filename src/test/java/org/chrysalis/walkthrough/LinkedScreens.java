package org.chrysalis.walkthrough;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Screens to which a link leads, of {@code screens-linked.csv}: each is one thing of the demonstration that stands so that
 * there is something to do.
 */
@Component
class LinkedScreens {

    private static final Path TABLE = Path.of("src/test/resources/screens-linked.csv");
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String OF_MARLHAVEN =
            "join initiative i on i.id = x.initiative_id and i.reference like 'MAR-%'";
    private static final String MARLHAVEN = "join organisation o on o.id = x.organisation_id and o.code = 'MAR'";

    private final JdbcClient jdbc;

    LinkedScreens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param screen whose path is the pattern of an address
     * @param from the table and what has to be true of its row {@code x}, whose columns are the numbers in the address
     */
    record Linked(Screen screen, String from) {

        private boolean ofInitiative() {
            return screen.path().startsWith("/initiatives/{reference}/");
        }

        @Override
        public String toString() {
            return screen.toString();
        }
    }

    static List<Linked> all() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .flatMap(LinkedScreens::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Linked> read(String line) {
        String[] cells = line.split("\\|", 4);
        return Arrays.stream(cells[2].split(" "))
                .map(state -> new Linked(new Screen(cells[0], cells[1], state), cells[3]));
    }

    /** Each variable of the route is a column of what was found: {@code {readingId}} is {@code x.reading_id}. */
    Screen found(Linked linked) {
        String route = linked.screen().path();
        String address = ":route";
        for (MatchResult variable : VARIABLE.matcher(route).results().toList()) {
            String name = variable.group(1);
            String column = name.equals("reference")
                    ? "i.reference"
                    : "x." + name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
            address = "replace(%s, '{%s}', %s::text)".formatted(address, name, column);
        }
        return linked.screen()
                .at(jdbc.sql("select " + address + " from "
                                + linked.from().formatted(linked.ofInitiative() ? OF_MARLHAVEN : MARLHAVEN)
                                + " order by x.id limit 1")
                        .param("route", route)
                        .query(String.class)
                        .single());
    }
}
