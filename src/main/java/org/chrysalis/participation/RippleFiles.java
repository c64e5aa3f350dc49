package org.chrysalis.participation;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a ripple. */
@Component
public class RippleFiles extends RecordFiles {

    public static final String KIND = "ripple";

    RippleFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "what", """
                select i.reference from ripple r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id = :id and r.organisation_id = :organisation
                  and r.withdrawn_at is null""", "/initiatives/%s/participation/ripples/%d");
    }
}
