package org.chrysalis.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.FilterSql;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a pack needs to know beside its figures: the name of the organisation, and which of the initiatives that were
 * counted are kept to their team, so that a paper for everybody names none of them.
 */
@Component
class Surroundings {

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final FilterQuestions questions;
    private final Clock clock;

    Surroundings(JdbcClient jdbc, AttentionRules rules, FilterQuestions questions, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.questions = questions;
        this.clock = clock;
    }

    /**
     * @param kept the references of all that are kept to their team, whatever is asked: what left it since, or did not
     *     fit it yet on a past day, may be counted too
     * @param counted how many of them fit the filter today
     */
    record Known(LocalDate today, String organisation, Set<String> kept, int counted) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Known read(Actor actor, InitiativeFilter filter) {
        FilterSql condition = new FilterSql(filter, actor, today(), rules.visibleTo(actor), questions.visibleTo(actor));
        return condition
                .bind(jdbc.sql("""
                        select o.name,
                               array(select i.reference from initiative i
                                     where i.visibility = 'TEAM' and %s) as kept,
                               (select count(*) from initiative i
                                where i.visibility = 'TEAM' and %s) as counted
                        from organisation o where o.id = :sightOrganisation""".formatted(Sight.OF_INITIATIVE, condition.condition())), actor)
                .query((row, number) -> new Known(
                        today(),
                        row.getString("name"),
                        Set.copyOf(List.of((String[]) row.getArray("kept").getArray())),
                        row.getInt("counted")))
                .single();
    }
}
