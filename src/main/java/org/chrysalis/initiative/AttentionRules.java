package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All rules of all features, and the reading of what they wrote. */
@Component
public class AttentionRules {

    /** Fits no rule: SQL has no empty list. */
    private static final List<String> NONE = List.of("");

    private static final String REGISTER = "initiative";

    // Asked for late: a rule may itself need services of its feature that read lists.
    private final ObjectProvider<AttentionRule> rules;
    private final JsonMapper json;

    AttentionRules(ObjectProvider<AttentionRule> rules, JsonMapper json) {
        this.rules = rules;
        this.json = json;
    }

    /** The names of the rules whose reasons this person is shown. */
    public List<String> visibleTo(Actor actor) {
        return rules.stream()
                .filter(rule -> rule.visibleTo(actor))
                .map(AttentionRule::name)
                .sorted()
                .toList();
    }

    /** The same by the part of the record that they look at, the register's own first. */
    public Map<String, List<String>> partsVisibleTo(Actor actor) {
        Map<String, List<String>> parts = new TreeMap<>(
                Comparator.comparing((String part) -> !part.equals(REGISTER)).thenComparing(Comparator.naturalOrder()));
        rules.stream()
                .filter(rule -> rule.visibleTo(actor))
                .sorted(Comparator.comparing(AttentionRule::name))
                .forEach(rule -> parts.computeIfAbsent(rule.part(), part -> new ArrayList<>())
                        .add(rule.name()));
        return parts;
    }

    /** The same for a list in SQL, which may not be empty. */
    public List<String> visibleToOrNone(Actor actor) {
        return visibleToOrNone(actor, false);
    }

    /** @param own whether it is asked of initiatives only that the person leads or is in the team of */
    public List<String> visibleToOrNone(Actor actor, boolean own) {
        return orNone(rule -> visible(rule, actor, own));
    }

    /** Those that have their days in a calendar that holds these kinds, for SQL. */
    public List<String> inCalendarOrNone(Actor actor, boolean own, Set<CalendarKind> kinds) {
        return orNone(rule -> visible(rule, actor, own)
                && kinds.contains(rule.calendar())
                && (own || rule.calendar() != CalendarKind.OTHER));
    }

    private static boolean visible(AttentionRule rule, Actor actor, boolean own) {
        return own ? rule.visibleToOwn(actor) : rule.visibleTo(actor);
    }

    private List<String> orNone(Predicate<AttentionRule> which) {
        List<String> names =
                rules.stream().filter(which).map(AttentionRule::name).sorted().toList();
        return names.isEmpty() ? NONE : names;
    }

    /** Reads the columns reference, name, rule, appears_on, due_on, path and arguments. */
    public AttentionItem read(ResultSet row) throws SQLException {
        return new AttentionItem(
                row.getString("reference"),
                row.getString("name"),
                row.getString("rule"),
                row.getObject("appears_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("path"),
                List.of(json.readValue(row.getString("arguments"), String[].class)));
    }
}
