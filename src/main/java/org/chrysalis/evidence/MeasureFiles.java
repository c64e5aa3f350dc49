package org.chrysalis.evidence;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a measure, such as how it is read. */
@Component
public class MeasureFiles extends RecordFiles {

    public static final String KIND = "measure";

    MeasureFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "name",
                new Table("measure", "withdrawn_at"),
                RecordPage.of("evidence/measures/%1$d"));
    }
}
