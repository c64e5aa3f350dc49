package org.chrysalis.readiness;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Turn;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a round is about, and what it asks of it: one round at a time on each ground. Callers have authorised. */
@Component
class ReadinessGround {

    private final Directory directory;
    private final JdbcClient jdbc;

    ReadinessGround(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @throws Refused for a team that the organisation does not have */
    void requireTeam(Actor actor, @Nullable Long teamId) {
        if (teamId != null && !directory.isTeam(actor, teamId)) {
            throw new Refused("about", "readiness.start.team.unknown");
        }
    }

    /**
     * Until the transaction ends nobody else begins one in the organisation: who asks at the same moment is told, and
     * the index never has to.
     *
     * @throws Refused while one is open
     */
    void requireNoneOpen(Actor actor, @Nullable Long teamId, @Nullable Long initiativeId) {
        Turn.ofOrganisation(jdbc, actor);
        boolean open = jdbc.sql("""
                select exists (select 1 from readiness_round
                               where organisation_id = :organisation and team_id is not distinct from :team
                                 and initiative_id is not distinct from :initiative
                                 and closed_on is null and withdrawn_at is null)""")
                .param("organisation", actor.organisationId())
                .param("team", teamId, java.sql.Types.BIGINT)
                .param("initiative", initiativeId, java.sql.Types.BIGINT)
                .query(Boolean.class)
                .single();
        if (open) {
            throw new Refused(initiativeId == null ? "about" : null, "readiness.start.open-already");
        }
    }

    /**
     * The round asks all conditions that are not retired, in their words of now.
     *
     * @throws Refused where there is none
     */
    void ask(Actor actor, long roundId) {
        int asked = jdbc.sql("""
                insert into readiness_round_condition (organisation_id, round_id, condition_id,
                                                       ordinal, name, explanation)
                select organisation_id, :round, id, row_number() over (order by ordinal, id), name, explanation
                from readiness_condition where organisation_id = :organisation and not retired""")
                .param("round", roundId)
                .param("organisation", actor.organisationId())
                .update();
        if (asked == 0) {
            throw new Refused(null, "readiness.start.nothing-to-ask");
        }
    }
}
