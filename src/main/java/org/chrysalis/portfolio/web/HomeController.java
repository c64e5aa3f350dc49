package org.chrysalis.portfolio.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.HomeGroup;
import org.chrysalis.portfolio.HomePage;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What needs attention: the first of each group, and each group whole. */
@Controller
class HomeController {

    private final HomePage home;

    HomeController(HomePage home) {
        this.home = home;
    }

    @GetMapping("/")
    String home(Actor actor, Model page) {
        if (!actor.may(Permission.VIEW_INITIATIVES)) {
            // Everybody comes here after signing in, and "no permission" would lead here again.
            return "portfolio/nothing";
        }
        page.addAttribute("home", home.show(actor));
        page.addAttribute("mayLog", actor.may(Permission.CREATE_INITIATIVES));
        page.addAttribute("mayImport", actor.may(Permission.IMPORT));
        return "portfolio/home";
    }

    @GetMapping("/attention")
    String group(
            Actor actor,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Model page) {
        if (group.isBlank()) {
            // Home shows every group.
            return "redirect:/";
        }
        HomePage.Part part =
                home.part(actor, HomeGroup.of(group), number.matches("[0-9]{1,4}") ? Integer.parseInt(number) : 1);
        page.addAttribute("part", part);
        page.addAttribute(
                "pages",
                PageLinks.of(
                        part.paging(),
                        QueryString.of("/attention").with("group", part.group().key())));
        return "portfolio/attention";
    }
}
