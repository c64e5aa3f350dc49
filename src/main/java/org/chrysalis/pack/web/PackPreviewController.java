package org.chrysalis.pack.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackPublishing;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
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

/** A draft as it would be frozen, the button that freezes it, and the one that throws it away. */
@Controller
@RequestMapping(PackDraftController.DRAFT)
class PackPreviewController {

    private final PackDrafts drafts;
    private final PackPublishing publishing;

    PackPreviewController(PackDrafts drafts, PackPublishing publishing) {
        this.drafts = drafts;
        this.publishing = publishing;
    }

    @GetMapping
    String preview(Actor actor, @PathVariable long id, @ModelAttribute("form") PublishForm form, Model page) {
        return show(actor, id, form, page);
    }

    @PostMapping("/publish")
    String publish(
            Actor actor,
            @PathVariable long id,
            @ModelAttribute("form") PublishForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            Optional<Integer> number = problems.hasErrors()
                    ? Optional.empty()
                    : Attempt.of(
                            problems,
                            () -> publishing.publish(
                                    actor, id, form.getSubmission(), form.getVersion(), form.getDigest()));
            if (number.isPresent()) {
                Flash.success(redirect, "pack.published", number.get());
                return "redirect:" + PackListController.PATH + "/" + number.get();
            }
        } catch (Conflict stale) {
            problems.reject("pack.publish.changed");
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
        return show(actor, id, form, page);
    }

    /** What is lost with it is said before it is. */
    @GetMapping("/discard")
    String askBefore(Actor actor, @PathVariable long id, Model page) {
        page.addAttribute("draft", drafts.open(actor, id));
        return "pack/discard";
    }

    @PostMapping("/discard")
    String discard(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            RedirectAttributes redirect) {
        drafts.discard(actor, id, version);
        Flash.success(redirect, "pack.discarded");
        return "redirect:" + PackListController.PATH;
    }

    private String show(Actor actor, long id, PublishForm form, Model page) {
        PackPublishing.Preview preview = publishing.preview(actor, id);
        form.setVersion(preview.draft().version());
        form.setDigest(preview.written().digest());
        page.addAttribute("preview", preview.draft());
        page.addAttribute("paper", preview.written().content());
        page.addAttribute("drawings", new Drawings());
        page.addAttribute("lost", preview.lost());
        page.addAttribute("lostOfNames", preview.lostOfNames());
        page.addAttribute("uncounted", preview.uncounted());
        page.addAttribute("ofMoney", preview.written().withoutMoney() != null);
        return "pack/preview";
    }
}
