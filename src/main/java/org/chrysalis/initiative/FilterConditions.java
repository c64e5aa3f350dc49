package org.chrysalis.initiative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a row {@code i} must fulfil for a filter to let it through, and the values that are named in it. It begins with
 * what the person may see: nothing that is added lets through more.
 */
final class FilterConditions {

    private final List<String> conditions = new ArrayList<>(List.of(Sight.OF_INITIATIVE));
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * What an initiative and what was written of it on a past day have columns for.
     *
     * @param stages the table in which stages stand, as of the same day
     * @param visibility the column that says who else sees it
     */
    void columns(InitiativeFilter filter, String stages, String visibility) {
        in("i.stage_id", "stages", filter.stages());
        names("i.status", "statuses", filter.statuses());
        names("i.kind", "kinds", filter.kinds());
        names("i.origin", "origins", filter.origins());
        names(visibility, "visibilities", filter.visibilities());
        in("i.team_id", "teams", filter.teams());
        if (!filter.phases().isEmpty()) {
            add(
                    "i.stage_id in (select p.id from %s p".formatted(stages)
                            + " where p.organisation_id = :sightOrganisation and p.phase in (:phases))",
                    "phases",
                    names(filter.phases()));
        }
        if (filter.sinceFrom() != null) {
            add("i.stage_since >= :sinceFrom", "sinceFrom", filter.sinceFrom());
        }
        if (filter.sinceTo() != null) {
            add("i.stage_since <= :sinceTo", "sinceTo", filter.sinceTo());
        }
    }

    void add(String condition, String parameter, Object value) {
        conditions.add(condition);
        parameters.put(parameter, value);
    }

    /** One whose values are bound already, or that names none. */
    void add(String condition) {
        conditions.add(condition);
    }

    /** What nobody asks, or this person may not, fits nothing: a list must not look as if it had been narrowed. */
    void letNothingThrough() {
        conditions.add("false");
    }

    /** Whether anything is asked beyond what the person may see. */
    boolean narrow() {
        return conditions.size() > 1;
    }

    void bind(String parameter, Object value) {
        parameters.put(parameter, value);
    }

    String all() {
        return String.join("\n and ", conditions);
    }

    StatementSpec bind(StatementSpec statement, Actor actor) {
        return statement.params(values(actor));
    }

    Map<String, Object> values(Actor actor) {
        Map<String, Object> values = new LinkedHashMap<>(Sight.values(actor));
        values.putAll(parameters);
        return values;
    }

    /** The same without those of the sight. */
    Map<String, Object> own() {
        return parameters;
    }

    static List<String> names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    private void names(String column, String parameter, List<? extends Enum<?>> constants) {
        in(column, parameter, names(constants));
    }

    private void in(String column, String parameter, List<?> values) {
        if (!values.isEmpty()) {
            add("%s in (:%s)".formatted(column, parameter), parameter, values);
        }
    }
}
