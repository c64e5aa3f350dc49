package org.chrysalis.pack.web;

import java.nio.charset.StandardCharsets;
import org.chrysalis.pack.PackFile;
import org.chrysalis.pack.Packs;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One published pack: the page, its files, and the way to correct it. */
@Controller
@RequestMapping(PackListController.PATH + "/{number}")
class PackController {

    private final Packs packs;

    PackController(Packs packs) {
        this.packs = packs;
    }

    @GetMapping
    String open(Actor actor, @PathVariable int number, Model page) {
        Packs.PackView pack = packs.open(actor, number);
        page.addAttribute("pack", pack);
        page.addAttribute("paper", pack.content());
        page.addAttribute("drawings", new Drawings());
        boolean publisher = actor.may(Permission.PUBLISH_PACKS);
        page.addAttribute("publisher", publisher);
        page.addAttribute("correctable", publisher && pack.stamp().correctedBy() == null);
        page.addAttribute("form", new CorrectForm());
        return "pack/pack";
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> pdf(Actor actor, @PathVariable int number) {
        return file(packs.file(actor, number, PackFile.Kind.PDF));
    }

    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable int number) {
        return file(packs.file(actor, number, PackFile.Kind.WORKBOOK));
    }

    @PostMapping("/correct")
    String correct(Actor actor, @PathVariable int number, @ModelAttribute("form") CorrectForm form) {
        return "redirect:" + PackListController.PATH + "/drafts/" + packs.correct(actor, form.getSubmission(), number)
                + "/edit";
    }

    private static ResponseEntity<byte[]> file(PackFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .headers(headers -> headers.setContentDisposition(ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()))
                .body(file.content());
    }
}
