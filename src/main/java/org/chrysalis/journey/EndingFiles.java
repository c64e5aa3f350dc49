package org.chrysalis.journey;

import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordFiles;
import org.chrysalis.initiative.RecordPage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of an ending, such as what was learned at length. They are added, and the ending talked about, once the
 * initiative has ended: that is when they come about.
 */
@Component
public class EndingFiles extends RecordFiles {

    public static final String KIND = "ending";

    EndingFiles(Initiatives initiatives, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "why", JourneyTopics.each("ending", "true"), RecordPage.of("journey"));
    }

    @Override
    public boolean outlivesEnding() {
        return true;
    }

    @Override
    protected void requireChangeable(Actor actor, InitiativeHeader initiative, long id) {
        if (!initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
    }
}
