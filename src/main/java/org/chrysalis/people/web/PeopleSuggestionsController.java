package org.chrysalis.people.web;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The few people whose name is being typed, for fields that name somebody of the organisation. */
@RestController
class PeopleSuggestionsController {

    private final Directory directory;

    PeopleSuggestionsController(Directory directory) {
        this.directory = directory;
    }

    @GetMapping(path = "/people", produces = MediaType.APPLICATION_JSON_VALUE)
    List<String> suggestions(Actor actor, @RequestParam(defaultValue = "") String q) {
        return directory.suggestions(actor, q);
    }
}
