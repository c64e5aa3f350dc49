package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.AnswerFilter;
import org.chrysalis.initiative.FilterQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Narrows the list to initiatives by when their teams were asked, and by what the last round says that may be shown.
 * Of an open round, and of what fewer than three said, nothing can be told from it. Rounds have days of their own, so
 * that all of it can be asked of a past day too.
 */
@Component
class PulseFilter extends AnswerFilter {

    /** Below a mean of 2.5, of three or more who gave a number: {@link Score} in SQL. */
    private static final String LOW = """
            r_said.counts[2] + r_said.counts[3] + r_said.counts[4] + r_said.counts[5] + r_said.counts[6] >= %1$d
            and 2 * (r_said.counts[2] + 2 * r_said.counts[3] + 3 * r_said.counts[4] + 4 * r_said.counts[5]
                     + 5 * r_said.counts[6])
                < 5 * (r_said.counts[2] + r_said.counts[3] + r_said.counts[4] + r_said.counts[5] + r_said.counts[6])
            """.formatted(PulseReading.FEWEST);

    /** Known of by the day. */
    private static final String THERE =
            "least((r.opened_at at time zone 'Europe/London')::date, r.opens_on) <= :pulseDay";

    private final Clock clock;

    PulseFilter(Clock clock) {
        super(
                "pulse",
                "pulse.filter",
                "pulseDay",
                List.of(
                        new Answer("LOW", "pulse.filter.low", FilterQuestion.among("""
                        select r_last.initiative_id from (
                            select distinct on (r.initiative_id) r.initiative_id, t.momentum,
                                   t.headspace, t.support, t.safety
                            from pulse_round r join pulse_tally t on t.round_id = r.id and t.answers >= %d
                            where r.organisation_id = :sightOrganisation
                              and (r.closed_on <= :pulseDay or r.closes_on < :pulseDay)
                            order by r.initiative_id, coalesce(r.closed_on, r.closes_on) desc, r.id desc) r_last
                        where exists (select 1 from (values (r_last.momentum), (r_last.headspace), (r_last.support),
                                                            (r_last.safety)) r_said (counts)
                                      where %s)""".formatted(
                                        PulseReading.FEWEST, LOW))),
                        new Answer("OPEN", "pulse.filter.open", "i.status <> 'ENDED' and " + FilterQuestion.among("""
                        select r.initiative_id from pulse_round r
                        where r.organisation_id = :sightOrganisation
                          and (r.closed_on is null or r.closed_on > :pulseDay)
                          and :pulseDay between r.opens_on and r.closes_on""")),
                        new Answer("QUIET", "pulse.filter.quiet", FilterQuestion.among("""
                        select r.initiative_id from pulse_round r
                        where r.organisation_id = :sightOrganisation and %s
                        group by r.initiative_id
                        having max(coalesce(r.closed_on, r.closes_on))
                               < cast(:pulseDay as date) - interval '3 months'""".formatted(THERE))),
                        new Answer("NEVER", "pulse.filter.never", """
                    not exists (select 1 from pulse_round r
                                where r.organisation_id = :sightOrganisation and r.initiative_id = i.id
                                  and %s)""".formatted(THERE))));
        this.clock = clock;
    }

    @Override
    protected Object value() {
        return LocalDate.now(clock);
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        return ask(answer, day);
    }
}
