package org.chrysalis.pathway.web;

import java.util.List;
import org.chrysalis.pathway.PathwayAdmin;
import org.chrysalis.pathway.PathwayAdmin.StageRow;
import org.chrysalis.pathway.PathwayRestart;
import org.chrysalis.pathway.Place;
import org.chrysalis.pathway.Stages;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The stages in their order. */
@Controller
class PathwayController {

    private final PathwayAdmin pathway;
    private final PathwayRestart restart;
    private final Stages stages;

    PathwayController(PathwayAdmin pathway, PathwayRestart restart, Stages stages) {
        this.pathway = pathway;
        this.restart = restart;
        this.stages = stages;
    }

    @GetMapping("/admin/pathway")
    String show(Actor actor, Model page) {
        List<StageRow> all = pathway.stages(actor);
        page.addAttribute(
                "stages", all.stream().filter(stage -> !stage.retired()).toList());
        page.addAttribute("retired", all.stream().filter(StageRow::retired).toList());
        page.addAttribute("canStartAgain", restart.possible(actor));
        return "pathway/admin";
    }

    @PostMapping("/admin/pathway/stages/{stageId}/place")
    String place(@PathVariable long stageId, @RequestParam int place, Actor actor) {
        Place moved = stages.place(actor, stageId, place);
        return "redirect:/admin/pathway" + moved.anchor("stage-" + stageId);
    }
}
