package org.chrysalis.initiative;

import java.time.LocalDate;
import org.chrysalis.audit.Subject;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What every page and service needs to know of an initiative before anything else: what it is called, where it
 * stands, and whether the person asking leads it or is in its team.
 *
 * @param stageSince the day on which the present main visit began
 * @param pausedSince the day from which it rests; none where it goes on or has ended
 * @param own whether the person asking is a lead or in the team
 * @param version of its words, for edits; a move does not change it
 */
public record InitiativeHeader(
        long id,
        long organisationId,
        String reference,
        String name,
        Status status,
        Kind kind,
        Visibility visibility,
        long stageId,
        String stageName,
        Phase phase,
        LocalDate stageSince,
        int visitCount,
        @Nullable LocalDate pausedSince,
        @Nullable Long teamId,
        @Nullable String teamName,
        boolean own,
        int version) {

    /** Something of it that is changed and shows in its history, such as a {@code "risk"}. */
    public Subject part(String kind, long partId) {
        return Subject.within(id, kind, partId, reference);
    }

    /** The same, with what people call it: one of several of its kind. */
    public Subject part(String kind, long partId, String title) {
        return part(kind, partId).titled(title);
    }

    public boolean ended() {
        return status == Status.ENDED;
    }

    public boolean paused() {
        return status == Status.PAUSED;
    }

    /** Whether the role lets this person change it, ended or not. */
    public boolean editableBy(Actor actor) {
        return editableBy(actor, own);
    }

    /** The same of one of which no more is known than whether it is the person's own. */
    static boolean editableBy(Actor actor, boolean own) {
        return actor.may(Permission.EDIT_ALL_INITIATIVES) || own && actor.may(Permission.EDIT_OWN_INITIATIVES);
    }

    public boolean movableBy(Actor actor) {
        return actor.may(Permission.MOVE_STAGES) && editableBy(actor);
    }

    public boolean reviewableBy(Actor actor) {
        return actor.may(Permission.RECORD_REVIEWS);
    }

    /**
     * Refuses a change by who may not make it, and any change of an initiative that has ended.
     *
     * @throws Forbidden without the permission
     * @throws Refused once it has ended: it is read-only until reopened
     */
    public void requireEditableBy(Actor actor) {
        if (!editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        requireGoingOn();
    }

    /** @throws Forbidden without the permission to move stages and to edit this initiative */
    public void requireMovableBy(Actor actor) {
        if (!movableBy(actor)) {
            throw new Forbidden(Permission.MOVE_STAGES.name());
        }
    }

    /** That something cannot be done with it as it stands: with the way back to it. */
    public Refused refused(String messageKey) {
        return new Refused(null, messageKey).leadingTo("/initiatives/" + reference, "initiative.ended.see");
    }

    /** @throws Refused once it has ended */
    public void requireGoingOn() {
        if (ended()) {
            throw refused("initiative.ended.read-only");
        }
    }
}
