package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.initiative.AnswerFilter;
import org.springframework.stereotype.Component;

/** Narrows the list to initiatives by how ready their own ground is: what an open round says is not told. */
@Component
class ReadinessFilter extends AnswerFilter {

    /** The middle of a condition is low where it is no more than this. */
    private static final int LOW = 2;

    ReadinessFilter() {
        super(
                "readiness",
                "readiness.filter",
                "readinessLow",
                List.of(
                        new Answer("LOW", "readiness.filter.low", """
                    i.id = any (array(
                        select r_last.initiative_id from (
                            select distinct on (r.initiative_id) r.initiative_id, r.id
                            from readiness_round r
                            join initiative e on e.id = r.initiative_id and e.organisation_id = r.organisation_id
                            where r.organisation_id = :sightOrganisation and r.initiative_id is not null
                              and r.withdrawn_at is null and (r.closed_on is not null or e.status = 'ENDED')
                            order by r.initiative_id, r.starts_on desc, r.id desc) r_last
                        where exists (select 1 from readiness_answer a
                                      where a.round_id = r_last.id and a.organisation_id = :sightOrganisation
                                      group by a.round_condition_id
                                      having percentile_cont(0.5) within group (order by a.score) <= :readinessLow)))"""),
                        new Answer("OPEN", "readiness.filter.open", """
                    i.status <> 'ENDED' and i.id = any (array(
                        select r.initiative_id from readiness_round r
                        where r.organisation_id = :sightOrganisation and r.initiative_id is not null
                          and r.closed_on is null and r.withdrawn_at is null))"""),
                        new Answer("NEVER", "readiness.filter.never", """
                    not exists (select 1 from readiness_round r
                                where r.organisation_id = :sightOrganisation and r.initiative_id = i.id
                                  and r.withdrawn_at is null)""")));
    }

    @Override
    protected Object value() {
        return LOW;
    }
}
