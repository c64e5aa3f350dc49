package org.chrysalis.evidence;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a piece of evidence. */
@Component
public class EvidenceFiles extends RecordFiles {

    public static final String KIND = "evidence";

    EvidenceFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "found", new Table("evidence", "withdrawn_at"), RecordPage.of("evidence/%1$d"));
    }
}
