package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Memberships;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a member's access away and gives it back; what is left behind is said by {@link FarewellController}. */
@Controller
@RequestMapping("/admin/people/{id}")
class MemberAccessController {

    private final Memberships memberships;
    private final MemberPage memberPage;

    MemberAccessController(Memberships memberships, MemberPage memberPage) {
        this.memberships = memberships;
        this.memberPage = memberPage;
    }

    @PostMapping("/deactivate")
    String deactivate(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        if (Attempt.refused(problems, () -> memberships.deactivate(actor, id, form.getVersion()))) {
            return memberPage.asItIs(actor, id, form, page);
        }
        Flash.success(redirect, "people.member.deactivated");
        return "redirect:/admin/people";
    }

    @PostMapping("/reactivate")
    String reactivate(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") PlaceForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        if (Attempt.refused(problems, () -> memberships.reactivate(actor, id, form.getVersion()))) {
            return memberPage.asItIs(actor, id, form, page);
        }
        Flash.success(redirect, "people.member.reactivated");
        return "redirect:/admin/people";
    }
}
