package org.chrysalis.participation.web;

import java.util.List;
import org.chrysalis.initiative.Backdrop;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.participation.PartnerKind;
import org.chrysalis.participation.PartnerReading;
import org.chrysalis.participation.PartnerView;
import org.chrysalis.participation.Partners;
import org.chrysalis.participation.Strength;
import org.chrysalis.participation.StrengthsOverTime;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partners of an initiative, the weakest working relationship first. */
@Controller
@RequestMapping("/initiatives/{reference}/participation/partners")
class PartnersController {

    private final InitiativePage initiativePage;
    private final Partners partners;
    private final PartnerReading reading;
    private final Backdrops backdrops;

    PartnersController(InitiativePage initiativePage, Partners partners, PartnerReading reading, Backdrops backdrops) {
        this.initiativePage = initiativePage;
        this.partners = partners;
        this.reading = reading;
        this.backdrops = backdrops;
    }

    @GetMapping
    String list(@PathVariable String reference, Actor actor, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, ParticipationFrame.TAB, page);
        List<PartnerView> all = reading.of(initiative);
        page.addAttribute("sections", ParticipationFrame.sections(initiative.reference(), ParticipationFrame.PARTNERS));
        page.addAttribute("partners", all);
        page.addAttribute(
                "weak",
                all.stream().filter(PartnerView::weak).map(PartnerView::name).toList());
        page.addAttribute(
                "unsaid",
                all.stream().filter(partner -> partner.strength() == null).count());
        StrengthsOverTime overTime = reading.overTime(initiative, all);
        page.addAttribute("overTime", overTime);
        page.addAttribute("behind", behind(initiative, overTime.rows()));
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        page.addAttribute("form", new PartnerForm());
        page.addAttribute(
                "kinds", Choice.withNone("participation.choose", Choice.all(PartnerKind.class, "participation.kind.")));
        page.addAttribute(
                "strengths",
                Choice.withNone("participation.not-said", Choice.all(Strength.class, "participation.strength.")));
        return "participation/partners";
    }

    /** Nothing where nothing is drawn. */
    private List<Backdrop.Behind> behind(InitiativeHeader initiative, List<StrengthsOverTime.Row> rows) {
        return rows.isEmpty()
                ? List.of()
                : backdrops.of(
                        initiative, rows.get(0).day(), rows.get(rows.size() - 1).day());
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        partners.withdraw(actor, reference, id, version);
        Flash.success(redirect, "participation.withdrawn");
        return "redirect:/initiatives/" + reference + "/participation/partners";
    }

    @PostMapping("/{id}/strengths/{strength}/withdraw")
    String withdrawStrength(
            @PathVariable String reference,
            @PathVariable long id,
            @PathVariable long strength,
            @RequestParam(defaultValue = "-1") int version,
            Actor actor,
            RedirectAttributes redirect) {
        partners.withdrawNote(actor, reference, id, strength, version);
        Flash.success(redirect, "participation.withdrawn");
        return "redirect:/initiatives/" + reference + "/participation/partners/" + id;
    }
}
