package org.chrysalis.funding.web;

import jakarta.validation.Valid;
import java.util.List;
import org.chrysalis.funding.OrdinaryMarkerView;
import org.chrysalis.funding.OrdinaryMarkers;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators choose what their organisation takes as a sign of ordinary practice. */
@Controller
@RequestMapping("/admin/ordinary-practice")
class MarkersController {

    private final OrdinaryMarkers markers;

    MarkersController(OrdinaryMarkers markers) {
        this.markers = markers;
    }

    @GetMapping
    String index(Actor actor, @ModelAttribute("form") MarkerForm form, Model page) {
        List<OrdinaryMarkerView> all = markers.all(actor);
        page.addAttribute(
                "markers", all.stream().filter(marker -> !marker.retired()).toList());
        page.addAttribute(
                "retired", all.stream().filter(OrdinaryMarkerView::retired).toList());
        return "funding/markers";
    }

    @PostMapping
    String add(
            Actor actor,
            @Valid @ModelAttribute("form") MarkerForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        actor.require(Permission.MANAGE_SETTINGS);
        if (problems.hasErrors()
                || Attempt.refused(
                        problems, () -> markers.add(actor, Typed.token(form.getSubmission()), form.getName()))) {
            return index(actor, form, page);
        }
        Flash.success(redirect, "funding.marker.added", form.getName());
        return "redirect:/admin/ordinary-practice";
    }
}
