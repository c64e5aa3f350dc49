package org.chrysalis.pathway.web;

import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.WordingHistory;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a stage and all that is in it ever said. */
@Controller
class WordingController {

    private final WordingHistory history;
    private final PathwayAdmin pathway;

    WordingController(WordingHistory history, PathwayAdmin pathway) {
        this.history = history;
        this.pathway = pathway;
    }

    @GetMapping("/admin/pathway/stages/{stageId}/wording")
    String show(@PathVariable long stageId, @RequestParam(defaultValue = "1") int page, Actor actor, Model model) {
        Paging paging = Paging.of(page, history.count(actor, stageId));
        model.addAttribute("whole", pathway.stage(actor, stageId));
        model.addAttribute("entries", history.entries(actor, stageId, paging.size(), paging.offset()));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "pages", PageLinks.of(paging, QueryString.of("/admin/pathway/stages/" + stageId + "/wording")));
        return "pathway/wording";
    }
}
