package org.chrysalis.evidence;

import org.chrysalis.initiative.PracticeThread;
import org.springframework.stereotype.Component;

/** Evidence runs through all stages: pieces of evidence and readings of measures count on their days. */
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
                select found_on from evidence
                where organisation_id = :organisation and initiative_id = :initiative and withdrawn_at is null
                union all
                select r.read_on from reading r
                join measure m on m.id = r.measure_id and m.initiative_id = r.initiative_id and m.withdrawn_at is null
                where r.organisation_id = :organisation and r.initiative_id = :initiative and r.withdrawn_at is null""";
    }
}
