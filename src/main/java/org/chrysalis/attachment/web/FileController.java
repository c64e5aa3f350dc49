package org.chrysalis.attachment.web;

import java.nio.charset.StandardCharsets;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.attachment.FileKind;
import org.chrysalis.attachment.StoredContent;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands out a file, and takes it off its record. */
@Controller
@RequestMapping("/files/{id}")
class FileController {

    /** What people send is never a page of ours: it can load nothing, run nothing and be framed nowhere. */
    private static final String LOCKED_DOWN = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Attachments attachments;

    FileController(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @param show there where a browser may show it itself, if it is a picture or a PDF; otherwise it is saved */
    @GetMapping
    ResponseEntity<InputStreamResource> read(
            @PathVariable long id, @RequestParam(required = false) @Nullable String show, Actor actor) {
        StoredContent file = attachments.open(actor, id);
        boolean inline = show != null && file.kind().shown();
        ContentDisposition.Builder disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().mediaType()))
                .contentLength(file.size())
                .header("Content-Security-Policy", policy(file.kind()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .headers(headers -> headers.setContentDisposition(disposition
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()))
                .body(new InputStreamResource(file.content()));
    }

    @PostMapping("/remove")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        String back = attachments.placeOf(actor, id);
        attachments.remove(actor, id, version);
        Flash.success(redirect, "attachment.removed");
        return "redirect:" + back;
    }

    /** In a sandbox as well, except for PDF, which browsers then refuse to show at all. */
    private static String policy(FileKind kind) {
        return kind == FileKind.PDF ? LOCKED_DOWN : "sandbox; " + LOCKED_DOWN;
    }
}
