package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.people.RoleMatrix;
import org.chrysalis.people.Roles;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of roles and permissions. */
@Controller
class RolesController {

    private final Roles roles;

    RolesController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/admin/roles")
    String show(Actor actor, @ModelAttribute("form") RolesForm form, Model page) {
        RoleMatrix matrix = roles.matrix(actor);
        form.show(matrix);
        page.addAttribute("matrix", matrix);
        return "people/roles";
    }

    @PostMapping("/admin/roles")
    String save(
            Actor actor,
            @ModelAttribute("form") RolesForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()) {
                // Only a version can be garbled: it is as good as a stale one.
                throw new Conflict("role");
            }
            if (Attempt.refused(problems, () -> roles.change(actor, form.toCommands()))) {
                page.addAttribute("matrix", roles.matrix(actor));
                return "people/roles";
            }
        } catch (Conflict stale) {
            RoleMatrix present = roles.matrix(actor);
            form.noteVersions(present);
            page.addAttribute("matrix", present);
            page.addAttribute("conflict", differences(form, present).after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return "people/roles";
        }
        Flash.success(redirect, "people.roles.saved");
        return "redirect:/admin/roles";
    }

    /** What each role holds now, beside what was ticked, where the two are not the same. */
    private static Differences differences(RolesForm form, RoleMatrix present) {
        Differences differences = new Differences();
        present.roles()
                .forEach(role -> differences.compare(
                        "people.roles.holds",
                        words(role.name(), present, role.permissions()),
                        words(role.name(), present, form.permissionsOf(role.id()))));
        return differences;
    }

    private static String words(String role, RoleMatrix matrix, Set<Permission> permissions) {
        return matrix.permissions().stream()
                .filter(row -> permissions.contains(row.code()))
                .map(RoleMatrix.Row::name)
                .collect(Collectors.joining(", ", role + ": ", ""));
    }
}
