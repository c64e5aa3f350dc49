package org.chrysalis.funding.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.InitiativeTab;
import org.chrysalis.people.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tab of money and shelter: there for whoever sees one of its pages. */
@Component
class FundingTab implements InitiativeTab {

    static final String PATH = "funding";

    private static final int ORDER = 500;

    private final List<FundingPage> pages;

    FundingTab(ObjectProvider<FundingPage> pages) {
        this.pages = pages.stream().toList();
    }

    @Override
    public String messageKey() {
        return "funding.tab";
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return pages.stream().anyMatch(page -> page.visibleTo(actor, initiative));
    }
}
