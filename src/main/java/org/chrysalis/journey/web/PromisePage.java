package org.chrysalis.journey.web;

import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.journey.CheckInView;
import org.chrysalis.journey.ConditionView;
import org.chrysalis.journey.JourneyDetails;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Opens what somebody promised to see to, a condition or a check-in, for the pages about it. */
@Component
class PromisePage {

    private final Initiatives initiatives;
    private final JourneyDetails details;

    PromisePage(Initiatives initiatives, JourneyDetails details) {
        this.initiatives = initiatives;
        this.details = details;
    }

    /** For its owner, and for who may edit the initiative. */
    ConditionView condition(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        ConditionView condition = details.condition(actor, initiative, id);
        require(actor, initiative, condition.mine());
        fill(initiative, "conditions", id, condition.wording(), page);
        page.addAttribute("condition", condition);
        return condition;
    }

    /** For its owner, and for who may edit the initiative, ended or not: that is when it is due. */
    CheckInView checkIn(Actor actor, String reference, long id, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        CheckInView checkIn = details.checkIn(actor, initiative, id);
        require(actor, initiative, checkIn.mine());
        fill(initiative, "check-ins", id, checkIn.what(), page);
        page.addAttribute("checkIn", checkIn);
        return checkIn;
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

    private static void fill(InitiativeHeader initiative, String kind, long id, String what, Model page) {
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("kind", kind);
        page.addAttribute("id", id);
        page.addAttribute("what", what);
    }
}
