package org.chrysalis.initiative.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeDetails;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Overview;
import org.chrysalis.initiative.RecordTasks;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that can be added to an initiative, in any order. None of it has to be. */
@Controller
class TasksController {

    private final InitiativePage pages;
    private final Overview overview;
    private final RecordTasks records;

    TasksController(InitiativePage pages, Overview overview, RecordTasks records) {
        this.pages = pages;
        this.overview = overview;
        this.records = records;
    }

    /** @param path below the initiative's page */
    record Task(String labelKey, String path, boolean told) {}

    @GetMapping("/initiatives/{reference}/tasks")
    String tasks(Actor actor, @PathVariable String reference, Model page) {
        InitiativeHeader initiative = pages.open(actor, reference, "", page);
        initiative.requireEditableBy(actor);
        InitiativeDetails told = overview.details(actor, initiative);
        page.addAttribute(
                "tasks",
                List.of(
                        new Task(
                                "initiative.edit.words.title",
                                "edit",
                                !told.changeSought().isEmpty()),
                        new Task(
                                "initiative.part.story",
                                "edit/story",
                                !told.story().isEmpty()),
                        new Task("initiative.part.origin", "edit/origin", told.origin() != null),
                        new Task(
                                "initiative.part.new",
                                "edit/new",
                                !told.lenses().isEmpty()),
                        new Task(
                                "initiative.part.drivers",
                                "edit/drivers",
                                !told.drivers().isEmpty()),
                        new Task(
                                "initiative.part.reach",
                                "reach",
                                !overview.presentViews(actor, initiative).isEmpty()),
                        new Task(
                                "initiative.edit.people.title",
                                "edit/people",
                                !told.leads().isEmpty()),
                        new Task(
                                "initiative.part.tags",
                                "edit/tags",
                                !told.tags().isEmpty()),
                        new Task(
                                "initiative.part.stops",
                                "edit/if-it-stops",
                                !told.ifItStops().isEmpty()),
                        new Task("initiative.part.visibility", "edit/visibility", true)));
        page.addAttribute("records", records.of(actor, initiative));
        return "initiative/tasks";
    }
}
