package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Sight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When the money of initiatives ends, from the cliff edges that are kept beside them. Over many initiatives it takes
 * {@link Permission#VIEW_MONEY}; whoever does not hold it is told nothing.
 */
@Service
@Transactional(readOnly = true)
public class FundingEnds {

    private final JdbcClient jdbc;

    FundingEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An initiative and its cliff edge. */
    public record Ending(String reference, String name, LocalDate endsOn) {}

    /** The last day with committed money; none where it goes on without an end, or nothing is committed. */
    public Optional<LocalDate> of(Actor actor, InitiativeHeader initiative) {
        FundingSight.require(actor, initiative);
        return jdbc.sql("""
                select ends_on from funding_edge
                where initiative_id = :initiative and organisation_id = :organisation""")
                .param("initiative", initiative.id())
                .param("organisation", actor.organisationId())
                .query(LocalDate.class)
                .optional();
    }

    /** Those that go on and whose money ends in this time, the first to end first. */
    public List<Ending> between(Actor actor, LocalDate from, LocalDate to, int most) {
        if (!actor.may(Permission.VIEW_MONEY)) {
            return List.of();
        }
        return Sight.bind(jdbc.sql("""
                        select i.reference, i.name, e.ends_on
                        from funding_edge e join initiative i on i.id = e.initiative_id
                        where e.organisation_id = :sightOrganisation and e.ends_on between :from and :to
                          and i.status <> 'ENDED'
                          and\s""" + Sight.OF_INITIATIVE + " order by e.ends_on, i.number limit :most"), actor)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(Ending.class)
                .list();
    }
}
