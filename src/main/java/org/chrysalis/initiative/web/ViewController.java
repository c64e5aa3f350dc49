package org.chrysalis.initiative.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.initiative.WatchedViews;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps, renames and shares views of the list. */
@Controller
@RequestMapping("/initiatives/views")
class ViewController {

    private static final String EDIT = "initiative/view-edit";

    private final SavedViews views;
    private final WatchedViews watching;
    private final FilterPanel panel;

    ViewController(SavedViews views, WatchedViews watching, FilterPanel panel) {
        this.views = views;
        this.watching = watching;
        this.panel = panel;
    }

    @GetMapping
    String all(Actor actor, Model page) {
        List<SavedView> offered = views.of(actor);
        page.addAttribute("views", offered);
        page.addAttribute("withheld", panel.withheld(actor, offered));
        page.addAttribute("tooLarge", watching.tooLarge(actor));
        return "initiative/views";
    }

    @GetMapping("/new")
    String begin(Actor actor, @ModelAttribute("form") ViewForm form) {
        views.of(actor);
        return "initiative/view-new";
    }

    @PostMapping("/new")
    String save(
            Actor actor,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult problems,
            RedirectAttributes redirect) {
        Optional<SavedView> saved = problems.hasErrors()
                ? Optional.empty()
                : Attempt.of(problems, () -> {
                    String query = understood(form.getQuery());
                    return views.saveOnce(
                            actor,
                            Typed.token(form.getSubmission()),
                            query,
                            form.toCommand(panel.inWords(actor, query)));
                });
        if (saved.isEmpty()) {
            return "initiative/view-new";
        }
        Flash.success(redirect, "initiative.view.saved", form.getName());
        return "redirect:" + saved.get().href();
    }

    @GetMapping("/{id}")
    String edit(Actor actor, @PathVariable long id, Model page) {
        SavedView view = views.own(actor, id);
        page.addAttribute("form", ViewForm.of(view));
        page.addAttribute("viewId", id);
        page.addAttribute("watchers", view.watchers());
        return EDIT;
    }

    @PostMapping("/{id}")
    String change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") ViewForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        SavedView shown = views.own(actor, id);
        page.addAttribute("viewId", id);
        page.addAttribute("watchers", shown.watchers());
        page.addAttribute("view", shown);
        try {
            // Nobody is asked anything before what would be refused all the same.
            boolean asks = form.endsWatching(shown);
            Runnable step = asks
                    ? () -> views.requireChangeable(actor, id, form.shownVersion(), form.toCommand())
                    : () -> views.change(actor, id, form.shownVersion(), form.toCommand());
            if (problems.hasErrors() || Attempt.refused(problems, step)) {
                return EDIT;
            }
            if (asks) {
                return "initiative/view-unshare";
            }
        } catch (Conflict meanwhile) {
            SavedView now = views.own(actor, id);
            page.addAttribute("conflict", form.differencesFrom(now).after(meanwhile));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return EDIT;
        }
        Flash.success(redirect, "initiative.view.changed", form.getName());
        return "redirect:/initiatives/views";
    }

    @PostMapping("/{id}/usual")
    String openWith(Actor actor, @PathVariable long id) {
        views.openWith(actor, id, true);
        return "redirect:/initiatives/views";
    }

    @PostMapping("/{id}/not-usual")
    String openWithAll(Actor actor, @PathVariable long id) {
        views.openWith(actor, id, false);
        return "redirect:/initiatives/views";
    }

    /** Only what the list itself would have asked: nothing else is stored or shared. */
    private static String understood(String query) {
        var parameters = FilterQuery.parameters(query);
        String[] sort = parameters.getOrDefault("sort", new String[] {""});
        String href = FilterTags.address(FilterQuery.read(parameters), InitiativeSort.parse(sort[0]))
                .href();
        int mark = href.indexOf('?');
        return mark < 0 ? "" : href.substring(mark + 1);
    }
}
