package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        List<String> visible = rules.stream()
                .filter(rule -> own ? rule.visibleToOwn(actor) : rule.visibleTo(actor))
                .map(AttentionRule::name)
                .sorted()
                .toList();
        return visible.isEmpty() ? NONE : visible;
    }

    /** Those of which whoever sees to the whole organisation has the days in their calendar, for SQL. */
    public List<String> inCalendarOrNone(Actor actor) {
        List<String> dated = rules.stream()
                .filter(rule -> rule.inEveryCalendar() && rule.visibleTo(actor))
                .map(AttentionRule::name)
                .sorted()
                .toList();
        return dated.isEmpty() ? NONE : dated;
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
