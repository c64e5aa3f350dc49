package org.chrysalis.pulse;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.notification.Settled;
import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells everybody who is asked in a round that they are, but for who asks. An answer changes nothing of it, so that
 * nobody can tell from what was told who has answered: all of it is settled together, once the round is over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PulseNotices {

    private static final String ASKED = "#attention.pulse-asked.day";

    private final Notifier notifier;
    private final Settled settled;
    private final JdbcClient jdbc;

    PulseNotices(Notifier notifier, Settled settled, JdbcClient jdbc) {
        this.notifier = notifier;
        this.settled = settled;
        this.jdbc = jdbc;
    }

    void asked(Actor actor, InitiativeHeader initiative, PulseRound round) {
        Notice notice = new Notice(
                initiative.organisationId(),
                NoticeKind.TO_SEE_TO,
                "initiative",
                initiative.id(),
                initiative.reference(),
                initiative.name(),
                path(initiative.reference()),
                List.of(ASKED, round.closesOn().toString()));
        jdbc.sql("""
                select distinct ip.person_id from initiative_person ip
                join initiative i on i.id = ip.initiative_id
                where i.id = :initiative and i.organisation_id = :organisation and ip.person_id <> :actor
                order by ip.person_id""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("actor", actor.personId())
                .query(Long.class)
                .list()
                .forEach(person -> notifier.tell(person, notice));
    }

    private record Over(long organisationId, String reference) {}

    /** These rounds ask nobody any more. */
    void over(List<Long> rounds) {
        jdbc.sql("""
                select r.organisation_id, i.reference from pulse_round r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id in (:rounds)""")
                .param("rounds", rounds)
                .query(Over.class)
                .list()
                .forEach(round -> settled.over(round.organisationId(), path(round.reference()), ASKED));
    }

    private static String path(String reference) {
        return "initiatives/" + reference + "/pulse/answer";
    }
}
