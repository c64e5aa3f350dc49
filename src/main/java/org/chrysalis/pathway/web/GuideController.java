package org.chrysalis.pathway.web;

import org.chrysalis.pathway.PathwayGuide;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pathway explained, for everybody who is signed in. */
@Controller
class GuideController {

    private final PathwayGuide guide;

    GuideController(PathwayGuide guide) {
        this.guide = guide;
    }

    @GetMapping("/pathway")
    String show(Actor actor, Model page) {
        page.addAttribute("stages", guide.stages(actor));
        page.addAttribute("canManage", actor.may(Permission.MANAGE_STAGES));
        return "pathway/guide";
    }
}
