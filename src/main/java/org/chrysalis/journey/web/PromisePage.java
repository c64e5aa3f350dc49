package org.chrysalis.journey.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.web.UnknownPerson;
import org.chrysalis.journey.CheckInView;
import org.chrysalis.journey.ConditionView;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.journey.PromiseAt;
import org.chrysalis.journey.PromiseKind;
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
import org.springframework.web.servlet.HandlerMapping;

/** Opens what somebody promised to see to, a condition or a check-in, for the pages about it. */
@Component
class PromisePage {

    /** Where promises are found; what is done about one follows. */
    static final String CONDITION = "/initiatives/{reference}/journey/conditions/{id}";

    static final String CHECK_IN = "/initiatives/{reference}/journey/check-ins/{id}";

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
     * What is saved now.
     *
     * @param owner none where the leads see to it
     * @param seenTo that it was seen to, on which day and by whom: there is nothing to hand over; none while it is open
     */
    record Saved(
            @Nullable Long owner,
            LocalDate dueOn,
            @Nullable LocalDate seenToOn,
            String note,
            int version,
            @Nullable Refused seenTo) {}

    /** Before a page is shown; what was typed meanwhile is refused by the service, beside what was typed. */
    Saved show(Actor actor, PromiseAt at, Model page) {
        Saved saved = open(actor, at, page);
        if (at.kind() == PromiseKind.CONDITION) {
            ((InitiativeHeader) Objects.requireNonNull(page.getAttribute("initiative"))).requireGoingOn();
        }
        return saved;
    }

    /** For its owner, and for who may edit the initiative; a check-in also once that has ended, for then it is due. */
    Saved open(Actor actor, PromiseAt at, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, at.reference());
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("id", at.id());
        return switch (at.kind()) {
            case CONDITION -> condition(actor, initiative, details.condition(actor, initiative, at.id()), page);
            case CHECK_IN -> checkIn(actor, initiative, details.checkIn(actor, initiative, at.id()), page);
        };
    }

    /** Whom it can be given to. */
    void offerPeople(Actor actor, Model page) {
        page.addAttribute("people", directory.people(actor));
    }

    private Saved condition(Actor actor, InitiativeHeader initiative, ConditionView condition, Model page) {
        require(actor, initiative, condition.mine());
        page.addAttribute("kind", path(PromiseKind.CONDITION));
        page.addAttribute("what", condition.wording());
        page.addAttribute("condition", condition);
        fillSeenTo(condition.metOn(), condition.metBy(), condition.metNote(), page);
        return new Saved(
                condition.ownerId(),
                condition.dueOn(),
                condition.metOn(),
                condition.metNote(),
                condition.version(),
                seenTo("journey.hand-over.conditions.met", condition.metOn(), condition.metBy()));
    }

    private Saved checkIn(Actor actor, InitiativeHeader initiative, CheckInView checkIn, Model page) {
        require(actor, initiative, checkIn.mine());
        page.addAttribute("kind", path(PromiseKind.CHECK_IN));
        page.addAttribute("what", checkIn.what());
        fillSeenTo(checkIn.doneOn(), checkIn.doneBy(), checkIn.note(), page);
        return new Saved(
                checkIn.ownerId(),
                checkIn.dueOn(),
                checkIn.doneOn(),
                checkIn.note(),
                checkIn.version(),
                seenTo("journey.hand-over.check-ins.held", checkIn.doneOn(), checkIn.doneBy()));
    }

    /** The promise at whose address something is asked. */
    static PromiseAt at(HttpServletRequest request, String reference, long id) {
        String route = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        return route.startsWith(CHECK_IN) ? PromiseAt.checkIn(reference, id) : PromiseAt.condition(reference, id);
    }

    /** How addresses and messages name it. */
    static String path(PromiseKind kind) {
        return switch (kind) {
            case CONDITION -> "conditions";
            case CHECK_IN -> "check-ins";
        };
    }

    /** Of the initiative that was opened for this page. */
    static String journey(Model page) {
        return "/initiatives/" + page.getAttribute("reference") + "/journey";
    }

    private @Nullable Refused seenTo(String key, @Nullable LocalDate on, @Nullable String by) {
        return on == null ? null : new Refused(null, key, dates.date(on), Objects.requireNonNullElse(by, ""));
    }

    /** How the form shows what is saved. */
    HandOverForm asSaved(Actor actor, Saved saved) {
        Long owner = saved.owner();
        String label = owner == null ? "" : directory.label(actor, owner).orElse("");
        return HandOverForm.of(label, saved.dueOn(), saved.version());
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
            UnknownPerson.note(problems, "owner", form.getOwner());
        }
        return found;
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
}
