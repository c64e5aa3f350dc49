package org.chrysalis.portfolio;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the ids of figures stand for, as people call it now: a stage, a kind of risk, a team. All of an address is asked
 * at once, and nothing where no figure in it is about something with a name. What is another organisation's, or no
 * longer there, has none.
 */
@Component
class FigureNames {

    /** What an id can be of, with its name; scoped to {@code :sightOrganisation}. */
    private enum Of {
        STAGE("select x.id, x.name from stage x where x.organisation_id = :sightOrganisation"),
        KIND("select x.id, x.name from risk_kind x where x.organisation_id = :sightOrganisation"),
        TEAM("select x.id, x.name from team x where x.organisation_id = :sightOrganisation"),
        MARKER("select x.id, x.name from ordinary_marker x where x.organisation_id = :sightOrganisation"),
        EVENT("""
                select x.id, x.name from context_event x
                where x.organisation_id = :sightOrganisation and x.withdrawn_at is null"""),
        CRITERION("""
                select x.id, x.wording from criterion x
                join stage s on s.id = x.stage_id and s.organisation_id = :sightOrganisation where true"""),
        /** The words of a move, where its initiative may be seen. */
        WORDS("""
                select x.id, x.reason_words from move x join initiative i on i.id = x.initiative_id
                where x.organisation_id = :sightOrganisation and %s""".formatted(Sight.OF_INITIATIVE));

        private final String sql;

        Of(String sql) {
            this.sql = sql;
        }

        /** One after another, so that all can be asked together. */
        private String named() {
            return "select '" + name() + "' as what, n.id, n.name from (" + sql + " and x.id in (:" + name()
                    + ")) n (id, name)";
        }
    }

    /** Names by what they are of and by id. */
    record Names(Map<Of, Map<Long, String>> found) {

        /** All that a figure is about, in the order of its ids; empty where it is about nothing with a name. */
        List<String> of(Figure.Told told) {
            Of what = about(told.figure());
            if (what == null) {
                return List.of();
            }
            Map<Long, String> known = found.getOrDefault(what, Map.of());
            return known.keySet().containsAll(told.ids())
                    ? told.ids().stream().map(known::get).toList()
                    : List.of();
        }
    }

    private static final Names NONE = new Names(Map.of());

    private final JdbcClient jdbc;

    FigureNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Names of(Actor actor, List<Figure.Told> figures) {
        Map<Of, Set<Long>> asked = new EnumMap<>(Of.class);
        for (Figure.Told told : figures) {
            Of what = about(told.figure());
            if (what != null) {
                asked.computeIfAbsent(what, none -> new TreeSet<>()).addAll(told.ids());
            }
        }
        if (asked.isEmpty() || !actor.may(Permission.VIEW_INITIATIVES)) {
            return NONE;
        }
        JdbcClient.StatementSpec query = Sight.bind(
                jdbc.sql(asked.keySet().stream().map(Of::named).collect(Collectors.joining("\nunion all\n"))), actor);
        for (Map.Entry<Of, Set<Long>> each : asked.entrySet()) {
            query = query.param(each.getKey().name(), each.getValue());
        }
        Map<Of, Map<Long, String>> found = new EnumMap<>(Of.class);
        query.query(row -> {
            found.computeIfAbsent(Of.valueOf(row.getString("what")), none -> new HashMap<>())
                    .put(row.getLong("id"), row.getString("name"));
        });
        return new Names(found);
    }

    private static @Nullable Of about(Figure figure) {
        return switch (figure) {
            case CAME, LEFT, PAUSED_IN, RESTING_IN, WENT_ON, WENT_BACK, WENT_AGAIN, WENT_REOPENED -> Of.STAGE;
            case RISK, HIGH_RISK_OF, UNSCORED_RISK_OF -> Of.KIND;
            case DRAWS, UNCOVERED, UNSAID -> Of.TEAM;
            case ORDINARY -> Of.MARKER;
            case ENDED_BEHIND, BACK_BEHIND -> Of.EVENT;
            case BACK_UNMET -> Of.CRITERION;
            case BACK_WORDS -> Of.WORDS;
            default -> null;
        };
    }
}
