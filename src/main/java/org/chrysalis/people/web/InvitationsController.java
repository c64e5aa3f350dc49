package org.chrysalis.people.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Invitations;
import org.chrysalis.people.Invitations.Link;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Links are shown in the answer to the form and never again, so these answers are not redirects. */
@Controller
class InvitationsController {

    private final Invitations invitations;
    private final Placing placing;
    private final PublicAddress address;

    InvitationsController(Invitations invitations, Placing placing, PublicAddress address) {
        this.invitations = invitations;
        this.placing = placing;
        this.address = address;
    }

    @ModelAttribute("roles")
    List<Choice> roles(Actor actor) {
        return placing.roles(actor);
    }

    @ModelAttribute("teams")
    List<Choice> teams(Actor actor) {
        return placing.teams(actor);
    }

    @GetMapping("/admin/people/invite")
    String ask(Actor actor, @ModelAttribute("form") InviteForm form) {
        return "people/invite";
    }

    @PostMapping("/admin/people/invite")
    String invite(Actor actor, @Valid @ModelAttribute("form") InviteForm form, BindingResult problems, Model page) {
        Optional<Link> link = problems.hasErrors()
                ? Optional.empty()
                : Attempt.of(problems, () -> invitations.invite(actor, form.toCommand()));
        return link.map(made -> show(made, page)).orElse("people/invite");
    }

    @PostMapping("/admin/people/invitations/{id}/renew")
    String renew(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "-1") int version, Model page) {
        return show(invitations.renew(actor, id, version), page);
    }

    @PostMapping("/admin/people/invitations/{id}/withdraw")
    String withdraw(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        invitations.withdraw(actor, id, version);
        Flash.success(redirect, "people.invite.withdrawn");
        return "redirect:/admin/people";
    }

    private String show(Link link, Model page) {
        page.addAttribute("whom", link.email());
        page.addAttribute("until", link.expiresAt());
        page.addAttribute("mailed", link.mailed());
        if (link.token() != null) {
            page.addAttribute("address", address.link("/invitation/" + link.token()));
        }
        return "people/invitation-link";
    }
}
