package org.chrysalis.initiative;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every feature says here that something was recorded about an initiative, after it wrote it: the time since
 * anything was recorded starts anew, and the reasons for attention are worked out again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Recording {

    private final JdbcClient jdbc;
    private final List<AttentionRule> rules;
    private final WaitingNotices notices;
    private final SingletonSupplier<List<FollowsRecords>> followers;
    private final JsonMapper json;
    private final Clock clock;

    /**
     * What the work of this thread has touched, while it is done together, and when it last recorded something each
     * day.
     */
    private final ThreadLocal<Map<Touched, TreeMap<LocalDate, OffsetDateTime>>> gathered = new ThreadLocal<>();

    private record Touched(long organisationId, long initiativeId) {}

    /** @param followers asked for when they are needed: what they know of records also records */
    Recording(
            JdbcClient jdbc,
            List<AttentionRule> rules,
            WaitingNotices notices,
            ObjectProvider<FollowsRecords> followers,
            JsonMapper json,
            Clock clock) {
        this.jdbc = jdbc;
        this.rules = List.copyOf(rules);
        this.notices = notices;
        this.followers = SingletonSupplier.of(() -> followers.stream().toList());
        this.json = json;
        this.clock = clock;
    }

    /** Something was recorded about it now. */
    public void recorded(long organisationId, long initiativeId) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Map<Touched, TreeMap<LocalDate, OffsetDateTime>> later = gathered.get();
        if (later != null) {
            TreeMap<LocalDate, OffsetDateTime> days =
                    later.computeIfAbsent(new Touched(organisationId, initiativeId), any -> new TreeMap<>());
            // Work that tells of many days also reads what it told, and knows then how long something had been quiet.
            if (!days.isEmpty() && !days.containsKey(LocalDate.now(clock))) {
                date(organisationId, initiativeId, now);
            }
            days.put(LocalDate.now(clock), now);
            return;
        }
        date(organisationId, initiativeId, now);
        follow(organisationId, initiativeId);
        refresh(organisationId, initiativeId);
    }

    private void follow(long organisationId, long initiativeId) {
        followers.obtain().forEach(each -> each.recorded(organisationId, initiativeId));
    }

    private void date(long organisationId, long initiativeId, OffsetDateTime when) {
        jdbc.sql("update initiative set last_recorded_at = :when where id = :id and organisation_id = :organisation")
                .param("when", when)
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
    }

    /**
     * Does work of many steps, such as an import, and dates whatever it touches and works out its reasons for attention
     * once, at its end: after each step that would be most of the work. Within one transaction, so that nobody sees
     * them missing. Work that tells of many days, each at its time, dates what it touches once for each of them: how
     * long something had been quiet on a past day is read from these.
     */
    public void together(Runnable work) {
        if (gathered.get() != null) {
            work.run();
            return;
        }
        Map<Touched, TreeMap<LocalDate, OffsetDateTime>> touched = new LinkedHashMap<>();
        gathered.set(touched);
        try {
            work.run();
        } finally {
            gathered.remove();
        }
        touched.forEach((each, recorded) -> {
            // The days between were dated when they were told.
            Stream.of(recorded.firstEntry(), recorded.lastEntry())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(day -> date(each.organisationId(), each.initiativeId(), day.getValue()));
            if (!recorded.isEmpty()) {
                follow(each.organisationId(), each.initiativeId());
            }
            refresh(each.organisationId(), each.initiativeId());
        });
    }

    /** Works out its reasons for attention again without saying that anything was recorded. */
    public void refresh(long organisationId, long initiativeId) {
        Map<Touched, TreeMap<LocalDate, OffsetDateTime>> later = gathered.get();
        if (later != null) {
            later.computeIfAbsent(new Touched(organisationId, initiativeId), any -> new TreeMap<>());
            return;
        }
        List<WaitingChanges.Row> waited = notices.rows(organisationId, initiativeId);
        jdbc.sql("delete from attention where initiative_id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
        for (AttentionRule rule : rules) {
            for (Attention reason : rule.reasonsFor(organisationId, initiativeId)) {
                add(organisationId, initiativeId, rule.name(), reason);
            }
        }
        jdbc.sql("""
                update initiative set next_due_on = (select min(due_on) from attention
                                                   where initiative_id = :id and organisation_id = :organisation
                                                     and not rule = any (:discreet))
                where id = :id and organisation_id = :organisation""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .param(
                        "discreet",
                        rules.stream()
                                .filter(AttentionRule::discreet)
                                .map(AttentionRule::name)
                                .toArray(String[]::new))
                .update();
        notices.tell(organisationId, initiativeId, waited);
    }

    /** A rule that says the same once its day has come is not asked for ever. */
    private @Nullable LocalDate ahead(@Nullable LocalDate day) {
        return day != null && day.isAfter(LocalDate.now(clock)) ? day : null;
    }

    private void add(long organisationId, long initiativeId, String rule, Attention reason) {
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, person_id,
                                       path, arguments, lapses_on, rank)
                select organisation_id, id, :rule, :appears, :due, :person, :path, :arguments::jsonb, :lapses, :rank
                from initiative where id = :id and organisation_id = :organisation""")
                .param("rule", rule)
                .param("appears", reason.appearsOn())
                .param("due", reason.dueOn())
                .param("person", reason.personId())
                .param("path", reason.path())
                .param("arguments", json.writeValueAsString(reason.arguments()))
                .param("lapses", ahead(reason.lapsesOn()), Types.DATE)
                .param("rank", reason.rank().ordinal())
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .update();
    }
}
