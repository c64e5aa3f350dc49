package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells people what the rules say that waits for them by name, as it changed. */
@Component
class WaitingNotices {

    private final JdbcClient jdbc;
    private final WaitingChanges changes;
    private final List<AttentionRule> rules;

    WaitingNotices(JdbcClient jdbc, WaitingChanges changes, List<AttentionRule> rules) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.rules = List.copyOf(rules);
    }

    private record Named(String reference, String name) {}

    /**
     * What waits for people by name now, and what each is called: the first of the words of its reason that is neither
     * a day nor a number. Of what some people are not to know nothing is called by its name.
     */
    Map<Long, List<WaitingChanges.Row>> rows(long organisationId, Collection<Long> initiatives) {
        return jdbc
                .sql("""
                select a.initiative_id, a.person_id, p.name as person, a.rule, a.due_on,
                       (select said.words from jsonb_array_elements_text(a.arguments) with ordinality said (words, place)
                        where said.words !~ '^[0-9-]*$' and not a.rule = any (:discreet)
                        order by said.place limit 1) as what,
                       'initiatives/' || i.reference || case when a.path = '' then '' else '/' || a.path end as lead
                from attention a
                join initiative i on i.id = a.initiative_id
                join person p on p.id = a.person_id
                where a.initiative_id = any (:ids) and a.organisation_id = :organisation and a.person_id is not null
                order by a.initiative_id, a.person_id, a.rule, a.due_on, a.path, a.id""")
                .param("ids", initiatives.toArray(Long[]::new))
                .param("organisation", organisationId)
                .param(
                        "discreet",
                        rules.stream()
                                .filter(AttentionRule::discreet)
                                .map(AttentionRule::name)
                                .toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getLong("initiative_id"),
                        new WaitingChanges.Row(
                                row.getLong("person_id"),
                                row.getString("person"),
                                row.getString("rule"),
                                row.getString("what"),
                                row.getString("lead"),
                                row.getObject("due_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** @param before what waited before the rules were asked again */
    void tell(long organisationId, Collection<Long> initiatives, Map<Long, List<WaitingChanges.Row>> before) {
        Map<Long, List<WaitingChanges.Row>> after = rows(organisationId, initiatives);
        for (long initiative : initiatives) {
            if (before.containsKey(initiative) || after.containsKey(initiative)) {
                changes.tell(
                        about(organisationId, initiative),
                        before.getOrDefault(initiative, List.of()),
                        after.getOrDefault(initiative, List.of()));
            }
        }
    }

    private WaitingChanges.About about(long organisationId, long initiativeId) {
        Named named = jdbc.sql(
                        "select reference, name from initiative where id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Named.class)
                .single();
        return new WaitingChanges.About(
                organisationId,
                InitiativesInNotices.KIND,
                initiativeId,
                named.reference(),
                named.name(),
                "initiatives/" + named.reference());
    }
}
