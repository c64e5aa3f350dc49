package org.chrysalis.portfolio;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Board.Concern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a card says beyond its place, read in one go for all the cards shown; they were chosen by what may be seen. */
@Component
class CardDetails {

    private static final String NAMES = """
            array(select p.name from person p where %s order by lower(p.name) collate alphabet, p.id) as names""";

    private static final String NOW = """
            select i.id, i.name, true as known, %s
            from initiative i
            where i.organisation_id = :sightOrganisation and i.id = any (:ids)""".formatted(NAMES.formatted("""
                    p.id in (select x.person_id from initiative_person x
                             where x.initiative_id = i.id and x.part = 'LEAD')"""));

    private static final String THEN = """
            select i.id, i.name, i.known, %s
            from %s i
            where i.id = any (:ids)""".formatted(NAMES.formatted("p.id = any (i.leads)"), RegisterTable.ON_DAY);

    private final JdbcClient jdbc;
    private final AttentionRules rules;

    CardDetails(JdbcClient jdbc, AttentionRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * What an initiative is called and who leads it.
     *
     * @param known whether anybody can say who led it
     */
    record Words(String name, boolean known, List<String> leads) {}

    /** Of each, by its id: as it is now, or as it was written at the end of a past day. */
    Map<Long, Words> words(Actor actor, List<Long> initiatives, @Nullable LocalDate day) {
        Map<Long, Words> words = new HashMap<>();
        if (initiatives.isEmpty()) {
            return words;
        }
        jdbc.sql(day == null ? NOW : RegisterTable.on(day, THEN))
                .param("sightOrganisation", actor.organisationId())
                .param("ids", initiatives.toArray(Long[]::new))
                .query(row -> {
                    words.put(
                            row.getLong("id"),
                            new Words(row.getString("name"), row.getBoolean("known"), List.of((String[])
                                    row.getArray("names").getArray())));
                });
        return words;
    }

    /** The most urgent reason to look at each that the person is shown, with the number of further ones. */
    Map<Long, Concern> concerns(Actor actor, List<Long> initiatives, LocalDate today) {
        Map<Long, Concern> concerns = new HashMap<>();
        if (initiatives.isEmpty()) {
            return concerns;
        }
        AttentionRules.bind(jdbc.sql("""
                select distinct on (a.initiative_id) a.initiative_id, i.reference, i.name,
                       a.rule, a.appears_on, a.due_on,
                       a.path, a.arguments, %s as acts, count(*) over (partition by a.initiative_id) - 1 as more
                from attention a
                join initiative i on i.id = a.initiative_id
                where a.initiative_id = any (:ids) and a.appears_on <= :today and a.rule in (:rules)
                order by a.initiative_id, a.rank, a.due_on nulls last, a.appears_on, a.id
                """.formatted(AttentionRules.ACTS)), actor)
                .param("ids", initiatives.toArray(Long[]::new))
                .param("today", today)
                .param("rules", rules.visibleToOrNone(actor))
                .query(row -> {
                    concerns.put(row.getLong("initiative_id"), new Concern(rules.read(row), row.getInt("more")));
                });
        return concerns;
    }
}
