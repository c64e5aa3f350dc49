package org.chrysalis.funding;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of a mark of ordinary practice, such as the policy that names it: they go when the mark is taken back. */
@Component
public class OrdinaryMarkFiles extends RecordFiles {

    public static final String KIND = "ordinary-mark";

    private static final String PAGE = "/initiatives/%s/funding/ordinary/%d";

    private final OrdinaryReading reading;

    OrdinaryMarkFiles(Initiatives initiatives, OrdinaryReading reading, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "wording", new Table("ordinary_mark", "unmarked_at"), PAGE);
        this.reading = reading;
    }

    /** The page is that of the marker, which outlives its marks. */
    @Override
    protected String path(InitiativeHeader initiative, long id) {
        return PAGE.formatted(initiative.reference(), reading.markerOf(initiative, id));
    }
}
