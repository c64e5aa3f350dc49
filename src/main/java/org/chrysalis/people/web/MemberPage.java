package org.chrysalis.people.web;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Farewells;
import org.chrysalis.people.Farewells.Leaving;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.Memberships.View;
import org.chrysalis.people.RoleLosses.Losses;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a member, and the one between it and a change that takes something from them. */
@Component
class MemberPage {

    private final Memberships memberships;
    private final Farewells farewells;
    private final Placing placing;

    MemberPage(Memberships memberships, Farewells farewells, Placing placing) {
        this.memberships = memberships;
        this.farewells = farewells;
        this.placing = placing;
    }

    String asItIs(Actor actor, long id, PlaceForm form, Model page) {
        View member = memberships.view(actor, id);
        form.show(member);
        return page(actor, member, page);
    }

    String asChosen(Actor actor, long id, Model page) {
        return page(actor, memberships.view(actor, id), page);
    }

    String losing(Actor actor, long id, PlaceForm form, Losses losses, Model page) {
        Leaving leaving = farewells.ofMember(actor, id);
        form.setRead(losses.mark());
        page.addAttribute("member", leaving.member());
        page.addAttribute("holdings", losses.leaveWork() ? leaving.holdings() : List.of());
        page.addAttribute("role", Placing.label(placing.roles(actor), form.getRole()));
        page.addAttribute("losses", losses.each());
        return "people/member-losses";
    }

    private String page(Actor actor, View member, Model page) {
        List<Choice> roles = placing.roles(actor);
        page.addAttribute("member", member);
        page.addAttribute("roles", roles);
        page.addAttribute("teams", placing.teams(actor, member));
        page.addAttribute(
                "mayChange", roles.stream().anyMatch(role -> role.value().equals(String.valueOf(member.roleId()))));
        return "people/member";
    }
}
