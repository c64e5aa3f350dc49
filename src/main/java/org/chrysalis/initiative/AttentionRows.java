package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the rules of attention say now, written down for lists and pages to read: of one initiative or many at once. */
@Component
class AttentionRows {

    private final JdbcClient jdbc;
    private final List<AttentionRule> rules;
    private final JsonMapper json;
    private final Clock clock;

    AttentionRows(JdbcClient jdbc, List<AttentionRule> rules, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.rules = List.copyOf(rules);
        this.json = json;
        this.clock = clock;
    }

    private record Told(long initiativeId, String rule, Attention reason) {}

    /** Asks every rule of each, and puts what they say in the place of what was said before. */
    void write(long organisationId, Collection<Long> initiatives) {
        Long[] ids = initiatives.toArray(Long[]::new);
        jdbc.sql("delete from attention where initiative_id = any (:ids) and organisation_id = :organisation")
                .param("ids", ids)
                .param("organisation", organisationId)
                .update();
        List<Told> told = new ArrayList<>();
        for (AttentionRule rule : rules) {
            Map<Long, List<Attention>> reasons = reasons(rule, organisationId, initiatives);
            for (long initiative : initiatives) {
                reasons.getOrDefault(initiative, List.of())
                        .forEach(reason -> told.add(new Told(initiative, rule.name(), reason)));
            }
        }
        if (!told.isEmpty()) {
            add(organisationId, told);
        }
        jdbc.sql("""
                update initiative i set next_due_on = (select min(a.due_on) from attention a
                                                       where a.initiative_id = i.id
                                                         and a.organisation_id = i.organisation_id
                                                         and not a.rule = any (:discreet))
                where i.id = any (:ids) and i.organisation_id = :organisation""")
                .param("ids", ids)
                .param("organisation", organisationId)
                .param("discreet", discreet())
                .update();
    }

    private static Map<Long, List<Attention>> reasons(
            AttentionRule rule, long organisationId, Collection<Long> initiatives) {
        if (initiatives.size() > 1) {
            return rule.reasonsFor(organisationId, initiatives);
        }
        long one = initiatives.iterator().next();
        return Map.of(one, rule.reasonsFor(organisationId, one));
    }

    private String[] discreet() {
        return rules.stream()
                .filter(AttentionRule::discreet)
                .map(AttentionRule::name)
                .toArray(String[]::new);
    }

    /** In one statement: PostgreSQL reads days and numbers out of the words. */
    private void add(long organisationId, List<Told> told) {
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, person_id,
                                       path, arguments, lapses_on, rank)
                select i.organisation_id, i.id, t.rule, t.appears_on::date, t.due_on::date, t.person_id::bigint,
                       t.path, t.arguments::jsonb, t.lapses_on::date, t.rank::integer
                from unnest(:initiatives::text[], :rules::text[], :appears::text[], :due::text[], :people::text[],
                            :paths::text[], :arguments::text[], :lapses::text[], :ranks::text[])
                     with ordinality t (initiative_id, rule, appears_on, due_on, person_id, path, arguments, lapses_on,
                                        rank, place)
                join initiative i on i.id = t.initiative_id::bigint and i.organisation_id = :organisation
                order by t.place""")
                .param("organisation", organisationId)
                .param("initiatives", words(told, Told::initiativeId))
                .param("rules", words(told, Told::rule))
                .param("appears", words(told, each -> each.reason().appearsOn()))
                .param("due", words(told, each -> each.reason().dueOn()))
                .param("people", words(told, each -> each.reason().personId()))
                .param("paths", words(told, each -> each.reason().path()))
                .param(
                        "arguments",
                        words(
                                told,
                                each -> json.writeValueAsString(each.reason().arguments())))
                .param("lapses", words(told, each -> ahead(each.reason().lapsesOn())))
                .param("ranks", words(told, each -> each.reason().rank().ordinal()))
                .update();
    }

    private static @Nullable String[] words(List<Told> told, Function<Told, @Nullable Object> what) {
        return told.stream().map(what).map(each -> Objects.toString(each, null)).toArray(String[]::new);
    }

    /** A rule that says the same once its day has come is not asked for ever. */
    private @Nullable LocalDate ahead(@Nullable LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock)) ? day : null;
    }
}
