package org.chrysalis.initiative;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.chrysalis.pathway.Phase;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.QueryString.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filter of a list as it stands in an address: {@code ?q=hub&stage=3&status=ACTIVE}. What cannot be understood
 * is left out, so that an old or mistyped link still shows a list.
 */
public final class FilterQuery {

    private static final int LAST_YEAR = 9999;

    /** What the names of questions that other features ask begin with in an address. */
    public static final String MORE = "with-";

    private FilterQuery() {}

    /** @param parameters of the request: {@code HttpServletRequest.getParameterMap()} */
    public static InitiativeFilter read(Map<String, String[]> parameters) {
        return new InitiativeFilter(
                Objects.requireNonNullElse(one(parameters, "q"), ""),
                all(parameters, "stage", Long::valueOf),
                all(parameters, "phase", Phase::valueOf),
                all(parameters, "status", Status::valueOf),
                all(parameters, "team", Long::valueOf),
                all(parameters, "lead", Long::valueOf).stream().findFirst().orElse(null),
                "true".equals(one(parameters, "mine")),
                all(parameters, "kind", Kind::valueOf),
                all(parameters, "origin", Origin::valueOf),
                all(parameters, "lens", Lens::valueOf),
                all(parameters, "reach", Reach::valueOf),
                one(parameters, "theme"),
                one(parameters, "attention"),
                all(parameters, "visibility", Visibility::valueOf),
                day(parameters, "since-from"),
                day(parameters, "since-to"),
                more(parameters));
    }

    /** The parameters of a stored query: {@code q=hub&status=ACTIVE}. */
    public static Map<String, String[]> parameters(String query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .forEach((name, values) -> parameters.put(
                        name,
                        values.stream()
                                .filter(Objects::nonNull)
                                .map(FilterQuery::decoded)
                                .filter(Objects::nonNull)
                                .toArray(String[]::new)));
        return parameters;
    }

    /** The address of a list with this filter. */
    public static QueryString address(String path, InitiativeFilter filter) {
        QueryString address = QueryString.of(path)
                .with("q", filter.q())
                .with("stage", filter.stages().toArray())
                .with("phase", filter.phases().toArray())
                .with("status", filter.statuses().toArray())
                .with("team", filter.teams().toArray())
                .with("lead", text(filter.lead()))
                .with("mine", filter.mine() ? "true" : "")
                .with("kind", filter.kinds().toArray())
                .with("origin", filter.origins().toArray())
                .with("lens", filter.lenses().toArray())
                .with("reach", filter.reaches().toArray())
                .with("theme", text(filter.theme()))
                .with("attention", text(filter.attention()))
                .with("visibility", filter.visibilities().toArray())
                .with("since-from", text(filter.sinceFrom()))
                .with("since-to", text(filter.sinceTo()));
        for (var entry : new TreeMap<>(filter.more()).entrySet()) {
            address = address.with(MORE + entry.getKey(), entry.getValue());
        }
        return address;
    }

    /**
     * What a form has no field for that asks these questions and offers one team: sent along unseen, or it would be
     * taken back with the next answer.
     */
    public static List<Parameter> beside(InitiativeFilter filter, Collection<String> asked) {
        QueryString rest = address("", filter);
        if (!filter.teams().isEmpty()) {
            rest = rest.without("team", filter.teams().get(0));
        }
        for (String name : asked) {
            rest = rest.without(name);
        }
        return rest.parameters();
    }

    /** The address with a day as a date input sends it. */
    public static QueryString on(QueryString address, String field, LocalDate day) {
        return address.with(field + ".day", day.getDayOfMonth())
                .with(field + ".month", day.getMonthValue())
                .with(field + ".year", day.getYear());
    }

    /** Where the list of a past day stands. */
    public static QueryString pastList(InitiativeFilter filter, LocalDate day) {
        return on(address("/initiatives/as-of", filter), "asOf", day);
    }

    private static Map<String, String> more(Map<String, String[]> parameters) {
        Map<String, String> more = new TreeMap<>();
        parameters.forEach((name, values) -> {
            if (name.startsWith(MORE) && values.length > 0) {
                more.put(name.substring(MORE.length()), values[0]);
            }
        });
        return more;
    }

    /** A view may have been kept with anything in it; what is no text is left out like what is not known. */
    private static @Nullable String decoded(String value) {
        String text = understood(value, encoded -> URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        return text == null || text.indexOf('\0') >= 0 ? null : text;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String one(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static <T> List<T> all(Map<String, String[]> parameters, String name, Function<String, T> reader) {
        String[] values = parameters.getOrDefault(name, new String[0]);
        return java.util.Arrays.stream(values)
                .limit(InitiativeFilter.MOST_ANSWERS)
                .map(value -> understood(value, reader))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <T> @Nullable T understood(String value, Function<String, T> reader) {
        try {
            return reader.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException unknown) {
            return null;
        }
    }

    private static @Nullable LocalDate day(Map<String, String[]> parameters, String name) {
        String typed = one(parameters, name);
        LocalDate day = typed == null ? null : understood(typed, LocalDate::parse);
        // The database knows fewer years than Java.
        return day == null || day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
    }
}
