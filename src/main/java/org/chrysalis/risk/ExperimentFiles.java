package org.chrysalis.risk;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of an experiment, such as its plan and its results. */
@Component
public class ExperimentFiles extends RecordFiles {

    public static final String KIND = "experiment";

    ExperimentFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "question",
                new Table("experiment", "withdrawn_at"),
                RecordPage.of("risks/experiments/%1$d"));
    }
}
