package org.chrysalis.participation.web;

import org.chrysalis.participation.Participations;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes back what was recorded of who took part. */
@Controller
class ParticipationWithdrawController {

    private final Participations participations;

    ParticipationWithdrawController(Participations participations) {
        this.participations = participations;
    }

    @PostMapping("/initiatives/{reference}/participation/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        participations.withdraw(actor, reference, id, version);
        Flash.success(redirect, "participation.withdrawn");
        return "redirect:/initiatives/" + reference + "/" + ParticipationFrame.TAB;
    }
}
