package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.people.Actor;
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

    LeadNotices(JdbcClient jdbc, Notifier notifier) {
        this.jdbc = jdbc;
        this.notifier = notifier;
    }

    private record Named(String reference, String name) {}

    @EventListener
    public void on(InitiativeLogged logged) {
        made(logged.actor(), logged.initiativeId(), leads(logged.actor().organisationId(), logged.initiativeId()));
    }

    /** Whoever did it needs no telling. */
    void made(Actor actor, long initiativeId, List<Long> leads) {
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
        Named named = jdbc.sql(
                        "select reference, name from initiative where id = :id and organisation_id = :organisation")
                .param("id", initiativeId)
                .param("organisation", organisationId)
                .query(Named.class)
                .single();
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

    private List<Long> leads(long organisationId, long initiativeId) {
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
