package org.chrysalis.initiative;

import java.util.Optional;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to an initiative for every feature: opens it for a person by its reference, or answers that there is no
 * such thing, the same whether it does not exist, belongs to another organisation or is kept to its team.
 */
@Service
@Transactional(readOnly = true)
public class Initiatives {

    private static final String HEADER = """
            select i.id, i.organisation_id, i.reference, i.name, i.status, i.kind, i.visibility, i.stage_id,
                   s.name as stage_name, s.phase, i.stage_since, i.visit_count,
                   (select p.started_on from pause p
                    where p.initiative_id = i.id and p.ended_on is null) as paused_since,
                   i.team_id, t.name as team_name,
                   exists (select 1 from initiative_person ip
                           where ip.initiative_id = i.id and ip.person_id = :sightPerson) as own,
                   i.version
            from initiative i
            join stage s on s.id = i.stage_id
            left join team t on t.id = i.team_id
            where\s""" + Sight.OF_INITIATIVE;

    private static final String BY_REFERENCE = HEADER + " and i.reference = :reference";
    private static final String BY_ID = HEADER + " and i.id = :id";

    private final JdbcClient jdbc;

    Initiatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound if there is none with this reference that the person may see */
    public InitiativeHeader open(Actor actor, String reference) {
        return header(actor, jdbc.sql(BY_REFERENCE).param("reference", reference))
                .orElseThrow(() -> new NotFound("initiative " + reference));
    }

    /**
     * Opens it and keeps others from changing where it stands until the transaction ends: moves of one initiative
     * happen one after another, and each sees what the one before it did.
     *
     * @throws NotFound if there is none with this reference that the person may see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public InitiativeHeader openForMove(Actor actor, String reference) {
        // Two statements: a row that was waited for is read again, but its joined rows are not.
        jdbc.sql("""
                select id from initiative
                where reference = :reference and organisation_id = :organisation
                for update""")
                .param("reference", reference)
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .optional();
        return header(actor, jdbc.sql(BY_REFERENCE).param("reference", reference))
                .orElseThrow(() -> new NotFound("initiative " + reference));
    }

    /** @throws NotFound if there is none with this id that the person may see */
    public InitiativeHeader open(Actor actor, long id) {
        return find(actor, id).orElseThrow(() -> new NotFound("initiative " + id));
    }

    /** The same for somebody of whom it is asked whether they may see it; none if they may not. */
    public Optional<InitiativeHeader> find(Actor actor, long id) {
        return header(actor, jdbc.sql(BY_ID).param("id", id));
    }

    private static Optional<InitiativeHeader> header(Actor actor, StatementSpec statement) {
        return Sight.bind(statement, actor)
                .query((row, number) -> new InitiativeHeader(
                        row.getLong("id"),
                        row.getLong("organisation_id"),
                        row.getString("reference"),
                        row.getString("name"),
                        Status.valueOf(row.getString("status")),
                        Kind.valueOf(row.getString("kind")),
                        Visibility.valueOf(row.getString("visibility")),
                        row.getLong("stage_id"),
                        row.getString("stage_name"),
                        Phase.valueOf(row.getString("phase")),
                        row.getObject("stage_since", java.time.LocalDate.class),
                        row.getInt("visit_count"),
                        row.getObject("paused_since", java.time.LocalDate.class),
                        row.getObject("team_id", Long.class),
                        row.getString("team_name"),
                        row.getBoolean("own"),
                        row.getInt("version")))
                .optional();
    }
}
