package org.chrysalis.initiative;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a part of what an initiative took over, such as the manual that it was changed from. */
@Component
public class OriginPartFiles extends RecordFiles {

    public static final String KIND = "origin-part";

    OriginPartFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "name", """
                from origin_part r
                join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where true""", RecordPage.of("origin"));
    }
}
