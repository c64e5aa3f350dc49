package org.chrysalis.readiness;

import java.time.LocalDate;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A round as pages and services know it.
 *
 * @param about the name of the organisation, team or initiative
 * @param reference of the initiative; none for other grounds
 * @param closedOn the day on which it was closed; none while it is open
 * @param ended whether its initiative has ended, which closes it too
 * @param own whether the person asking leads the initiative or is in its team
 * @param asked how many people are reminded to answer; none for the whole organisation
 * @param invited whether the person asking is one of them
 * @param mayAnswer whether the person asking belongs to those whose ground it is, and does more than look
 * @param sheets how many people answered, wholly or in part
 * @param complete how many of them wholly
 * @param conditions how many conditions it asks
 */
public record RoundView(
        long id,
        long organisationId,
        Ground ground,
        @Nullable Long teamId,
        @Nullable Long initiativeId,
        @Nullable String reference,
        String about,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate closedOn,
        boolean ended,
        boolean own,
        int asked,
        boolean invited,
        boolean mayAnswer,
        int sheets,
        int complete,
        int conditions,
        String openedBy,
        int version) {

    /** Whether answers are taken, and what was said is not shown yet. */
    public boolean open() {
        return closedOn == null && !ended;
    }

    public boolean ofInitiative() {
        return initiativeId != null;
    }

    /** Whether this person may start, change and close rounds on this ground. */
    public boolean manageableBy(Actor actor) {
        return actor.may(Permission.EDIT_ALL_INITIATIVES)
                || ofInitiative() && own && actor.may(Permission.EDIT_OWN_INITIATIVES);
    }

    /** The same, while the initiative goes on. */
    public boolean changeableBy(Actor actor) {
        return !ended && manageableBy(actor);
    }

    /**
     * @throws Forbidden without the permission
     * @throws Refused once its initiative has ended
     */
    public void requireChangeableBy(Actor actor) {
        if (!manageableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        requireGoingOn();
    }

    /** @throws Refused once its initiative has ended */
    public void requireGoingOn() {
        if (ended) {
            throw new Refused(null, "initiative.ended.read-only")
                    .leadingTo("/initiatives/" + reference, "initiative.ended.see");
        }
    }

    public String href() {
        return "/readiness/" + id;
    }
}
