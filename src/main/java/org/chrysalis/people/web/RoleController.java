package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.people.Roles;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds, renames and deletes roles; what they permit is in {@link RolesController}. */
@Controller
class RoleController {

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/admin/roles/new")
    String askNew(Actor actor, @ModelAttribute("form") RoleForm form, Model page) {
        page.addAttribute("roles", choices(actor));
        return "people/role-new";
    }

    @PostMapping("/admin/roles/new")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors()
                || Attempt.refused(
                        problems,
                        () -> roles.add(
                                actor, form.getSubmission(), form.getName(), form.getDescription(), form.getLike()))) {
            return askNew(actor, form, page);
        }
        Flash.success(redirect, "people.role.added", form.getName());
        return "redirect:/admin/roles";
    }

    @GetMapping("/admin/roles/{id}")
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") RoleForm form, Model page) {
        Roles.View role = roles.view(actor, id);
        form.setName(role.name());
        form.setDescription(role.description());
        form.setVersion(role.version());
        return page(actor, id, page);
    }

    @PostMapping("/admin/roles/{id}")
    String describe(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()
                    || Attempt.refused(
                            problems,
                            () -> roles.describe(
                                    actor, id, form.getVersion(), form.getName(), form.getDescription()))) {
                return page(actor, id, page);
            }
        } catch (Conflict stale) {
            Roles.View present = roles.view(actor, id);
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("people.role.name", present.name(), form.getName())
                            .compare("people.role.description", present.description(), form.getDescription())
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(actor, id, page);
        }
        Flash.success(redirect, "people.role.saved");
        return "redirect:/admin/roles";
    }

    @PostMapping("/admin/roles/{id}/delete")
    String delete(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("deletion") RoleDeletionForm deletion,
            BindingResult unreadable,
            Model page,
            RedirectAttributes redirect) {
        RoleForm form = new RoleForm();
        BindingResult problems = new BeanPropertyBindingResult(form, "form");
        if (Attempt.refused(problems, () -> roles.delete(actor, id, deletion.getVersion()))) {
            page.addAttribute("form", form);
            page.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
            return ask(actor, id, form, page);
        }
        Flash.success(redirect, "people.role.deleted");
        return "redirect:/admin/roles";
    }

    private String page(Actor actor, long id, Model page) {
        page.addAttribute("id", id);
        page.addAttribute("use", roles.view(actor, id).use());
        page.addAttribute("placing", actor.may(Permission.MANAGE_PEOPLE));
        return "people/role";
    }

    private List<Choice> choices(Actor actor) {
        return Choice.withNone(
                "people.role.like.none",
                roles.matrix(actor).roles().stream()
                        .filter(role -> actor.permissions().containsAll(role.permissions()))
                        .map(role -> Choice.of(role.id(), role.name()))
                        .toList());
    }
}
