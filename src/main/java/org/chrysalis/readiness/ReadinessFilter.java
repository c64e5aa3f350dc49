package org.chrysalis.readiness;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.AnswerFilter;
import org.chrysalis.initiative.FilterQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by how ready their own ground is: what an open round says is not told. */
@Component
class ReadinessFilter extends AnswerFilter {

    /** The middle of a condition is low where it is no more than this. */
    private static final int LOW = 2;

    /** A round of initiative {@code i} that was known of by {@code :day}. */
    private static final String THERE = """
            r.organisation_id = :sightOrganisation and r.initiative_id = i.id and r.withdrawn_at is null
              and least((r.opened_at at time zone 'Europe/London')::date, r.starts_on) <= :day""";

    /** By {@code :day}; one that was closed before it began was over from then on. */
    private static final String CLOSED = "r.closed_on <= greatest(:day, r.starts_on)";

    /** Some condition of a round whose middle is low. */
    private static final String SAYS_LOW = """
            exists (select 1 from readiness_answer a
                    where a.round_id = r_last.id and a.organisation_id = :sightOrganisation
                    group by a.round_condition_id
                    having percentile_cont(0.5) within group (order by a.score) <= :readinessLow)""";

    /**
     * The same questions of a past day. What a round says that an end left open is told only where it would be told
     * today as well.
     */
    private static final Map<String, String> THEN = Map.of(
            "LOW",
            """
            exists (select 1 from (select r.id from readiness_round r
                                   join initiative e on e.id = r.initiative_id and e.organisation_id = r.organisation_id
                                   where %s and (%s or r.closed_on is null
                                                 and e.status = 'ENDED' and i.status = 'ENDED')
                                   order by r.starts_on desc, r.id desc limit 1) r_last
                    where %s)""".formatted(THERE, CLOSED, SAYS_LOW),
            "OPEN",
            """
            i.status <> 'ENDED' and exists (select 1 from readiness_round r
                                            where %s and (%s) is not true)""".formatted(THERE, CLOSED),
            "NEVER",
            "not exists (select 1 from readiness_round r where %s)".formatted(THERE));

    ReadinessFilter() {
        super(
                "readiness",
                "readiness.filter",
                "readinessLow",
                List.of(
                        new Answer("LOW", "readiness.filter.low", FilterQuestion.among("""
                        select r_last.initiative_id from (
                            select distinct on (r.initiative_id) r.initiative_id, r.id
                            from readiness_round r
                            join initiative e on e.id = r.initiative_id and e.organisation_id = r.organisation_id
                            where r.organisation_id = :sightOrganisation and r.initiative_id is not null
                              and r.withdrawn_at is null and (r.closed_on is not null or e.status = 'ENDED')
                            order by r.initiative_id, r.starts_on desc, r.id desc) r_last
                        where %s""".formatted(SAYS_LOW))),
                        new Answer(
                                "OPEN",
                                "readiness.filter.open",
                                "i.status <> 'ENDED' and " + FilterQuestion.among("""
                        select r.initiative_id from readiness_round r
                        where r.organisation_id = :sightOrganisation and r.initiative_id is not null
                          and r.closed_on is null and r.withdrawn_at is null""")),
                        new Answer("NEVER", "readiness.filter.never", """
                    not exists (select 1 from readiness_round r
                                where r.organisation_id = :sightOrganisation and r.initiative_id = i.id
                                  and r.withdrawn_at is null)""")));
    }

    @Override
    protected Object value() {
        return LOW;
    }

    @Override
    public @Nullable Asked askOn(String answer, LocalDate day) {
        String condition = THEN.get(answer);
        return condition == null ? null : asked(condition, value());
    }
}
