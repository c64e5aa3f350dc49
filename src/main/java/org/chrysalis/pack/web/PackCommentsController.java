package org.chrysalis.pack.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.stream.Collectors;
import org.chrysalis.pack.Block;
import org.chrysalis.pack.PackContent;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.PackPublishing;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.KeepsDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A few lines about each section, written with its finding in sight. */
@Controller
@RequestMapping(PackDraftController.DRAFT + "/comments")
class PackCommentsController {

    private final PackDrafts drafts;
    private final PackPublishing publishing;

    PackCommentsController(PackDrafts drafts, PackPublishing publishing) {
        this.drafts = drafts;
        this.publishing = publishing;
    }

    @KeepsDraft
    @GetMapping
    String ask(Actor actor, @PathVariable long id, @ModelAttribute("form") CommentsForm form, Model page) {
        PackDraft draft = drafts.open(actor, id);
        form.fill(draft);
        return show(actor, draft, page);
    }

    @KeepsDraft
    @PostMapping
    String save(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") CommentsForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response) {
        PackDraft now = drafts.open(actor, id);
        page.addAttribute("typed", form.fit(now));
        form.requireShort(problems);
        form.askAboutSums(problems, now);
        if (problems.hasErrors()) {
            return show(actor, now, page);
        }
        try {
            drafts.comment(actor, id, form.getVersion(), form.words());
        } catch (Conflict stale) {
            page.addAttribute("conflict", form.differencesFrom(now).ofOnesOwn().after(stale));
            form.setVersion(now.version());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return show(actor, now, page);
        }
        return "redirect:" + PackDraftController.path(id);
    }

    private String show(Actor actor, PackDraft draft, Model page) {
        PackContent content = publishing.preview(actor, draft).written().content();
        page.addAttribute("openSums", OpenSums.ANSWER);
        page.addAttribute("id", draft.id());
        page.addAttribute("sections", draft.plan().sections());
        page.addAttribute(
                "findings",
                content.parts().stream()
                        .filter(part -> !finding(part).isEmpty())
                        .collect(Collectors.toMap(PackContent.Part::key, PackCommentsController::finding)));
        return "pack/comments";
    }

    /** The first sentences of a section say what was found. */
    private static String finding(PackContent.Part part) {
        return part.blocks().stream()
                .filter(Block.Sentences.class::isInstance)
                .map(Block.Sentences.class::cast)
                .findFirst()
                .map(sentences -> String.join(" ", sentences.lines()))
                .orElse("");
    }
}
