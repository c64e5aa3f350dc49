package org.chrysalis.pulse.web;

import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.pulse.PulseLinks;
import org.chrysalis.pulse.PulseReading;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.PublicAddress;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Makes links for people without an account. They are shown in the answer to the form and never again, so that answer
 * is no redirect.
 */
@Controller
@RequestMapping("/initiatives/{reference}/pulse/links")
class PulseLinksController {

    private static final String PAGE = "pulse/links";

    private final Initiatives initiatives;
    private final PulseLinks links;
    private final PulseReading reading;
    private final PublicAddress address;

    PulseLinksController(Initiatives initiatives, PulseLinks links, PulseReading reading, PublicAddress address) {
        this.initiatives = initiatives;
        this.links = links;
        this.reading = reading;
        this.address = address;
    }

    /** A link as it is shown, once. */
    record Shown(String madeFor, String address) {}

    @GetMapping
    String ask(@PathVariable String reference, Actor actor, Model page) {
        if (!frame(actor, reference, page)) {
            return "redirect:" + PulseFrame.page(reference);
        }
        page.addAttribute("form", new LinksForm());
        return PAGE;
    }

    @PostMapping
    String make(
            @PathVariable String reference,
            Actor actor,
            @Valid @ModelAttribute("form") LinksForm form,
            BindingResult problems,
            Model page) {
        if (!frame(actor, reference, page)) {
            return "redirect:" + PulseFrame.page(reference);
        }
        Optional<PulseLinks.Made> made = problems.hasErrors()
                ? Optional.empty()
                : Attempt.of(
                        problems, () -> links.make(actor, reference, Typed.token(form.getSubmission()), form.named()));
        if (made.isEmpty()) {
            return PAGE;
        }
        page.addAttribute(
                "addresses",
                made.get().links().stream()
                        .map(link -> new Shown(link.madeFor(), address.link("/pulse/" + link.token())))
                        .toList());
        page.addAttribute("until", made.get().until());
        return "pulse/links-made";
    }

    /** Whether a round is open. */
    private boolean frame(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        initiative.requireEditableBy(actor);
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("most", PulseLinks.MOST_AT_ONCE);
        return reading.open(actor, initiative).isPresent();
    }
}
