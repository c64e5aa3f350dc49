package org.chrysalis.support.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What everybody may read, signed in or not. */
@Controller
class InformationController {

    @GetMapping("/help")
    String help() {
        return "support/help";
    }
}
