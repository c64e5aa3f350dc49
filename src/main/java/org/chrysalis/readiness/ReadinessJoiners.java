package org.chrysalis.readiness;

import java.util.Set;
import org.chrysalis.initiative.InvolvedChanged;
import org.chrysalis.initiative.Joiners;
import org.chrysalis.people.AccessChanged;
import org.chrysalis.people.Actors;
import org.chrysalis.people.PersonPlaced;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joins a team or an initiative while a round of it is open is told that they are asked, once, and who leaves is
 * asked no more. Who joins by their own doing knows.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReadinessJoiners {

    private final ReadinessReading reading;
    private final ReadinessNotices notices;
    private final RoundsInNotices sight;
    private final Actors actors;
    private final JdbcClient jdbc;

    ReadinessJoiners(
            ReadinessReading reading, ReadinessNotices notices, RoundsInNotices sight, Actors actors, JdbcClient jdbc) {
        this.reading = reading;
        this.notices = notices;
        this.sight = sight;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(AccessChanged changed) {
        follow(changed.organisationId(), changed.personId());
    }

    @EventListener
    public void on(PersonPlaced placed) {
        follow(placed.organisationId(), placed.personId());
    }

    @EventListener
    public void on(InvolvedChanged changed) {
        changed.people().forEach(person -> follow(changed.organisationId(), person));
    }

    private void follow(long organisation, long person) {
        Set<Long> fresh = Joiners.follow(
                person,
                asked(organisation, person),
                notices.waiting(organisation, person),
                round -> notices.askedNoMore(organisation, person, round));
        if (!fresh.isEmpty()) {
            actors.find(person, organisation)
                    .ifPresent(reader -> sight.visible(reader, fresh)
                            .forEach(round -> notices.joined(reader, reading.open(reader, round))));
        }
    }

    /** The open rounds that wait for an answer of this person, but for their own. */
    private Set<Long> asked(long organisation, long person) {
        return jdbc.sql("""
                select r.id from readiness_round r
                join membership m on m.organisation_id = r.organisation_id and m.person_id = :person
                                 and m.active and %s
                left join initiative i on i.id = r.initiative_id
                where r.organisation_id = :organisation and r.closed_on is null and r.withdrawn_at is null
                  and coalesce(i.status, '') <> 'ENDED' and r.opened_by <> :person
                  and (m.team_id = r.team_id
                       or exists (select 1 from initiative_person ip
                                  where ip.initiative_id = r.initiative_id and ip.person_id = m.person_id))
                  and not exists (select 1 from readiness_sheet s
                                  where s.round_id = r.id and s.person_id = m.person_id and s.complete)
                """.formatted(ReadinessReading.ANSWERS))
                .param("organisation", organisation)
                .param("person", person)
                .query(Long.class)
                .set();
    }
}
