package org.chrysalis.pack;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.FilterOnDay;
import org.chrysalis.initiative.FilterQuestions;
import org.chrysalis.initiative.FilterSql;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.RegisterTable;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a pack needs to know before and beside its figures: the name of the organisation, since when it has any, and
 * which of the initiatives that were counted are kept to their team, so that a paper for everybody names none of them.
 */
@Component
class Surroundings {

    private static final String SQL = """
            select o.name, (%s) as begin,
                   array(select i.reference from initiative i where i.visibility = 'TEAM' and %s) as kept,
                   (select count(*) from %%s i where i.visibility = 'TEAM' and %%s) as counted
            from organisation o where o.id = :sightOrganisation""".formatted(RegisterTable.BEGIN, Sight.OF_INITIATIVE);

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
     * @param begin the day on which the first began that the writer sees; none where there is none
     * @param kept the references of all that are kept to their team, whatever is asked: what left it since, or did not
     *     fit it yet on a past day, may be counted too
     * @param counted how many of them fit the filter on the day of the figures
     */
    record Known(String organisation, Optional<LocalDate> begin, Set<String> kept, int counted) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** @param past the day of the figures, where it is over */
    Known read(Actor actor, InitiativeFilter filter, @Nullable LocalDate past) {
        if (past == null) {
            FilterSql now = new FilterSql(filter, actor, today(), rules.visibleTo(actor), questions.visibleTo(actor));
            String sql = SQL.formatted("initiative", now.condition());
            return now.bind(jdbc.sql(sql), actor).query(Surroundings::known).single();
        }
        FilterOnDay then = new FilterOnDay(filter, actor, past, questions.visibleTo(actor));
        String sql = SQL.formatted(RegisterTable.on(past, RegisterTable.ON_DAY), then.condition());
        return then.bind(jdbc.sql(sql), actor).query(Surroundings::known).single();
    }

    private static Known known(ResultSet row, int number) throws SQLException {
        return new Known(
                row.getString("name"),
                Optional.ofNullable(row.getObject("begin", LocalDate.class)),
                Set.copyOf(List.of((String[]) row.getArray("kept").getArray())),
                row.getInt("counted"));
    }
}
