package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * Every feature says here that something was recorded about an initiative, after it wrote it: the time since
 * anything was recorded starts anew, and the reasons for attention are worked out again.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Recording {

    /** So many are worked out together: the statements are as many for them as for one. */
    private static final int AT_ONCE = 100;

    private final JdbcClient jdbc;
    private final AttentionRows rows;
    private final WaitingNotices notices;
    private final SingletonSupplier<List<FollowsRecords>> followers;
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
            AttentionRows rows,
            WaitingNotices notices,
            ObjectProvider<FollowsRecords> followers,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.notices = notices;
        this.followers = SingletonSupplier.of(() -> followers.stream().toList());
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
        follow(organisationId, List.of(initiativeId));
        refresh(organisationId, initiativeId);
    }

    private void follow(long organisationId, List<Long> initiatives) {
        if (!initiatives.isEmpty()) {
            followers.obtain().forEach(each -> each.recorded(organisationId, initiatives));
        }
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
        touched.entrySet().stream()
                .collect(Collectors.groupingBy(each -> each.getKey().organisationId()))
                .forEach((organisation, all) -> {
                    for (int from = 0; from < all.size(); from += AT_ONCE) {
                        finish(organisation, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
                    }
                });
    }

    private void finish(long organisationId, List<Map.Entry<Touched, TreeMap<LocalDate, OffsetDateTime>>> touched) {
        // The days between were dated when they were told.
        date(organisationId, touched, TreeMap::firstEntry);
        date(organisationId, touched, TreeMap::lastEntry);
        follow(
                organisationId,
                touched.stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> each.getKey().initiativeId())
                        .toList());
        refresh(
                organisationId,
                touched.stream().map(each -> each.getKey().initiativeId()).toList());
    }

    /** All in one statement. */
    private void date(
            long organisationId,
            List<Map.Entry<Touched, TreeMap<LocalDate, OffsetDateTime>>> touched,
            Function<TreeMap<LocalDate, OffsetDateTime>, Map.@Nullable Entry<LocalDate, OffsetDateTime>> which) {
        List<Map.Entry<Touched, TreeMap<LocalDate, OffsetDateTime>>> dated =
                touched.stream().filter(each -> !each.getValue().isEmpty()).toList();
        if (dated.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update initiative i set last_recorded_at = d.recorded_at::timestamptz
                from unnest(:initiatives::bigint[], :times::text[]) d (id, recorded_at)
                where i.id = d.id and i.organisation_id = :organisation
                  and i.last_recorded_at <> d.recorded_at::timestamptz""")
                .param("organisation", organisationId)
                .param(
                        "initiatives",
                        dated.stream().map(each -> each.getKey().initiativeId()).toArray(Long[]::new))
                .param(
                        "times",
                        dated.stream()
                                .map(each -> Objects.requireNonNull(which.apply(each.getValue()))
                                        .getValue()
                                        .toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Works out its reasons for attention again without saying that anything was recorded. */
    public void refresh(long organisationId, long initiativeId) {
        Map<Touched, TreeMap<LocalDate, OffsetDateTime>> later = gathered.get();
        if (later != null) {
            later.computeIfAbsent(new Touched(organisationId, initiativeId), any -> new TreeMap<>());
            return;
        }
        refresh(organisationId, List.of(initiativeId));
    }

    private void refresh(long organisationId, List<Long> initiatives) {
        Map<Long, List<WaitingChanges.Row>> waited = notices.rows(organisationId, initiatives);
        rows.write(organisationId, initiatives);
        notices.tell(organisationId, initiatives, waited);
    }
}
