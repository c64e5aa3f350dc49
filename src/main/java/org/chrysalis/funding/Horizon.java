package org.chrysalis.funding;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.Changing;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How long the money of an initiative has to last: by when outcomes can be expected, and what a month costs. The paper
 * says that a grant of one to three years may be long enough to get something off the ground, and is not long enough
 * to show outcomes; this holds the two against each other.
 */
@Service
@Transactional
public class Horizon {

    private static final String SUBJECT = "horizon";

    private final Changing changing;
    private final FundingReading reading;
    private final FundingTrail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    Horizon(Changing changing, FundingReading reading, FundingTrail trail, JdbcClient jdbc, Clock clock) {
        this.changing = changing;
        this.reading = reading;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Records both; what is left out is no longer said.
     *
     * @throws Conflict if somebody changed it since it was shown
     */
    public void save(Actor actor, String reference, SaveHorizon command) {
        InitiativeHeader initiative = changing.open(actor, reference);
        FundingSight.require(actor, initiative);
        initiative.requireEditableBy(actor);
        HorizonView before = reading.horizon(actor, initiative);
        Conflict.unlessSame(SUBJECT, initiative.id(), command.version(), before.version());
        // The initiative's row is locked: nobody writes between the look and this.
        jdbc.sql("""
                insert into horizon (initiative_id, organisation_id, outcomes_by, monthly_need,
                                     recorded_by, recorded_at, version)
                values (:initiative, :organisation, :outcomes, :need, :person, :now, 1)
                on conflict (initiative_id) do update
                set outcomes_by = excluded.outcomes_by, monthly_need = excluded.monthly_need,
                    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at,
                    version = horizon.version + 1
                where horizon.organisation_id = :organisation""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("outcomes", command.outcomesBy())
                .param("need", command.monthlyNeed())
                .param("person", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .update();
        changing.record(
                actor,
                initiative,
                "horizon-changed",
                initiative.part(SUBJECT, initiative.id()),
                Change.collect()
                        .field("outcomes-by", trail.day(before.outcomesBy()), trail.day(command.outcomesBy()))
                        .field(
                                "monthly-need",
                                FundingAmount.words(before.monthlyNeed()),
                                FundingAmount.words(command.monthlyNeed()))
                        .list());
    }
}
