package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.ChangeRole;
import org.chrysalis.people.RoleChange;
import org.chrysalis.people.RoleLosses;
import org.chrysalis.people.RoleLosses.Losses;
import org.chrysalis.people.RoleMatrix;
import org.chrysalis.people.Roles;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of roles and permissions; and, before something is taken from people by it, the page that says so. */
@Controller
class RolesController {

    private static final String PAGE = "people/roles";

    private final Roles roles;
    private final RoleLosses losses;
    private final RoleWords words;

    RolesController(Roles roles, RoleLosses losses, RoleWords words) {
        this.roles = roles;
        this.losses = losses;
        this.words = words;
    }

    @GetMapping("/admin/roles")
    String show(Actor actor, @ModelAttribute("form") RolesForm form, Model page) {
        RoleMatrix matrix = roles.matrix(actor);
        form.show(matrix);
        page.addAttribute("matrix", matrix);
        return PAGE;
    }

    /** The way back from the page that says who loses what: every tick stays. */
    @PostMapping(path = "/admin/roles", params = "then")
    String again(Actor actor, @ModelAttribute("form") RolesForm form, BindingResult garbled, Model page) {
        page.addAttribute("matrix", roles.matrix(actor));
        return PAGE;
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
            List<ChangeRole> commands = form.toCommands();
            Optional<Losses> foreseen = Attempt.of(problems, () -> losses.of(actor, commands));
            if (foreseen.filter(found -> !found.isKnownBy(form.getRead())).isPresent()) {
                form.setRead(foreseen.get().mark());
                page.addAttribute("losses", foreseen.get().each());
                return "people/roles-losses";
            }
            Optional<List<RoleChange>> changed =
                    foreseen.flatMap(read -> Attempt.of(problems, () -> roles.change(actor, commands)));
            if (changed.isEmpty()) {
                page.addAttribute("matrix", roles.matrix(actor));
                return PAGE;
            }
            say(actor, changed.get(), redirect);
        } catch (Conflict stale) {
            RoleMatrix present = roles.matrix(actor);
            form.noteVersions(present);
            page.addAttribute("matrix", present);
            page.addAttribute("conflict", words.differences(form, present).after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        return "redirect:/admin/roles";
    }

    private void say(Actor actor, List<RoleChange> changed, RedirectAttributes redirect) {
        if (changed.isEmpty()) {
            Flash.success(redirect, "people.roles.saved.none");
        } else {
            Flash.success(redirect, "people.roles.saved", words.changes(changed, roles.matrix(actor)));
        }
    }
}
