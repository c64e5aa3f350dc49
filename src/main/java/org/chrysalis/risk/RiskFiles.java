package org.chrysalis.risk;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a risk. */
@Component
public class RiskFiles extends RecordFiles {

    public static final String KIND = "risk";

    RiskFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "wording", """
                select i.reference from risk r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id = :id and r.organisation_id = :organisation
                  and r.withdrawn_at is null""", "/initiatives/%s/risks/%d");
    }
}
