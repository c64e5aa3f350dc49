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
 * The files of a check-in, such as what people wrote when they were asked. They are added, and the check-in talked
 * about, after the ending, by whoever may tick it off.
 */
@Component
public class CheckInFiles extends RecordFiles {

    public static final String KIND = "check-in";

    private final CheckInRepository checkIns;

    CheckInFiles(Initiatives initiatives, CheckInRepository checkIns, JdbcClient jdbc) {
        super(initiatives, jdbc, KIND, "what", JourneyTopics.each("check_in", "true"), RecordPage.of("journey"));
        this.checkIns = checkIns;
    }

    @Override
    public boolean outlivesEnding() {
        return true;
    }

    @Override
    protected void requireChangeable(Actor actor, InitiativeHeader initiative, long id) {
        if (!initiative.editableBy(actor) && !owned(actor, initiative, id)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
    }

    private boolean owned(Actor actor, InitiativeHeader initiative, long id) {
        return checkIns.findByIdAndOrganisationIdAndInitiativeId(id, initiative.organisationId(), initiative.id())
                .filter(checkIn -> checkIn.ownedBy(actor.personId()))
                .isPresent();
    }
}
