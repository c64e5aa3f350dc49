package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.Memberships.View;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
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

@Controller
@RequestMapping("/admin/people/{id}")
class MemberController {

    private final Memberships memberships;
    private final Placing placing;

    MemberController(Memberships memberships, Placing placing) {
        this.memberships = memberships;
        this.placing = placing;
    }

    @GetMapping
    String show(Actor actor, @PathVariable long id, @ModelAttribute("form") PlaceForm form, Model page) {
        return again(actor, id, form, page);
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
            if (problems.hasErrors() || Attempt.refused(problems, () -> memberships.place(actor, form.toCommand(id)))) {
                return page(actor, id, page);
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
            return page(actor, id, page);
        }
        Flash.success(redirect, "people.member.saved");
        return "redirect:/admin/people";
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
            return again(actor, id, form, page);
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
            return again(actor, id, form, page);
        }
        Flash.success(redirect, "people.member.reactivated");
        return "redirect:/admin/people";
    }

    private String again(Actor actor, long id, PlaceForm form, Model page) {
        View member = memberships.view(actor, id);
        form.show(member);
        return page(actor, member, page);
    }

    private String page(Actor actor, long id, Model page) {
        return page(actor, memberships.view(actor, id), page);
    }

    private String page(Actor actor, View member, Model page) {
        List<Choice> roles = placing.roles(actor);
        page.addAttribute("member", member);
        page.addAttribute("roles", roles);
        page.addAttribute("teams", placing.teams(actor, member));
        page.addAttribute(
                "mayChange", roles.stream().anyMatch(role -> role.value().equals(String.valueOf(member.roleId()))));
        return "people/member";
    }
}
