package org.chrysalis.funding.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.funding.OrdinaryMarkerView;
import org.chrysalis.funding.OrdinaryMarkers;
import org.chrysalis.people.Actor;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Renames a marker of ordinary practice, puts it in another place, retires it and brings it back. */
@Controller
@RequestMapping("/admin/ordinary-practice/{id}")
class MarkerController {

    private static final String PAGE = "funding/marker";
    private static final String BACK = "redirect:/admin/ordinary-practice";

    private final OrdinaryMarkers markers;

    MarkerController(OrdinaryMarkers markers) {
        this.markers = markers;
    }

    @GetMapping
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") MarkerForm form, Model page) {
        OrdinaryMarkerView marker = markers.one(actor, id);
        form.setName(marker.name());
        form.setVersion(marker.version());
        page.addAttribute("id", id);
        return PAGE;
    }

    @PostMapping
    String rename(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") MarkerForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        OrdinaryMarkerView present = markers.one(actor, id);
        page.addAttribute("id", id);
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> markers.rename(actor, id, form.getVersion(), form.getName()))) {
                return PAGE;
            }
        } catch (Conflict meanwhile) {
            form.setVersion(present.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare("funding.marker.name", present.name(), form.getName())
                            .after(meanwhile));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return PAGE;
        }
        Flash.success(redirect, "funding.marker.saved");
        return BACK;
    }

    @PostMapping("/place")
    String place(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") int place) {
        return BACK + markers.place(actor, id, place).anchor("marker-" + id);
    }

    @PostMapping("/retire")
    String retire(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        markers.retire(actor, id, version);
        Flash.success(redirect, "funding.marker.retired");
        return BACK;
    }

    @PostMapping("/restore")
    String restore(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        markers.restore(actor, id, version);
        Flash.success(redirect, "funding.marker.restored");
        return BACK;
    }
}
