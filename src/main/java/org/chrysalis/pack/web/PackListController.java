package org.chrysalis.pack.web;

import org.chrysalis.pack.PackDrafts;
import org.chrysalis.pack.Packs;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.PortfolioSections;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Every pack that was published, and one's own drafts. */
@Controller
class PackListController {

    static final String PATH = "/portfolio/packs";

    private final Packs packs;
    private final PackDrafts drafts;

    PackListController(Packs packs, PackDrafts drafts) {
        this.packs = packs;
        this.drafts = drafts;
    }

    @GetMapping(PATH)
    String list(Actor actor, @RequestParam(defaultValue = "1") int page, Model model) {
        Paging paging = Paging.of(page, packs.count(actor));
        model.addAttribute("packs", packs.page(actor, paging.size(), paging.offset()));
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, QueryString.of(PATH)));
        model.addAttribute("publisher", actor.may(Permission.PUBLISH_PACKS));
        model.addAttribute("drafts", drafts.of(actor));
        model.addAttribute("sections", PortfolioSections.from(PortfolioSections.PACKS));
        return "pack/list";
    }
}
