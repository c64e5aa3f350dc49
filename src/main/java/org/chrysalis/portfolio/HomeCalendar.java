package org.chrysalis.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.chrysalis.initiative.AttentionItem;
import org.chrysalis.initiative.AttentionRules;
import org.chrysalis.initiative.Sight;
import org.chrysalis.initiative.web.AttentionWords;
import org.chrysalis.notification.CalendarDate;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.notification.CalendarSource;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The days to which reasons for attention count, also of those that home does not show yet: of what waits for a person,
 * of what they lead or are in the team of, and of the whole organisation, for those who see to it on home, the days of
 * reviews, conditions, check-ins, and ends of money and protections. What is overdue stays as long as it waits where it
 * is their own, and for a while where it is others'.
 */
@Component
class HomeCalendar implements CalendarSource {

    private static final String OWN = """
            (a.person_id = :me or exists (select 1 from initiative_person o
                                          where o.initiative_id = a.initiative_id and o.person_id = :me))""";

    private final JdbcClient jdbc;
    private final AttentionRules rules;
    private final PersonalReasons personal;
    private final AttentionWords words;
    private final Clock clock;

    HomeCalendar(JdbcClient jdbc, AttentionRules rules, PersonalReasons personal, AttentionWords words, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.personal = personal;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean wide(Actor actor) {
        return actor.may(Permission.VIEW_DASHBOARDS) && actor.may(Permission.EDIT_ALL_INITIATIVES);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarDate> dates(Actor actor, Set<CalendarKind> kinds, LocalDate from, int most) {
        String sql = """
                select i.reference, i.name, a.rule, a.appears_on, a.due_on, a.path, a.arguments, %s as acts
                from attention a
                join initiative i on i.id = a.initiative_id
                where a.organisation_id = :sightOrganisation and a.due_on is not null and %s
                  and (a.rule in (:rules) and :wide and a.due_on >= :from or a.rule in (:ownRules) and %s)
                order by a.due_on < :from, a.due_on, a.id
                limit :most""".formatted(AttentionRules.ACTS, Sight.OF_INITIATIVE, OWN);
        Map<String, Integer> before = new HashMap<>();
        List<AttentionItem> ofInitiatives = AttentionRules.bind(Sight.bind(jdbc.sql(sql), actor), actor)
                .param("me", actor.personId())
                .param("from", from)
                .param("wide", wide(actor))
                .param("rules", rules.inCalendarOrNone(actor, false, kinds))
                .param("ownRules", rules.inCalendarOrNone(actor, true, kinds))
                .param("most", most)
                .query((row, number) -> rules.read(row))
                .list();
        return Stream.concat(ofInitiatives.stream(), personal(actor, kinds, most).stream())
                .map(item -> date(actor, item, before))
                .toList();
    }

    private List<AttentionItem> personal(Actor actor, Set<CalendarKind> kinds, int most) {
        if (!kinds.contains(CalendarKind.OTHER)) {
            return List.of();
        }
        return jdbc.sql(personal.inCalendar())
                .param("organisation", actor.organisationId())
                .param("me", actor.personId())
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query((row, number) -> rules.read(row))
                .list();
    }

    /**
     * Two protections may have the same words and the same end, and nothing else says which is which: these are
     * numbered, which is the same as often as the calendar is read.
     *
     * @param before how often the same stood before
     */
    private CalendarDate date(Actor actor, AttentionItem item, Map<String, Integer> before) {
        String same = String.join(
                "|",
                actor.organisationCode(),
                item.reference(),
                item.rule(),
                item.path(),
                String.valueOf(item.dueOn()),
                String.join("|", item.arguments()));
        int number = before.merge(same, 1, Integer::sum);
        String identity = number == 1 ? same : same + "|" + number;
        return new CalendarDate(
                UUID.nameUUIDFromBytes(identity.getBytes(UTF_8)) + "@chrysalis",
                java.util.Objects.requireNonNull(item.dueOn()),
                (item.reference() + " " + item.name()).strip(),
                words.day(item),
                item.href());
    }
}
