package org.chrysalis.participation;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a ripple. */
@Component
public class RippleFiles extends RecordFiles {

    public static final String KIND = "ripple";

    RippleFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "what",
                new Table("ripple", "withdrawn_at"),
                RecordPage.form("participation/ripples/%1$d", "participation/ripples?at=%1$d#ripple-%1$d"));
    }
}
