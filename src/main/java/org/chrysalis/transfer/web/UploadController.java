package org.chrysalis.transfer.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Flash;
import org.chrysalis.transfer.Column;
import org.chrysalis.transfer.ImportTemplate;
import org.chrysalis.transfer.Imports;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first step of an import: which columns there may be, and the file. */
@Controller
class UploadController {

    private final Imports imports;
    private final ImportTemplate template;

    UploadController(Imports imports, ImportTemplate template) {
        this.imports = imports;
        this.template = template;
    }

    @GetMapping("/import")
    String show(Actor actor, @ModelAttribute("form") UploadForm form, Model page) {
        requireImport(actor);
        return upload(actor, page);
    }

    @PostMapping("/import")
    String receive(Actor actor, @ModelAttribute("form") UploadForm form, BindingResult problems, Model page)
            throws IOException {
        requireImport(actor);
        MultipartFile file = form.getFile();
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isBlank()) {
            problems.rejectValue("file", "transfer.import.file.none");
            return upload(actor, page);
        }
        try {
            UUID id = imports.upload(actor, file.getOriginalFilename(), file.getBytes());
            return "redirect:/import/" + id;
        } catch (Refused refused) {
            problems.rejectValue("file", refused.messageKey(), refused.arguments(), null);
            return upload(actor, page);
        }
    }

    @PostMapping("/import/discard")
    String discard(
            Actor actor,
            @ModelAttribute("form") UploadForm form,
            BindingResult problems,
            Model page,
            RedirectAttributes redirect) {
        requireImport(actor);
        if (Attempt.refused(problems, () -> imports.discard(actor))) {
            return upload(actor, page);
        }
        Flash.success(redirect, "transfer.import.discarded");
        return "redirect:/import";
    }

    @GetMapping("/import/template.csv")
    ResponseEntity<byte[]> template(Actor actor) {
        return Download.csv("chrysalis-import-template.csv", template.of(actor));
    }

    /** And what it needs: who could not see what the file says would lose it on the next page. */
    private static void requireImport(Actor actor) {
        actor.require(Permission.IMPORT);
        Permission.IMPORT.needs().forEach(actor::require);
    }

    private String upload(Actor actor, Model page) {
        page.addAttribute("waiting", imports.waiting(actor).orElse(null));
        page.addAttribute("recent", imports.recent(actor));
        page.addAttribute("columns", Arrays.asList(Column.values()));
        return "transfer/upload";
    }
}
