package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the parts of an overview together. Within one request the first of them that is wanted reads them all; outside
 * of one only what is wanted is read. Callers have opened the initiative for the person.
 */
@Service
@Transactional(readOnly = true)
public class OverviewParts {

    private final SingletonSupplier<List<OverviewPart>> parts;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OverviewParts(ObjectProvider<OverviewPart> parts, JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.parts = SingletonSupplier.of(() -> parts.stream().toList());
        this.jdbc = jdbc;
        this.json = json.rebuild()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .build();
        this.clock = clock;
    }

    /** The rows of one part; none where it is not asked for this person. */
    public <T> List<T> rows(Actor actor, InitiativeHeader initiative, OverviewPart part, Class<T> row) {
        JsonNode read = all(actor, initiative, part).get(part.name());
        JavaType rows = json.getTypeFactory().constructCollectionType(List.class, row);
        return read == null || read.isEmpty() ? List.of() : json.treeToValue(read, rows);
    }

    private JsonNode all(Actor actor, InitiativeHeader initiative, OverviewPart wanted) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(actor, initiative, List.of(wanted));
        }
        String name = OverviewParts.class.getName() + initiative.id();
        if (request.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof JsonNode read) {
            return read;
        }
        JsonNode read = read(actor, initiative, parts.obtain());
        request.setAttribute(name, read, RequestAttributes.SCOPE_REQUEST);
        return read;
    }

    private JsonNode read(Actor actor, InitiativeHeader initiative, List<OverviewPart> together) {
        String sql = together.stream()
                .filter(part -> part.askedFor(actor, initiative))
                .map(part ->
                        "'%s', (select coalesce(json_agg(x), '[]') from (%s) x)".formatted(part.name(), part.sql()))
                .collect(Collectors.joining(",\n", "select json_build_object(", ")::text"));
        return json.readTree(jdbc.sql(sql)
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .single());
    }
}
