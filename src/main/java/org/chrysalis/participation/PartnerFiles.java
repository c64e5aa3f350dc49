package org.chrysalis.participation;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a partner, such as an agreement. */
@Component
public class PartnerFiles extends RecordFiles {

    public static final String KIND = "partner";

    PartnerFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "name", """
                select i.reference from partner r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id = :id and r.organisation_id = :organisation
                  and r.withdrawn_at is null""", "/initiatives/%s/participation/partners/%d");
    }
}
