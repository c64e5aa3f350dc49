package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Farewells;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.Teams;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that say what follows before access is taken away or a team is retired. */
@Controller
class FarewellController {

    private final Farewells farewells;
    private final Memberships memberships;
    private final Teams teams;

    FarewellController(Farewells farewells, Memberships memberships, Teams teams) {
        this.farewells = farewells;
        this.memberships = memberships;
        this.teams = teams;
    }

    @GetMapping("/admin/people/{id}/deactivate")
    String member(Actor actor, @PathVariable long id, Model page) {
        page.addAttribute("member", memberships.view(actor, id));
        page.addAttribute("holdings", farewells.ofMember(actor, id));
        return "people/deactivate";
    }

    @GetMapping("/admin/teams/{id}/retire")
    String team(Actor actor, @PathVariable long id, Model page) {
        page.addAttribute("team", teams.view(actor, id));
        page.addAttribute("holdings", farewells.ofTeam(actor, id));
        return "people/team-retire";
    }
}
