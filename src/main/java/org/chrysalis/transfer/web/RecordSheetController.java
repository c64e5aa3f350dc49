package org.chrysalis.transfer.web;

import java.util.Locale;
import org.chrysalis.people.Actor;
import org.chrysalis.transfer.RecordSheets;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A part of an initiative's record, or a sheet of the organisation's, as a file. */
@Controller
class RecordSheetController {

    private final RecordSheets sheets;

    RecordSheetController(RecordSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/initiatives/{reference}/sheets/{name}")
    ResponseEntity<byte[]> take(Actor actor, @PathVariable String reference, @PathVariable String name) {
        return Download.csv(
                reference.toLowerCase(Locale.ROOT) + "-" + name + ".csv", sheets.take(actor, reference, name));
    }

    @GetMapping("/sheets/{name}/{id}")
    ResponseEntity<byte[]> take(Actor actor, @PathVariable String name, @PathVariable long id) {
        RecordSheets.OwnFile file = sheets.take(actor, name, id);
        return Download.csv(file.name(), file.text());
    }
}
