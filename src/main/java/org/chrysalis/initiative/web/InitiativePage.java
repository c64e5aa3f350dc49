package org.chrysalis.initiative.web;

import java.util.Comparator;
import java.util.List;
import org.chrysalis.initiative.InitiativeAction;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.IdentityBar;
import org.chrysalis.support.web.NavigationItem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The frame of every page of one initiative, whichever feature owns the page: identity bar, tabs and actions, in one
 * call and one query. Puts {@code initiative}, {@code reference}, {@code identity} and {@code tabs} into the model.
 */
@Component
public class InitiativePage {

    private final Initiatives initiatives;
    private final List<InitiativeTab> tabs;
    private final List<InitiativeAction> actions;
    private final IdentityWords words;

    InitiativePage(
            Initiatives initiatives,
            ObjectProvider<InitiativeTab> tabs,
            ObjectProvider<InitiativeAction> actions,
            IdentityWords words) {
        this.initiatives = initiatives;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(InitiativeTab::order))
                .toList();
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(InitiativeAction::order))
                .toList();
        this.words = words;
    }

    /**
     * Opens the initiative and fills the frame.
     *
     * @param tab the path of the tab that the page belongs to: {@code journey}; empty for the overview
     * @throws NotFound if the person may not see this initiative or this tab
     */
    public InitiativeHeader open(Actor actor, String reference, String tab, Model page) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        frame(actor, initiative, tab, page);
        return initiative;
    }

    /** Fills the frame for an initiative that is open already. */
    public void frame(Actor actor, InitiativeHeader initiative, String tab, Model page) {
        if (tabs.stream().anyMatch(each -> each.path().equals(tab) && !each.visibleTo(actor, initiative))) {
            throw new NotFound("tab " + tab);
        }
        page.addAttribute("initiative", initiative);
        page.addAttribute("reference", initiative.reference());
        page.addAttribute("tabs", tabsOf(actor, initiative, tab));
        page.addAttribute(
                "identity",
                new IdentityBar(
                        initiative.reference(),
                        initiative.name(),
                        words.tagsOf(initiative),
                        words.factOf(initiative),
                        actionsOf(actor, initiative)));
    }

    private List<NavigationItem> tabsOf(Actor actor, InitiativeHeader initiative, String current) {
        return tabs.stream()
                .filter(tab -> tab.visibleTo(actor, initiative))
                .map(tab -> new NavigationItem(
                        tab.messageKey(),
                        path(initiative, tab.path()),
                        tab.path().equals(current)))
                .toList();
    }

    private List<NavigationItem> actionsOf(Actor actor, InitiativeHeader initiative) {
        return actions.stream()
                .filter(action -> action.offeredTo(actor, initiative))
                .map(action -> new NavigationItem(action.messageKey(), path(initiative, action.path()), false))
                .toList();
    }

    private static String path(InitiativeHeader initiative, String tab) {
        String own = "/initiatives/" + initiative.reference();
        return tab.isEmpty() ? own : own + "/" + tab;
    }
}
