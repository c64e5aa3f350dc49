package org.chrysalis.pulse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.OverviewPart;
import org.chrysalis.initiative.OverviewParts;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Whether a round is open and what the last one that may be shown said, for the overview. Whoever calls has opened it.
 */
@Service
public class PulseAtAGlance implements OverviewPart {

    private static final String SQL = """
            with results as (%s)
            select (select o.closes_on from pulse_round o
                    where o.organisation_id = :organisation and o.initiative_id = :initiative
                      and o.closed_on is null and o.closes_on >= :today
                      and not exists (select 1 from initiative i
                                        where i.id = o.initiative_id and i.organisation_id = :organisation
                                          and i.status = 'ENDED')) as open_until,
                   last.ended_on, coalesce(last.answers, 0) as answers, last.momentum,
                   last.headspace, last.support, last.safety
            from (select 1) one
            left join lateral (select * from results where shown
                               order by ended_on desc, id desc limit 1) last on true""".formatted(PulseReading.RESULTS);

    private final OverviewParts parts;

    PulseAtAGlance(OverviewParts parts) {
        this.parts = parts;
    }

    /** As it is read: of each question how often each was said. */
    record Read(
            @Nullable LocalDate openUntil,
            @Nullable LocalDate endedOn,
            int answers,
            int @Nullable [] momentum,
            int @Nullable [] headspace,
            int @Nullable [] support,
            int @Nullable [] safety) {

        private Optional<Score> lowest() {
            return endedOn == null
                    ? Optional.empty()
                    : new RoundView(0, endedOn, endedOn, true, answers, scores(), List.of()).lowest();
        }

        private List<Score> scores() {
            return Stream.of(Tap.values())
                    .map(tap -> {
                        int[] counts = switch (tap) {
                            case MOMENTUM -> momentum;
                            case HEADSPACE -> headspace;
                            case SUPPORT -> support;
                            case SAFETY -> safety;
                        };
                        return Score.of(tap, counts == null ? new int[Tap.MOST + 1] : counts);
                    })
                    .toList();
        }
    }

    /**
     * What the overview says.
     *
     * @param openUntil the last day of the round that is open
     * @param lowest of the last closed round that may be shown: where it hurts most
     */
    public record Glance(
            @Nullable LocalDate openUntil,
            @Nullable LocalDate endedOn,
            int answers,
            @Nullable Score lowest) {

        public boolean empty() {
            return openUntil == null && endedOn == null;
        }
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public String sql() {
        return SQL;
    }

    public Glance of(Actor actor, InitiativeHeader initiative) {
        Read read = parts.rows(actor, initiative, this, Read.class).get(0);
        return new Glance(
                read.openUntil(), read.endedOn(), read.answers(), read.lowest().orElse(null));
    }
}
