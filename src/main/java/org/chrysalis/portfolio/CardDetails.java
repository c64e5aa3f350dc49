package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.portfolio.Board.Concern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a card says beyond its place, read in one go for all the cards shown; they were chosen by what may be seen. */
@Component
class CardDetails {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CardDetails(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The names of the leads by initiative. */
    Map<Long, List<String>> leads(List<Long> initiatives) {
        Map<Long, List<String>> leads = new HashMap<>();
        if (initiatives.isEmpty()) {
            return leads;
        }
        jdbc.sql("""
                select ip.initiative_id, array_agg(p.name order by lower(p.name), p.id) as names
                from initiative_person ip
                join person p on p.id = ip.person_id
                where ip.initiative_id = any (:ids) and ip.part = 'LEAD'
                group by ip.initiative_id""").param("ids", initiatives.toArray(Long[]::new)).query(row -> {
            leads.put(row.getLong("initiative_id"), List.of((String[])
                    row.getArray("names").getArray()));
        });
        return leads;
    }

    /** The most urgent reason to look at each, with the number of further ones. */
    Map<Long, Concern> concerns(List<Long> initiatives, LocalDate today) {
        Map<Long, Concern> concerns = new HashMap<>();
        if (initiatives.isEmpty()) {
            return concerns;
        }
        jdbc.sql("""
                select distinct on (initiative_id) initiative_id, rule, due_on, arguments,
                       count(*) over (partition by initiative_id) - 1 as more
                from attention
                where initiative_id = any (:ids) and appears_on <= :today
                order by initiative_id, due_on nulls last, id""")
                .param("ids", initiatives.toArray(Long[]::new))
                .param("today", today)
                .query(row -> {
                    concerns.put(
                            row.getLong("initiative_id"),
                            new Concern(
                                    row.getString("rule"),
                                    row.getObject("due_on", LocalDate.class),
                                    Arrays.asList(json.readValue(row.getString("arguments"), String[].class)),
                                    row.getInt("more")));
                });
        return concerns;
    }
}
