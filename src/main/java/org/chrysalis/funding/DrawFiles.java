package org.chrysalis.funding;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of what is taken from elsewhere, such as the agreement with its team. */
@Component
public class DrawFiles extends RecordFiles {

    public static final String KIND = "draw";

    DrawFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "role",
                new Table("draw", "withdrawn_at"),
                RecordPage.form("funding/draw/%1$d", "funding/draw#draw-%1$d"));
    }
}
