package org.chrysalis.initiative.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.attachment.Attachments;
import org.chrysalis.initiative.Backdrops;
import org.chrysalis.initiative.DetailsInWords;
import org.chrysalis.initiative.InitiativeDetails.ReachView;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Overview;
import org.chrysalis.initiative.Reach;
import org.chrysalis.initiative.Reaching;
import org.chrysalis.initiative.WorksFor;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of reach with what people think of it, and how that changed. */
@Component
class ReachPage {

    private final InitiativePage pages;
    private final Overview overview;
    private final Backdrops backdrops;
    private final DetailsInWords words;
    private final Attachments attachments;
    private final Talk talk;

    ReachPage(
            InitiativePage pages,
            Overview overview,
            Backdrops backdrops,
            DetailsInWords words,
            Attachments attachments,
            Talk talk) {
        this.pages = pages;
        this.overview = overview;
        this.backdrops = backdrops;
        this.words = words;
        this.attachments = attachments;
        this.talk = talk;
    }

    void fill(Actor actor, String reference, Model page) {
        InitiativeHeader initiative = pages.open(actor, reference, "", page);
        List<ReachView> views = overview.allViews(actor, initiative);
        page.addAttribute("views", views);
        page.addAttribute(
                "picture", ReachPicture.of(views, levels(), (from, to) -> backdrops.of(initiative, from, to)));
        page.addAttribute("mayHold", Reaching.mayHold(actor, initiative));
        page.addAttribute("me", actor.personId());
        page.addAttribute("exportable", actor.may(Permission.EXPORT));
        page.addAttribute("reaches", Choice.all(Reach.class, "initiative.reach."));
        page.addAttribute("worksFors", Choice.all(WorksFor.class, "initiative.works-for."));
        page.addAttribute(
                "files",
                attachments.listed(
                        actor,
                        Map.of(Reaching.KIND, views.stream().map(ReachView::id).toList())));
        talk.of(initiative, page, Reaching.KIND);
    }

    private String levels() {
        return Arrays.stream(Reach.values())
                .map(reach -> words.constant("reach", reach))
                .collect(Collectors.joining("|"));
    }
}
