package org.chrysalis.participation;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a partner, such as an agreement. */
@Component
public class PartnerFiles extends RecordFiles {

    public static final String KIND = "partner";

    PartnerFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "name",
                new Table("partner", "withdrawn_at"),
                RecordPage.of("participation/partners/%1$d"));
    }
}
