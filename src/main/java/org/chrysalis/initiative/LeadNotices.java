package org.chrysalis.initiative;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who were made a lead, and whoever leads of what others recorded. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LeadNotices {

    private final JdbcClient jdbc;
    private final Notifier notifier;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    LeadNotices(JdbcClient jdbc, Notifier notifier, MessageSource messages, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.notifier = notifier;
        this.messages = messages;
        this.events = events;
    }

    /** Who was made a lead of what by the work of this thread, while it is told together. */
    private final ThreadLocal<Map<Long, List<Long>>> gathered = new ThreadLocal<>();

    private record Named(String reference, String name) {}

    @EventListener
    public void on(InitiativeLogged logged) {
        made(logged.actor(), logged.initiativeId(), leads(logged.actor().organisationId(), logged.initiativeId()));
    }

    /**
     * Does work that may log many initiatives, and tells each who was made a lead of several of them once, at its end,
     * with the way to the list of just those. All of the work is of one organisation.
     */
    public void together(Actor actor, Runnable work) {
        Map<Long, List<Long>> led = new LinkedHashMap<>();
        gathered.set(led);
        try {
            work.run();
        } finally {
            gathered.remove();
        }
        led.forEach((person, initiatives) -> {
            if (initiatives.size() == 1) {
                made(actor, initiatives.get(0), List.of(person));
            } else {
                tellOfMany(actor.organisationId(), person, initiatives);
            }
        });
    }

    /** What it is about is the first of them: taken back with the others, the entry and the mail go as well. */
    private void tellOfMany(long organisationId, long person, List<Long> initiatives) {
        Named first = named(organisationId, initiatives.get(0));
        Named last = named(organisationId, initiatives.get(initiatives.size() - 1));
        notifier.tell(
                person,
                new Notice(
                        organisationId,
                        NoticeKind.LEAD_OF_MANY,
                        InitiativesInNotices.KIND,
                        initiatives.get(0),
                        "",
                        messages.getMessage(
                                "initiative.references.of",
                                new Object[] {first.reference(), last.reference()},
                                Locale.UK),
                        "initiatives?lead=" + person + "&" + ByReference.parameter(first.reference(), last.reference()),
                        List.of(String.valueOf(initiatives.size()))));
    }

    /** Further leads of what was there before, to whom others may have something to say as well. */
    void added(Actor actor, long initiativeId, List<Long> leads) {
        made(actor, initiativeId, leads);
        events.publishEvent(new LeadsAdded(actor, initiativeId, leads));
    }

    /** Other people are of it: what is asked of its people is told by whoever asks. */
    void involved(Actor actor, long initiativeId, Set<Long> before, Set<Long> after) {
        List<Long> people = Stream.concat(before.stream(), after.stream())
                .distinct()
                .filter(person -> before.contains(person) != after.contains(person))
                .toList();
        if (!people.isEmpty()) {
            events.publishEvent(new InvolvedChanged(actor.organisationId(), initiativeId, people));
        }
    }

    /** Whoever did it needs no telling. */
    void made(Actor actor, long initiativeId, List<Long> leads) {
        Map<Long, List<Long>> later = gathered.get();
        if (later != null) {
            leads.stream()
                    .filter(person -> person != actor.personId())
                    .forEach(person -> later.computeIfAbsent(person, any -> new ArrayList<>())
                            .add(initiativeId));
            return;
        }
        tell(actor.organisationId(), initiativeId, actor.personId(), leads, NoticeKind.LEAD, "", List.of());
    }

    /**
     * Tells the leads of an initiative of something that was recorded about it.
     *
     * @param by who did it and needs no telling
     * @param path below the initiative's own page
     * @param arguments of the sentence
     */
    public void tellLeads(
            long organisationId, long initiativeId, long by, NoticeKind kind, String path, List<String> arguments) {
        tell(organisationId, initiativeId, by, leads(organisationId, initiativeId), kind, path, arguments);
    }

    private void tell(
            long organisationId,
            long initiativeId,
            long by,
            List<Long> people,
            NoticeKind kind,
            String path,
            List<String> arguments) {
        List<Long> others = people.stream().filter(person -> person != by).toList();
        if (others.isEmpty()) {
            return;
        }
        Named named = named(organisationId, initiativeId);
        Notice notice = new Notice(
                organisationId,
                kind,
                InitiativesInNotices.KIND,
                initiativeId,
                named.reference(),
                named.name(),
                "initiatives/" + named.reference() + (path.isEmpty() ? "" : "/" + path),
                arguments);
        others.forEach(person -> notifier.tell(person, notice));
    }

    private Named named(long organisationId, long initiativeId) {
        return jdbc.sql("select reference, name from initiative where id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Named.class)
                .single();
    }

    /** Who leads an initiative; who of them may see what they are told of is for whoever tells them. */
    public List<Long> leads(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select o.person_id from initiative_person o
                join initiative i on i.id = o.initiative_id
                where i.id = :id and i.organisation_id = :organisation and o.part = 'LEAD'
                order by o.person_id""")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Long.class)
                .list();
    }
}
