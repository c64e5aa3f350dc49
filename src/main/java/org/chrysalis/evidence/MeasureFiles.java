package org.chrysalis.evidence;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a measure, such as how it is read. */
@Component
public class MeasureFiles extends RecordFiles {

    public static final String KIND = "measure";

    MeasureFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "name", """
                select i.reference from measure r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id = :id and r.organisation_id = :organisation
                  and r.withdrawn_at is null""", "/initiatives/%s/evidence/measures/%d");
    }
}
