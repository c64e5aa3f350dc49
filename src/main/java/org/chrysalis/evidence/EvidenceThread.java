package org.chrysalis.evidence;

import org.chrysalis.initiative.PracticeThread;
import org.springframework.stereotype.Component;

/** Evidence is gathered in every stage: what was found out, and what was read of a measure. */
@Component
class EvidenceThread implements PracticeThread {

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String path() {
        return "evidence";
    }

    @Override
    public String days() {
        return """
                select e.found_on as day from evidence e
                where e.organisation_id = :organisation and e.initiative_id = :initiative and e.withdrawn_at is null
                union all
                select r.read_on from reading r join measure m on m.id = r.measure_id and m.withdrawn_at is null
                where r.organisation_id = :organisation and r.initiative_id = :initiative and r.withdrawn_at is null""";
    }
}
