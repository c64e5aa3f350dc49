package org.chrysalis.initiative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** All rules of all features, and the reading of what they wrote. */
@Component
public class AttentionRules {

    /** Fits no rule: SQL has no empty list. */
    private static final List<String> NONE = List.of("");

    /**
     * Whether a person may act where the reason {@code a} leads: it waits for them, or they may edit the initiative.
     * Bind it with {@link #bind}, and read it as the column {@code acts}.
     */
    public static final String ACTS = """
            (:actsAll or coalesce(a.person_id = :acting, false)
             or :actsOwn and exists (select 1 from initiative_person acting
                                     where acting.initiative_id = a.initiative_id and acting.person_id = :acting))""";

    private static final String REGISTER = "initiative";

    // Asked for late, and once: a rule may itself need services of its feature that read lists.
    private final SingletonSupplier<List<AttentionRule>> rules;
    private final JsonMapper json;

    AttentionRules(ObjectProvider<AttentionRule> rules, JsonMapper json) {
        this.rules = SingletonSupplier.of(() -> rules.stream().toList());
        this.json = json;
    }

    /** The names of the rules whose reasons this person is shown. */
    public List<String> visibleTo(Actor actor) {
        return rules.obtain().stream()
                .filter(rule -> rule.visibleTo(actor))
                .map(AttentionRule::name)
                .sorted()
                .toList();
    }

    /** The same by the part of the record that they look at, the register's own first. */
    public Map<String, List<String>> partsVisibleTo(Actor actor) {
        Map<String, List<String>> parts = new TreeMap<>(
                Comparator.comparing((String part) -> !part.equals(REGISTER)).thenComparing(Comparator.naturalOrder()));
        rules.obtain().stream()
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
        List<String> names = rules.obtain().stream()
                .filter(which)
                .map(AttentionRule::name)
                .sorted()
                .toList();
        return names.isEmpty() ? NONE : names;
    }

    /** The permission that a rule takes which this person is not shown; none where they are, or where there is none. */
    Optional<Permission> withheldFrom(Actor actor, String name) {
        return rules.obtain().stream()
                .filter(rule -> rule.name().equals(name) && !rule.visibleTo(actor))
                .findFirst()
                .map(AttentionRule::takes);
    }

    /** Binds what {@link #ACTS} names. */
    public static StatementSpec bind(StatementSpec statement, Actor actor) {
        return statement
                .param("actsAll", actor.may(Permission.EDIT_ALL_INITIATIVES))
                .param("actsOwn", actor.may(Permission.EDIT_OWN_INITIATIVES))
                .param("acting", actor.personId());
    }

    /** Reads the columns reference, name, rule, appears_on, due_on, path, arguments and acts ({@link #ACTS}). */
    public AttentionItem read(ResultSet row) throws SQLException {
        String rule = row.getString("rule");
        String path = row.getString("path");
        return new AttentionItem(
                row.getString("reference"),
                row.getString("name"),
                rule,
                row.getObject("appears_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("acts") ? path : readAt(rule, path),
                List.of(json.readValue(row.getString("arguments"), String[].class)));
    }

    /** Whether people are told anew where the day of what it found is another one. */
    boolean tellsAnotherDay(String name) {
        return rules.obtain().stream().anyMatch(rule -> rule.name().equals(name) && rule.tellsAnotherDay());
    }

    /** A rule that went with another version of the program leads where it led. */
    private String readAt(String name, String path) {
        return rules.obtain().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .map(rule -> rule.readAt(path))
                .orElse(path);
    }
}
