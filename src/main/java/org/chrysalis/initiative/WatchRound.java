package org.chrysalis.initiative;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.audit.BesideTheThing;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks now and then what has entered the views that people watch, as each of them would see it. One after the other,
 * those first that were not looked at for the longest; a view is held while it is looked at, so that nobody is told
 * twice.
 */
@Component
class WatchRound implements Job {

    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int MOST = 500;

    private static final Logger LOG = LoggerFactory.getLogger(WatchRound.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WatchedViews views;
    private final Actors actors;
    private final Notifier notifier;
    private final Clock clock;

    WatchRound(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            WatchedViews views,
            Actors actors,
            Notifier notifier,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.views = views;
        this.actors = actors;
        this.notifier = notifier;
        this.clock = clock;
    }

    /** @param tooLarge whether it held too much when it was looked at last */
    private record Watch(
            long organisationId,
            long personId,
            long viewId,
            String name,
            String query,
            Set<Long> known,
            boolean tooLarge,
            OffsetDateTime lookedAt) {

        /** Of the list with this view. */
        String path() {
            return "initiatives?" + (query.isEmpty() ? "" : query + "&") + "view=" + viewId;
        }
    }

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.of(PAUSE);
    }

    @Override
    public void run() {
        OffsetDateTime before = OffsetDateTime.now(clock);
        for (int i = 0; i < MOST && !Thread.currentThread().isInterrupted(); i++) {
            if (!next(before)) {
                return;
            }
        }
    }

    /** @return whether there was one */
    private boolean next(OffsetDateTime before) {
        Watch[] held = new Watch[1];
        try {
            transaction.executeWithoutResult(status -> take(before).ifPresent(watch -> {
                held[0] = watch;
                look(watch);
            }));
        } catch (RuntimeException failure) {
            Watch watch = held[0];
            if (watch == null) {
                throw failure;
            }
            // It has had its turn: the others are not to wait behind it.
            LOG.warn("View {} could not be looked at for person {}", watch.viewId(), watch.personId(), failure);
            transaction.executeWithoutResult(status -> note(watch, List.copyOf(watch.known()), watch.tooLarge()));
        }
        return held[0] != null;
    }

    /** One that was not looked at since this round began. */
    private Optional<Watch> take(OffsetDateTime before) {
        return jdbc.sql("""
                select w.organisation_id, w.person_id, w.saved_view_id, w.members, w.too_large, w.looked_at,
                       v.name, v.query
                from view_watch w
                join saved_view v on v.id = w.saved_view_id and v.organisation_id = w.organisation_id
                where w.looked_at < :before
                order by w.looked_at
                limit 1
                for update of w skip locked""")
                .param("before", before)
                .query((row, number) -> new Watch(
                        row.getLong("organisation_id"),
                        row.getLong("person_id"),
                        row.getLong("saved_view_id"),
                        row.getString("name"),
                        row.getString("query"),
                        new HashSet<>(
                                Arrays.asList((Long[]) row.getArray("members").getArray())),
                        row.getBoolean("too_large"),
                        row.getObject("looked_at", OffsetDateTime.class)))
                .optional();
    }

    private void look(Watch watch) {
        Actor actor = actors.find(watch.personId(), watch.organisationId())
                .filter(person -> person.may(Permission.VIEW_INITIATIVES))
                .filter(person -> views.visible(person, List.of(watch.viewId())).contains(watch.viewId()))
                .orElse(null);
        List<Long> members = actor == null ? null : views.members(actor, watch.query());
        boolean tooLarge = members != null && members.size() > WatchedViews.MOST_IN_VIEW;
        if (members == null || tooLarge) {
            // What it holds now is not looked at; whoever sees it again is told of what came meanwhile.
            note(watch, List.copyOf(watch.known()), tooLarge);
            if (tooLarge && !watch.tooLarge()) {
                tell(watch, NoticeKind.TOO_LARGE, watch.path(), List.of(String.valueOf(WatchedViews.MOST_IN_VIEW)));
            }
            return;
        }
        List<String> entered = references(
                watch,
                members.stream().filter(id -> !watch.known().contains(id)).toList());
        note(watch, members, false);
        if (!entered.isEmpty()) {
            // Which they are is looked at again when it is read: a mail and the address name none of them.
            tell(watch, NoticeKind.ENTERED, watch.path(), EnteredNotices.told(entered));
        }
    }

    /** But of what came in by what its watcher did alone: they know. What was said beside it brought nothing in. */
    private List<String> references(Watch watch, List<Long> entered) {
        if (entered.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select i.reference from initiative i
                where i.organisation_id = :organisation and i.id in (:entered)
                  and not coalesce((select bool_and(a.person_id is not distinct from :person) from audit_entry a
                                    where a.initiative_id = i.id and a.organisation_id = i.organisation_id
                                      and a.occurred_at >= :since
                                      and a.action <> all (:besides)), false)
                order by i.number""")
                .param("person", watch.personId())
                .param("since", watch.lookedAt())
                .param("besides", BesideTheThing.ACTIONS.toArray(String[]::new))
                .param("organisation", watch.organisationId())
                .param("entered", entered)
                .query(String.class)
                .list();
    }

    private void tell(Watch watch, NoticeKind kind, String path, List<String> arguments) {
        notifier.tell(
                watch.personId(),
                new Notice(
                        watch.organisationId(),
                        kind,
                        WatchedViews.KIND,
                        watch.viewId(),
                        "",
                        watch.name(),
                        path,
                        arguments));
    }

    private void note(Watch watch, List<Long> members, boolean tooLarge) {
        jdbc.sql("""
                update view_watch set members = :members, too_large = :tooLarge, looked_at = :now
                where organisation_id = :organisation and person_id = :person and saved_view_id = :view""")
                .param("members", members.toArray(Long[]::new))
                .param("tooLarge", tooLarge)
                .param("now", OffsetDateTime.now(clock))
                .param("organisation", watch.organisationId())
                .param("person", watch.personId())
                .param("view", watch.viewId())
                .update();
    }
}
