package org.chrysalis.initiative.web;

import java.util.Optional;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Forgets a view of the list; asks first, and again where others came to be told of it meanwhile. */
@Controller
@RequestMapping("/initiatives/views")
class ViewDeleteController {

    private final SavedViews views;

    ViewDeleteController(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/{id}/delete")
    String ask(Actor actor, @PathVariable long id, Model page) {
        page.addAttribute("view", views.own(actor, id));
        return "initiative/view-delete";
    }

    @PostMapping("/{id}/delete")
    String delete(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            Model page,
            RedirectAttributes redirect) {
        Optional<SavedView> watched = confirmed ? Optional.empty() : views.watchedByOthers(actor, id);
        if (watched.isPresent()) {
            page.addAttribute("view", watched.get());
            return "initiative/view-delete";
        }
        Flash.success(redirect, "initiative.view.deleted", views.delete(actor, id));
        return "redirect:/initiatives/views";
    }
}
