package org.chrysalis.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.Sight;
import org.chrysalis.notification.CalendarDate;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.notification.CalendarSource;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of each committed sum while its initiative goes on, for those who see the money: also where other money
 * follows, because somebody may be paid by just this. Days that a reason for attention tells as an end of money, as the
 * last one is, stand in the calendar by that.
 */
@Component
class FundingCalendar implements CalendarSource {

    private static final String ENDS = """
            select f.id, f.ends_on, i.reference, i.name
            from funding f join initiative i on i.id = f.initiative_id
            where f.organisation_id = :sightOrganisation and f.committed and f.withdrawn_at is null
              and f.ends_on >= :from and i.status <> 'ENDED' and %s
              and (:wide or :own and exists (select 1 from initiative_person o
                                             where o.initiative_id = i.id and o.person_id = :sightPerson))
              and not exists (select 1 from attention a
                              where a.initiative_id = i.id and a.organisation_id = f.organisation_id
                                and a.due_on = f.ends_on
                                and a.rule in ('funding-ends', 'funding-ends-in-hope', 'funding-falls'))
            order by f.ends_on, f.id
            limit :most""".formatted(Sight.OF_INITIATIVE);

    private final JdbcClient jdbc;
    private final MessageSource messages;

    FundingCalendar(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    private record End(long id, LocalDate endsOn, String reference, String name) {}

    @Override
    public boolean wide(Actor actor) {
        return FundingSight.of(actor, false)
                && actor.may(Permission.VIEW_DASHBOARDS)
                && actor.may(Permission.EDIT_ALL_INITIATIVES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDate> dates(Actor actor, Set<CalendarKind> kinds, LocalDate from, int most) {
        boolean wide = wide(actor);
        boolean own = FundingSight.of(actor, true);
        if (!kinds.contains(CalendarKind.FUNDING) || !wide && !own) {
            return List.of();
        }
        return Sight.bind(jdbc.sql(ENDS), actor)
                .param("from", from)
                .param("wide", wide)
                .param("own", own)
                .param("most", most)
                .query(End.class)
                .list()
                .stream()
                .map(end -> date(actor, end))
                .toList();
    }

    private CalendarDate date(Actor actor, End end) {
        String same = String.join(
                "|", actor.organisationCode(), "funding", String.valueOf(end.id()), String.valueOf(end.endsOn()));
        return new CalendarDate(
                UUID.nameUUIDFromBytes(same.getBytes(UTF_8)) + "@chrysalis",
                end.endsOn(),
                end.reference() + " " + end.name(),
                messages.getMessage("funding.calendar.ends", null, Locale.UK),
                "/initiatives/" + end.reference() + "/funding");
    }
}
