package org.chrysalis.risk;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a risk. */
@Component
public class RiskFiles extends RecordFiles {

    public static final String KIND = "risk";

    RiskFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "wording", new Table("risk", "withdrawn_at"), RecordPage.of("risks/%1$d"));
    }
}
