package org.chrysalis.notification;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody's calendar holds in this organisation, kept by what they leave out: what is new to it is then in it.
 */
@Service
@Transactional
public class CalendarChoice {

    private final JdbcClient jdbc;
    private final NoticeWords words;
    private final AuditTrail audit;

    CalendarChoice(JdbcClient jdbc, NoticeWords words, AuditTrail audit) {
        this.jdbc = jdbc;
        this.words = words;
        this.audit = audit;
    }

    /** @param version 0 for who never chose */
    public record Chosen(Set<CalendarKind> holds, int version) {}

    @Transactional(readOnly = true)
    public Chosen of(Actor actor) {
        return jdbc.sql("""
                select left_out, version from calendar_choice
                where organisation_id = :organisation and person_id = :person""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query((row, number) ->
                        new Chosen(without((String[]) row.getArray("left_out").getArray()), row.getInt("version")))
                .optional()
                .orElseGet(() -> new Chosen(EnumSet.allOf(CalendarKind.class), 0));
    }

    /**
     * @param version the one that the person saw
     * @throws Refused for nothing at all: then there would be no calendar
     * @throws Conflict if they chose something else meanwhile, in another window
     */
    public void choose(Actor actor, Set<CalendarKind> holds, int version) {
        if (holds.isEmpty()) {
            throw new Refused("holds", "notification.calendar.holds.missing");
        }
        Chosen before = of(actor);
        Conflict.unlessSame("person", actor.personId(), version, before.version());
        List<Change> changes = Change.collect()
                .field("calendar", said(before.holds()), said(holds))
                .list();
        if (changes.isEmpty()) {
            return;
        }
        int saved = jdbc.sql("""
                insert into calendar_choice as c (organisation_id, person_id, left_out, version)
                values (:organisation, :person, :leftOut, 1)
                on conflict (organisation_id, person_id) do update
                set left_out = excluded.left_out, version = c.version + 1
                where c.version = :version""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param(
                        "leftOut",
                        EnumSet.complementOf(EnumSet.copyOf(holds)).stream()
                                .map(Enum::name)
                                .toArray(String[]::new))
                .param("version", version)
                .update();
        if (saved == 0) {
            throw new Conflict("person", actor.personId());
        }
        audit.record(actor.author(), "calendar-chosen", Subject.of("person", actor.personId(), actor.name()), changes);
    }

    /** In words, as the trail keeps it and a conflict shows it. */
    public String said(Set<CalendarKind> kinds) {
        return kinds.stream()
                .sorted()
                .map(kind -> words.say("notification.calendar.kind." + kind.key()))
                .collect(Collectors.joining(", "));
    }

    private static Set<CalendarKind> without(String[] leftOut) {
        Set<CalendarKind> holds = EnumSet.allOf(CalendarKind.class);
        Arrays.stream(leftOut).map(CalendarKind::valueOf).forEach(holds::remove);
        return holds;
    }
}
