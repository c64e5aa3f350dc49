package org.chrysalis.initiative.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.access.ReturnPath;
import org.chrysalis.initiative.Drafts;
import org.chrysalis.people.Actor;
import org.chrysalis.support.PersonalData;
import org.chrysalis.support.web.IdentifiesNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what the script of a page sends while somebody types. */
@Controller
class DraftController {

    private final Drafts drafts;

    DraftController(Drafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/drafts/{form}")
    ResponseEntity<Void> keep(
            @PathVariable String form, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        boolean confirmed = typed.containsKey(IdentifiesNobody.PARAMETER);
        Map<String, List<String>> fields = new LinkedHashMap<>();
        typed.forEach((field, values) -> {
            if (DraftForms.kept(field)) {
                fields.put(field, kept(DraftForms.bounded(values), confirmed));
            }
        });
        boolean kept = drafts.keep(actor, form, fields);
        return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONTENT_TOO_LARGE)
                .build();
    }

    /** What was typed is kept before the page could ask whether it identifies somebody: then without those words. */
    private static List<String> kept(List<String> values, boolean confirmed) {
        return confirmed ? values : values.stream().map(PersonalData::masked).toList();
    }

    @PostMapping("/drafts/{form}/discard")
    String discard(@PathVariable String form, @RequestParam(required = false) @Nullable String next, Actor actor) {
        drafts.discard(actor, form);
        return "redirect:" + ReturnPath.safe(next);
    }
}
