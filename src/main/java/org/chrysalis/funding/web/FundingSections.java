package org.chrysalis.funding.web;

import java.util.Comparator;
import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.web.InitiativePage;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages under the tab of funding: opens one, with the links to those that the person sees. */
@Component
class FundingSections {

    private final InitiativePage initiativePage;
    private final List<FundingPage> pages;

    FundingSections(InitiativePage initiativePage, ObjectProvider<FundingPage> pages) {
        this.initiativePage = initiativePage;
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(FundingPage::order))
                .toList();
    }

    /**
     * Opens the initiative, fills the frame of its pages and puts {@code sections}, {@code changeable} and
     * {@code exportable} beside.
     *
     * @param path of the page that is shown: {@code funding/horizon}
     * @throws NotFound if the person may not see the initiative
     * @throws Forbidden if they do not see this page of it, which is one on money
     */
    InitiativeHeader open(Actor actor, String reference, String path, Model page) {
        InitiativeHeader initiative = openTab(actor, reference, page);
        List<FundingPage> visible = visibleTo(actor, initiative);
        if (visible.stream().noneMatch(each -> each.path().equals(path))) {
            throw new Forbidden(Permission.VIEW_MONEY.name());
        }
        link(initiative, visible, path, page);
        return initiative;
    }

    /** Opens the initiative for whoever sees any page of the tab. */
    InitiativeHeader openTab(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = initiativePage.open(actor, reference, FundingTab.PATH, page);
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("changeable", !initiative.ended() && initiative.editableBy(actor));
        return initiative;
    }
    /** Where the tab leads whoever does not see money: the first of the pages that they see. */
    String firstFor(Actor actor, InitiativeHeader initiative) {
        return visibleTo(actor, initiative).get(0).path();
    }

    /** Puts the links to these pages into the model, for a page that has opened the tab already. */
    void link(Actor actor, InitiativeHeader initiative, String path, Model page) {
        link(initiative, visibleTo(actor, initiative), path, page);
    }

    private static void link(InitiativeHeader initiative, List<FundingPage> visible, String path, Model page) {
        page.addAttribute(
                "sections",
                visible.stream()
                        .map(each -> new NavigationItem(
                                initiative.ended() ? each.messageKeyOnceEnded() : each.messageKey(),
                                "/initiatives/" + initiative.reference() + "/" + each.path(),
                                each.path().equals(path)))
                        .toList());
    }

    private List<FundingPage> visibleTo(Actor actor, InitiativeHeader initiative) {
        return pages.stream().filter(each -> each.visibleTo(actor, initiative)).toList();
    }
}
