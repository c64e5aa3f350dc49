package org.chrysalis.initiative.web;

import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.initiative.WatchedViews;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins and ends being told of what enters a view, on the page of views and where the list shows one. */
@Controller
class WatchController {

    private static final String LIST = "list";

    private final WatchedViews views;

    WatchController(WatchedViews views) {
        this.views = views;
    }

    @PostMapping("/initiatives/views/{id}/watch")
    String watch(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes redirect) {
        SavedView view = views.watch(actor, id);
        Flash.success(redirect, "initiative.views.watched", view.name());
        return back(next, view);
    }

    @PostMapping("/initiatives/views/{id}/not-watch")
    String leave(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String next,
            RedirectAttributes redirect) {
        SavedView view = views.leave(actor, id);
        Flash.success(redirect, "initiative.views.left", view.name());
        return back(next, view);
    }

    private static String back(String next, SavedView view) {
        return "redirect:" + (next.equals(LIST) ? view.href() : "/initiatives/views");
    }
}
