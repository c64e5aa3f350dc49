package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Board.Concern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a card says beyond its place, read in one go for all the cards shown; they were chosen by what may be seen. */
@Component
class CardDetails {

    private final JdbcClient jdbc;
    private final AttentionRules rules;

    CardDetails(JdbcClient jdbc, AttentionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** The names of the leads by initiative. */
    Map<Long, List<String>> leads(List<Long> initiatives) {
        Map<Long, List<String>> leads = new HashMap<>();
        if (initiatives.isEmpty()) {
            return leads;
        }
        jdbc.sql("""
                select ip.initiative_id, array_agg(p.name order by lower(p.name) collate alphabet, p.id) as names
                from initiative_person ip
                join person p on p.id = ip.person_id
                where ip.initiative_id = any (:ids) and ip.part = 'LEAD'
                group by ip.initiative_id""").param("ids", initiatives.toArray(Long[]::new)).query(row -> {
            leads.put(row.getLong("initiative_id"), List.of((String[])
                    row.getArray("names").getArray()));
        });
        return leads;
    }

    /** The most urgent reason to look at each that the person is shown, with the number of further ones. */
    Map<Long, Concern> concerns(Actor actor, List<Long> initiatives, LocalDate today) {
        Map<Long, Concern> concerns = new HashMap<>();
        if (initiatives.isEmpty()) {
            return concerns;
        }
        jdbc.sql("""
                select distinct on (a.initiative_id) a.initiative_id, i.reference, i.name, a.rule, a.appears_on, a.due_on,
                       a.path, a.arguments, count(*) over (partition by a.initiative_id) - 1 as more
                from attention a
                join initiative i on i.id = a.initiative_id
                where a.initiative_id = any (:ids) and a.appears_on <= :today and a.rule in (:rules)
                order by a.initiative_id, a.due_on nulls last, a.id""")
                .param("ids", initiatives.toArray(Long[]::new))
                .param("today", today)
                .param("rules", rules.visibleToOrNone(actor))
                .query(row -> {
                    concerns.put(row.getLong("initiative_id"), new Concern(rules.read(row), row.getInt("more")));
                });
        return concerns;
    }
}
