package org.chrysalis.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.AccessChanged;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Actors;
import org.chrysalis.people.OneTimeToken;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's calendar, at an address that is its own secret: calendar programs cannot sign in. Whoever has the address
 * reads what the person may see at that moment, and nothing once their access ends or they take the address back.
 */
@Service
@Transactional
public class CalendarFeed {

    /** As many as a calendar is worth: what is due in years is not among them where there is that much. */
    static final int MOST = 500;

    /** What is overdue stays for a while, and what waits for its person until it is done. */
    private static final int DAYS_BACK = 60;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final CalendarChoice choice;
    private final ObjectProvider<CalendarSource> sources;
    private final PublicAddress address;
    private final NoticeWords words;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarFeed(
            JdbcClient jdbc,
            Actors actors,
            CalendarChoice choice,
            ObjectProvider<CalendarSource> sources,
            PublicAddress address,
            NoticeWords words,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.choice = choice;
        this.sources = sources;
        this.address = address;
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    private record Owner(long personId, long organisationId) {}

    /** The day on which the present address was made; none where there is none. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate madeOn(Actor actor) {
        return jdbc.sql("""
                select (made_at at time zone 'Europe/London')::date from calendar_link
                where organisation_id = :organisation and person_id = :person""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /**
     * What a calendar can hold for somebody, whatever they chose of it.
     *
     * @param wide whether days of the whole organisation are among it, and not of what is their own alone
     * @param empty whether there is no day at all now
     */
    public record Reach(boolean wide, boolean empty) {}

    /** As they may see and are asked things now: nothing at all for whoever may see no initiatives. */
    @Transactional(readOnly = true)
    public Reach reach(Actor actor) {
        if (!actor.may(Permission.VIEW_INITIATIVES)) {
            return new Reach(false, true);
        }
        LocalDate from = LocalDate.now(clock).minusDays(DAYS_BACK);
        return new Reach(
                sources.stream().anyMatch(each -> each.wide(actor)),
                sources.stream()
                        .allMatch(each -> each.dates(actor, EnumSet.allOf(CalendarKind.class), from, 1)
                                .isEmpty()));
    }

    /**
     * Makes an address, in place of the one before.
     *
     * @return its path, to be shown now or never
     */
    public String make(Actor actor) {
        actor.require(Permission.VIEW_INITIATIVES);
        String token = OneTimeToken.fresh();
        jdbc.sql("""
                insert into calendar_link (organisation_id, person_id, token_hash, made_at)
                values (:organisation, :person, :hash, :now)
                on conflict (organisation_id, person_id) do update
                set token_hash = excluded.token_hash, made_at = excluded.made_at""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("hash", OneTimeToken.hash(token))
                .param("now", java.time.OffsetDateTime.now(clock))
                .update();
        record(actor, "calendar-link-made");
        return "/calendar/" + token + ".ics";
    }

    /** Takes it back; asked for again, nothing is left to be done. */
    public void revoke(Actor actor) {
        int taken = jdbc.sql("delete from calendar_link where organisation_id = :organisation and person_id = :person")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .update();
        if (taken > 0) {
            record(actor, "calendar-link-revoked");
        }
    }

    /** Somebody's access was taken away, or given back: an address made in the one before ends for good. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccessChanged changed) {
        jdbc.sql("delete from calendar_link where organisation_id = :organisation and person_id = :person")
                .param("organisation", changed.organisationId())
                .param("person", changed.personId())
                .update();
    }

    /**
     * The calendar as calendar programs read it, with what its person chose.
     *
     * @throws NotFound if nobody has this address, they have no access any more, or they have changed their password or
     *     signed out everywhere since it was made: somebody else may have made it
     */
    @Transactional(readOnly = true)
    public String read(String token) {
        Actor actor = jdbc.sql("""
                        select l.person_id, l.organisation_id from calendar_link l
                        join person p on p.id = l.person_id
                        where l.token_hash = :hash and l.made_at >= p.sessions_valid_from""")
                .param("hash", OneTimeToken.hash(token))
                .query(Owner.class)
                .optional()
                .flatMap(owner -> actors.find(owner.personId(), owner.organisationId()))
                .filter(owner -> owner.may(Permission.VIEW_INITIATIVES))
                .orElseThrow(() -> new NotFound("calendar"));
        LocalDate today = LocalDate.now(clock);
        Set<CalendarKind> holds = choice.of(actor).holds();
        LocalDate from = today.minusDays(DAYS_BACK);
        List<CalendarDate> dates = sources.orderedStream()
                .flatMap(each -> each.dates(actor, holds, from, MOST).stream())
                .sorted(Comparator.comparing((CalendarDate date) -> date.day().isBefore(from))
                        .thenComparing(CalendarDate::day))
                .limit(MOST)
                .toList();
        IcsWriter calendar = new IcsWriter(words.say("notification.calendar.name"), today);
        dates.forEach(date -> calendar.add(date, address.link(date.path())));
        return calendar.text();
    }

    private void record(Actor actor, String action) {
        audit.record(actor.author(), action, Subject.of("person", actor.personId(), actor.name()));
    }
}
