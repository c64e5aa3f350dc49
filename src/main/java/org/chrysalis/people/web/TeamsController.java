package org.chrysalis.people.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Teams;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class TeamsController {

    private final Teams teams;

    TeamsController(Teams teams) {
        this.teams = teams;
    }

    @GetMapping("/admin/teams")
    String list(Actor actor, @ModelAttribute("form") TeamForm form, Model page) {
        page.addAttribute("teams", teams.list(actor));
        return "people/teams";
    }

    @PostMapping("/admin/teams")
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        if (problems.hasErrors()
                || Attempt.refused(problems, () -> teams.add(actor, form.getSubmission(), form.getName()))) {
            return list(actor, form, page);
        }
        Flash.success(redirect, "people.team.added", form.getName());
        return "redirect:/admin/teams";
    }

    @GetMapping("/admin/teams/{id}")
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") TeamForm form, Model page) {
        Teams.Row team = teams.view(actor, id);
        form.setName(team.name());
        form.setVersion(team.version());
        return page(id, page);
    }

    @PostMapping("/admin/teams/{id}")
    String rename(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") TeamForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> teams.rename(actor, id, form.getVersion(), form.getName()))) {
                return page(id, page);
            }
        } catch (Conflict stale) {
            Teams.Row present = teams.view(actor, id);
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("people.team.name", present.name(), form.getName())
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(id, page);
        }
        Flash.success(redirect, "people.team.saved");
        return "redirect:/admin/teams";
    }

    @PostMapping("/admin/teams/{id}/retire")
    String retire(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        teams.retire(actor, id, version);
        return "redirect:/admin/teams";
    }

    @PostMapping("/admin/teams/{id}/restore")
    String restore(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "-1") int version) {
        teams.restore(actor, id, version);
        return "redirect:/admin/teams";
    }

    private static String page(long id, Model page) {
        page.addAttribute("action", "/admin/teams/" + id);
        return "people/team";
    }
}
