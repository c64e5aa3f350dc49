package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.notification.Notice;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Notifier;
import org.chrysalis.notification.Settled;
import org.chrysalis.notification.StillAsked;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
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

    private static final String KIND = "initiative";
    private static final String ASKED = "#attention.pulse-asked.day";

    private final Notifier notifier;
    private final Settled settled;
    private final StillAsked still;
    private final JdbcClient jdbc;
    private final Clock clock;

    PulseNotices(Notifier notifier, Settled settled, StillAsked still, JdbcClient jdbc, Clock clock) {
        this.notifier = notifier;
        this.settled = settled;
        this.still = still;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void asked(Actor actor, InitiativeHeader initiative, PulseRound round) {
        Open open = new Open(initiative.id(), initiative.reference(), initiative.name(), round.closesOn());
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
                .forEach(person -> tell(initiative.organisationId(), person, open));
    }

    /** An initiative that asks its people, until the last day. */
    record Open(long initiativeId, String reference, String name, LocalDate closesOn) {}

    /** Those of which this person is one. */
    List<Open> open(long organisation, long person) {
        return jdbc.sql("""
                select i.id as initiative_id, i.reference, i.name, r.closes_on
                from pulse_round r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                                 and i.status <> 'ENDED'
                where r.organisation_id = :organisation and r.closed_on is null and r.closes_on >= :today
                  and not r.forgotten
                  and exists (select 1 from initiative_person ip
                              join membership m on m.organisation_id = r.organisation_id
                                               and m.person_id = ip.person_id and m.active
                              where ip.initiative_id = i.id and ip.person_id = :person)""")
                .param("organisation", organisation)
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .query(Open.class)
                .list();
    }

    void tell(long organisation, long person, Open open) {
        notifier.tell(
                person,
                new Notice(
                        organisation,
                        NoticeKind.TO_SEE_TO,
                        KIND,
                        open.initiativeId(),
                        open.reference(),
                        open.name(),
                        path(open.reference()),
                        List.of(ASKED, open.closesOn().toString())));
    }

    /** Which initiatives this person was told to answer for that wait for them still. */
    Set<Long> waiting(long organisation, long person) {
        return settled.waiting(organisation, person, KIND, ASKED);
    }

    /** They are not of it any more. */
    void askedNoMore(long organisation, long person, long initiative) {
        settled.settle(new Settled.Waited(organisation, person, KIND, initiative, ASKED, "", List.of(), List.of()));
    }

    private record Over(long organisationId, String reference) {}

    /** These rounds ask nobody any more. */
    void over(List<Long> rounds) {
        over(rounds, null);
    }

    /** They are asked anew, but for who asks: what they were asked themselves says the day that it has now. */
    void anew(Actor actor, InitiativeHeader initiative, PulseRound round) {
        over(List.of(round.id()), actor.personId());
        still.until(
                initiative.organisationId(), actor.personId(), path(initiative.reference()), ASKED, round.closesOn());
        asked(actor, initiative, round);
    }

    private void over(List<Long> rounds, @Nullable Long but) {
        jdbc.sql("""
                select r.organisation_id, i.reference from pulse_round r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id in (:rounds)""")
                .param("rounds", rounds)
                .query(Over.class)
                .list()
                .forEach(round -> settled.over(round.organisationId(), path(round.reference()), ASKED, but));
    }

    private static String path(String reference) {
        return "initiatives/" + reference + "/pulse/answer";
    }
}
