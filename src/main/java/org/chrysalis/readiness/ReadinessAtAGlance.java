package org.chrysalis.readiness;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What of an initiative's ground matters now, for its overview. Whoever calls has opened it. */
@Service
public class ReadinessAtAGlance implements OverviewPart {

    private static final String SQL = """
            with rounds as (
                select r.id, r.name, r.starts_on, r.ends_on, r.closed_on is null and i.status <> 'ENDED' as open
                from readiness_round r join initiative i on i.id = r.initiative_id
                where r.initiative_id = :initiative and r.organisation_id = :organisation and r.withdrawn_at is null),
            last as (select id, name, starts_on from rounds where not open order by starts_on desc, id desc limit 1),
            middles as (
                select c.name, c.ordinal, percentile_cont(0.5) within group (order by a.score) as middle
                from last join readiness_round_condition c on c.round_id = last.id
                join readiness_answer a on a.round_condition_id = c.id and a.round_id = last.id and a.score is not null
                group by c.id)
            select (select count(*) from rounds) as rounds,
                   (select id from rounds where open limit 1) as open_id,
                   (select name from rounds where open limit 1) as open_name,
                   (select ends_on from rounds where open limit 1) as open_until,
                   (select id from last) as last_id, (select name from last) as last_name,
                   (select count(*) from readiness_sheet s join last on last.id = s.round_id) as answered,
                   (select name from middles order by middle desc, ordinal limit 1) as strongest,
                   (select middle from middles order by middle desc, ordinal limit 1) as most,
                   (select name from middles order by middle, ordinal limit 1) as weakest,
                   (select middle from middles order by middle, ordinal limit 1) as least,
                   (select count(*) from readiness_action a join rounds on rounds.id = a.round_id
                    where a.done_on is null and a.withdrawn_at is null) as actions""";

    private final OverviewParts parts;

    ReadinessAtAGlance(OverviewParts parts) {
        this.parts = parts;
    }

    /**
     * The open round, the last closed one with its highest and its lowest condition, and what is still to be done.
     *
     * @param actions how many are not done yet
     */
    public record Glance(
            long rounds,
            @Nullable Long openId,
            @Nullable String openName,
            @Nullable LocalDate openUntil,
            @Nullable Long lastId,
            @Nullable String lastName,
            long answered,
            @Nullable String strongest,
            @Nullable Double most,
            @Nullable String weakest,
            @Nullable Double least,
            long actions) {

        /** Whether the conditions differ at all. */
        public boolean uneven() {
            return most != null && !most.equals(least);
        }
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public String sql() {
        return SQL;
    }

    /** None where no round was ever begun. */
    public @Nullable Glance of(Actor actor, InitiativeHeader initiative) {
        List<Glance> read = parts.rows(actor, initiative, this, Glance.class);
        return read.isEmpty() || read.get(0).rounds() == 0 ? null : read.get(0);
    }
}
