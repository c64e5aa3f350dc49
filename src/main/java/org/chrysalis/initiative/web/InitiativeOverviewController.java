package org.chrysalis.initiative.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Network;
import org.chrysalis.initiative.OverviewSection;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The overview of an initiative: what the features contribute, in their order; and what other organisations share. */
@Controller
class InitiativeOverviewController {

    private final InitiativePage pages;
    private final Network network;
    private final List<OverviewSection> sections;

    InitiativeOverviewController(InitiativePage pages, Network network, ObjectProvider<OverviewSection> sections) {
        this.pages = pages;
        this.network = network;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(OverviewSection::order))
                .toList();
    }

    /** A section and what it shows now. */
    record Shown(String template, String fragment, boolean brief, Object view) {}

    @GetMapping("/initiatives/{reference}")
    String show(Actor actor, @PathVariable String reference, Model page) {
        InitiativeHeader initiative;
        try {
            initiative = pages.open(actor, reference, "", page);
        } catch (NotFound notOurs) {
            page.addAttribute("shared", network.open(actor, reference));
            return "initiative/shared";
        }
        page.addAttribute(
                "sections",
                sections.stream()
                        .flatMap(section -> shown(section, actor, initiative))
                        .toList());
        return "initiative/overview";
    }

    @GetMapping("/initiatives/network")
    String network(Actor actor, @RequestParam(name = "page", defaultValue = "1") int number, Model page) {
        Network.Page found = network.list(actor, number);
        page.addAttribute("rows", found.rows());
        page.addAttribute("paging", found.paging());
        page.addAttribute("pages", PageLinks.of(found.paging(), QueryString.of("/initiatives/network")));
        return "initiative/network";
    }

    private static Stream<Shown> shown(OverviewSection section, Actor actor, InitiativeHeader initiative) {
        Object view = section.view(actor, initiative);
        return view == null
                ? Stream.empty()
                : Stream.of(new Shown(section.template(), section.fragment(), section.brief(), view));
    }
}
