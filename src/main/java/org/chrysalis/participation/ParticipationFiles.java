package org.chrysalis.participation;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of an occasion on which people took part. */
@Component
public class ParticipationFiles extends RecordFiles {

    public static final String KIND = "participation";

    ParticipationFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "what",
                new Table("participation", "withdrawn_at"),
                RecordPage.form("participation/%1$d", "participation?at=%1$d#participation-%1$d"));
    }
}
