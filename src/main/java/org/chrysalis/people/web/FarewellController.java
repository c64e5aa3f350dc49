package org.chrysalis.people.web;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Farewells;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.Teams;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages that say what follows before access is taken away or a team is retired. */
@Controller
class FarewellController {

    private final Farewells farewells;
    private final Teams teams;
    private final Placing placing;

    FarewellController(Farewells farewells, Teams teams, Placing placing) {
        this.farewells = farewells;
        this.teams = teams;
        this.placing = placing;
    }

    @GetMapping("/admin/people/{id}/deactivate")
    String member(Actor actor, @PathVariable long id, Model page) {
        Farewells.Leaving leaving = farewells.ofMember(actor, id);
        page.addAttribute("member", leaving.member());
        page.addAttribute("never", never(actor, leaving.member()));
        page.addAttribute("holdings", leaving.holdings());
        return "people/deactivate";
    }

    @GetMapping("/admin/teams/{id}/retire")
    String team(Actor actor, @PathVariable long id, Model page) {
        page.addAttribute("team", teams.view(actor, id));
        page.addAttribute("holdings", farewells.ofTeam(actor, id));
        return "people/team-retire";
    }

    /** Why nothing can follow, as a message; none if it can. */
    private @Nullable String never(Actor actor, Memberships.View member) {
        if (member.self()) {
            return "people.own.deactivate";
        }
        if (!member.active()) {
            return "people.member.deactivate.over";
        }
        return Placing.label(placing.roles(actor), member.roleId()) == null ? "people.more-than-own" : null;
    }
}
