package org.chrysalis.attachment.web;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.attachment.AttachmentGuard.Owned;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.NewFile;
import org.chrysalis.people.Actor;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds a file to a record of whatever kind. */
@Controller
@RequestMapping("/attachments/{kind}/{subject}")
class AddFileController {

    private static final String PAGE = "attachment/add";

    private final Attachments attachments;

    AddFileController(Attachments attachments) {
        this.attachments = attachments;
    }

    @GetMapping
    String ask(@PathVariable String kind, @PathVariable long subject, Actor actor, Model page) {
        show(kind, subject, actor, page);
        page.addAttribute("form", new FileForm());
        return PAGE;
    }

    @PostMapping
    String add(
            @PathVariable String kind,
            @PathVariable long subject,
            Actor actor,
            @Valid @ModelAttribute("form") FileForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        show(kind, subject, actor, page);
        if (problems.hasErrors()) {
            return PAGE;
        }
        MultipartFile sent = Objects.requireNonNull(form.getFile());
        Optional<String> back = Attempt.of(
                problems,
                () -> attachments.add(
                        actor,
                        kind,
                        subject,
                        UUID.fromString(form.getSubmission()),
                        new NewFile(Objects.requireNonNullElse(sent.getOriginalFilename(), ""), sent.getSize(), sent)));
        if (back.isEmpty()) {
            return PAGE;
        }
        Flash.success(redirect, "attachment.added");
        return "redirect:" + back.get();
    }

    private void show(String kind, long subject, Actor actor, Model page) {
        Owned record = attachments.owned(actor, kind, subject);
        page.addAttribute("back", record.path());
        page.addAttribute("record", record.subject().label());
        page.addAttribute("kind", kind);
        page.addAttribute("subject", subject);
    }
}
