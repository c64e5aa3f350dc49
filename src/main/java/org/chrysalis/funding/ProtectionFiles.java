package org.chrysalis.funding;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a protection, such as the letter that grants it. */
@Component
public class ProtectionFiles extends RecordFiles {

    public static final String KIND = "protection";

    ProtectionFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "what",
                new Table("protection", "withdrawn_at"),
                RecordPage.form("funding/protections/%1$d", "funding/protections#protection-%1$d"));
    }
}
