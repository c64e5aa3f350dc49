package org.chrysalis.journey.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.CheckInView;
import org.chrysalis.journey.ConditionView;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Opens what somebody promised to see to, a condition or a check-in, for the pages about it. */
@Component
class PromisePage {

    private final Initiatives initiatives;
    private final JourneyDetails details;
    private final Directory directory;
    private final Dates dates;

    PromisePage(Initiatives initiatives, JourneyDetails details, Directory directory, Dates dates) {
        this.initiatives = initiatives;
        this.details = details;
        this.directory = directory;
        this.dates = dates;
    }

    /**
     * What is saved now, to be handed over: who sees to it, and how the form shows it.
     *
     * @param done that it was seen to, on which day and by whom; none while there is something to hand over
     */
    record Saved(
            @Nullable Long owner,
            HandOverForm form,
            @Nullable Refused done) {}

    /** For its owner, and for who may edit the initiative. */
    ConditionView condition(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        ConditionView condition = details.condition(actor, initiative, id);
        require(actor, initiative, condition.mine());
        fill(initiative, "conditions", id, condition.wording(), page);
        page.addAttribute("condition", condition);
        fillSeenTo(condition.metOn(), condition.metBy(), condition.metNote(), page);
        return condition;
    }

    /** For its owner, and for who may edit the initiative, ended or not: that is when it is due. */
    CheckInView checkIn(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        CheckInView checkIn = details.checkIn(actor, initiative, id);
        require(actor, initiative, checkIn.mine());
        fill(initiative, "check-ins", id, checkIn.what(), page);
        fillSeenTo(checkIn.doneOn(), checkIn.doneBy(), checkIn.note(), page);
        return checkIn;
    }

    Saved conditionToHandOver(Actor actor, String reference, long id, Model page) {
        ConditionView condition = condition(actor, reference, id, page);
        return saved(
                actor,
                condition.ownerId(),
                HandOverForm.of(label(actor, condition.ownerId()), condition.dueOn(), condition.version()),
                done("journey.hand-over.conditions.met", condition.metOn(), condition.metBy(), page),
                page);
    }

    Saved checkInToHandOver(Actor actor, String reference, long id, Model page) {
        CheckInView checkIn = checkIn(actor, reference, id, page);
        return saved(
                actor,
                checkIn.ownerId(),
                HandOverForm.of(label(actor, checkIn.ownerId()), checkIn.dueOn(), checkIn.version()),
                done("journey.hand-over.check-ins.held", checkIn.doneOn(), checkIn.doneBy(), page),
                page);
    }

    private Saved saved(Actor actor, @Nullable Long owner, HandOverForm form, @Nullable Refused done, Model page) {
        page.addAttribute("people", directory.people(actor));
        return new Saved(owner, form, done);
    }

    private String label(Actor actor, @Nullable Long owner) {
        return owner == null ? "" : directory.label(actor, owner).orElse("");
    }

    private @Nullable Refused done(String key, @Nullable LocalDate on, @Nullable String by, Model page) {
        return on == null
                ? null
                : new Refused(null, key, dates.date(on), Objects.requireNonNullElse(by, ""))
                        .leadingTo(
                                "/initiatives/" + page.getAttribute("reference") + "/journey", "journey.hand-over.see");
    }

    /** Before a page is shown: what was seen to is nobody's to see to any more. */
    static HandOverForm open(Saved saved) {
        if (saved.done() != null) {
            throw saved.done();
        }
        return saved.form();
    }

    /**
     * Who was typed, and nobody for nothing; whoever sees to it now may stay. What is wrong is noted beside the field.
     */
    @Nullable
    Long owner(Actor actor, HandOverForm form, @Nullable Long there, BindingResult problems) {
        if (form.getOwner().isEmpty()) {
            return null;
        }
        Long found = directory
                .find(actor, form.getOwner(), there == null ? List.of() : List.of(there))
                .orElse(null);
        if (found == null) {
            problems.rejectValue("owner", "journey.condition.owner.unknown");
        }
        return found;
    }

    /** Before a page is shown; what was typed meanwhile is refused by the service, beside what was typed. */
    void requireGoingOn(Model page) {
        ((InitiativeHeader) Objects.requireNonNull(page.getAttribute("initiative"))).requireGoingOn();
    }

    private static void require(Actor actor, InitiativeHeader initiative, boolean mine) {
        if (!mine && !initiative.editableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
    }

    /** How it was seen to; none while it is open. */
    private static void fillSeenTo(@Nullable LocalDate on, @Nullable String by, String note, Model page) {
        page.addAttribute("seenToOn", on);
        page.addAttribute("seenToBy", Objects.requireNonNullElse(by, ""));
        page.addAttribute("seenToNote", note);
    }

    private static void fill(InitiativeHeader initiative, String kind, long id, String what, Model page) {
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("kind", kind);
        page.addAttribute("id", id);
        page.addAttribute("what", what);
    }
}
