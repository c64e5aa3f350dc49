package org.chrysalis.funding;

import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of a mark of ordinary practice, such as the policy that names it: they go when the mark is taken back. The
 * page is that of the marker, which outlives its marks.
 */
@Component
public class OrdinaryMarkFiles extends RecordFiles {

    public static final String KIND = "ordinary-mark";

    OrdinaryMarkFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(
                initiatives,
                jdbc,
                KIND,
                "wording",
                new Table("ordinary_mark", "unmarked_at"),
                RecordPage.form("funding/ordinary/%1$d", "funding/ordinary#marker-%1$d")
                        .under("marker_id"));
    }
}
