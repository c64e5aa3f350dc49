package org.chrysalis.risk;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of an experiment, such as its plan and its results. */
@Component
public class ExperimentFiles extends RecordFiles {

    public static final String KIND = "experiment";

    ExperimentFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "question", """
                select i.reference from experiment r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where r.id = :id and r.organisation_id = :organisation
                  and r.withdrawn_at is null""", "/initiatives/%s/risks/experiments/%d");
    }
}
