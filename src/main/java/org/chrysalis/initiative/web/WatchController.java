package org.chrysalis.initiative.web;

import org.chrysalis.initiative.WatchedViews;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins and ends being told of what enters a view. */
@Controller
class WatchController {

    private static final String BACK = "redirect:/initiatives/views";

    private final WatchedViews views;

    WatchController(WatchedViews views) {
        this.views = views;
    }

    @PostMapping("/initiatives/views/{id}/watch")
    String watch(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        Flash.success(redirect, "initiative.views.watched", views.watch(actor, id));
        return BACK;
    }

    @PostMapping("/initiatives/views/{id}/not-watch")
    String leave(Actor actor, @PathVariable long id, RedirectAttributes redirect) {
        Flash.success(redirect, "initiative.views.left", views.leave(actor, id));
        return BACK;
    }
}
