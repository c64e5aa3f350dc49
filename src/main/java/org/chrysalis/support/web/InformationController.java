package org.chrysalis.support.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read, signed in or not: help and the statements that a public body owes. */
@Controller
class InformationController {

    @GetMapping("/help")
    String help() {
        return "support/help";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "support/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "support/privacy";
    }
}
