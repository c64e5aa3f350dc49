package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.Memberships.View;
import org.chrysalis.people.RoleLosses;
import org.chrysalis.people.RoleLosses.Losses;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member's role and team; and, before they lose something by it, the page that says so. */
@Controller
@RequestMapping("/admin/people/{id}")
class MemberController {

    private final Memberships memberships;
    private final RoleLosses losses;
    private final Placing placing;
    private final MemberPage memberPage;

    MemberController(Memberships memberships, RoleLosses losses, Placing placing, MemberPage memberPage) {
        this.memberships = memberships;
        this.losses = losses;
        this.placing = placing;
        this.memberPage = memberPage;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, @ModelAttribute("form") PlaceForm form, Model page) {
        return memberPage.asItIs(actor, id, form, page);
    }

    /** The way back from the page that says what they lose: what was chosen stays. */
    @PostMapping(params = "then")
    String chosen(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult garbled,
            Model page) {
        return memberPage.asChosen(actor, id, page);
    }

    @PostMapping
    String place(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") PlaceForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()) {
                return memberPage.asChosen(actor, id, page);
            }
            Optional<Losses> foreseen = Attempt.of(problems, () -> losses.of(actor, form.toCommand(id)));
            if (foreseen.filter(found -> !found.isKnownBy(form.getRead())).isPresent()) {
                return memberPage.losing(actor, id, form, foreseen.get(), page);
            }
            if (problems.hasErrors() || Attempt.refused(problems, () -> memberships.place(actor, form.toCommand(id)))) {
                return memberPage.asChosen(actor, id, page);
            }
        } catch (Conflict stale) {
            View present = memberships.view(actor, id);
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare(
                                    "people.role",
                                    present.roleName(),
                                    Placing.label(placing.roles(actor), form.getRole()))
                            .compare(
                                    "people.team",
                                    present.teamName(),
                                    Placing.label(placing.teams(actor, present), form.getTeam()))
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return memberPage.asChosen(actor, id, page);
        }
        View saved = memberships.view(actor, id);
        if (saved.teamName() == null) {
            Flash.success(redirect, "people.member.saved.teamless", saved.name(), saved.roleName());
        } else {
            Flash.success(redirect, "people.member.saved", saved.name(), saved.roleName(), saved.teamName());
        }
        return "redirect:/admin/people";
    }
}
