package org.chrysalis.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.chrysalis.initiative.PracticeThread;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * A kind of work that should run through every stage has not been seen in the present one: said some weeks after the
 * visit began, and after the initiative was logged, so that nobody is asked for it on the first day.
 */
@Component
class ThreadGap implements AttentionRule {

    static final int DAYS = 60;

    private final Map<String, PracticeThread> threads;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    ThreadGap(List<PracticeThread> threads, MessageSource messages, JdbcClient jdbc) {
        this.threads = threads.stream().collect(Collectors.toMap(PracticeThread::name, Function.identity()));
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "thread-gap";
    }

    @Override
    public int edition() {
        return 3;
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return threads.isEmpty()
                ? List.of()
                : asked(sql(), organisationId)
                        .param("initiative", initiativeId)
                        .query((row, number) -> gap(row))
                        .list();
    }

    @Override
    public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
        Map<Long, List<Attention>> found = new HashMap<>();
        if (!threads.isEmpty()) {
            asked(AttentionSql.ofEach(sql()), organisationId)
                    .param("initiatives", initiatives.toArray(Long[]::new))
                    .query(row -> {
                        found.put(row.getLong("asked_of"), List.of(gap(row)));
                    });
        }
        return found;
    }

    private StatementSpec asked(String sql, long organisationId) {
        return jdbc.sql(sql).param("threads", threads.keySet()).param("organisation", organisationId);
    }

    private String sql() {
        return """
                select v.started_on,
                       greatest(v.started_on, (i.logged_at at time zone 'Europe/London')::date) as known_since,
                       array_agg(t.name order by t.name) as names
                from visit v
                join initiative i on i.id = v.initiative_id and i.status = 'ACTIVE'
                cross join unnest(array[:threads]) t (name)
                where v.organisation_id = :organisation and v.initiative_id = :initiative
                  and v.main and v.ended_on is null
                  and not exists (select 1 from (%s) h where h.thread = t.name and h.day >= v.started_on)
                group by v.started_on, i.logged_at""".formatted(Threads.happened(List.copyOf(threads.values())));
    }

    /** One sentence for all of them: three would push everything else off the page. */
    private Attention gap(ResultSet row) throws SQLException {
        LocalDate since = row.getObject("started_on", LocalDate.class);
        List<String> names = List.of((String[]) row.getArray("names").getArray());
        List<String> words = names.stream()
                .map(name -> messages.getMessage("journey.thread." + name, null, Locale.UK)
                        .toLowerCase(Locale.UK))
                .toList();
        String last = words.get(words.size() - 1);
        return new Attention(
                row.getObject("known_since", LocalDate.class).plusDays(DAYS),
                null,
                null,
                names.size() == 1 ? threads.get(names.get(0)).path() : "journey",
                List.of(
                        since.toString(),
                        words.size() == 1
                                ? last
                                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + last));
    }
}
