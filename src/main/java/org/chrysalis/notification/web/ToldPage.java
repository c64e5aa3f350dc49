package org.chrysalis.notification.web;

import org.chrysalis.notification.CalendarChoice;
import org.chrysalis.notification.CalendarFeed;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.notification.Digest;
import org.chrysalis.notification.NoticeKind;
import org.chrysalis.notification.Preferences;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page on which a person says how they are told, and what their calendar holds: two forms, of which one is sent.
 */
@Component
class ToldPage {

    static final String FORM = "form";
    static final String CALENDAR = "calendarForm";

    private final Preferences preferences;
    private final CalendarFeed calendar;
    private final CalendarChoice choice;

    ToldPage(Preferences preferences, CalendarFeed calendar, CalendarChoice choice) {
        this.preferences = preferences;
        this.calendar = calendar;
        this.choice = choice;
    }

    /** A form that was sent is there already; the other one is shown as it was saved. */
    String show(Actor actor, Model page) {
        if (!page.containsAttribute(FORM)) {
            page.addAttribute(FORM, ToldForm.of(preferences.of(actor)));
        }
        if (!page.containsAttribute(CALENDAR)) {
            page.addAttribute(CALENDAR, CalendarForm.of(choice.of(actor)));
        }
        page.addAttribute("mailed", preferences.mailed());
        page.addAttribute("digests", Choice.all(Digest.class, "notification.digest."));
        page.addAttribute(
                "kinds",
                NoticeKind.choices().stream()
                        .map(kind -> Choice.message(kind.name(), "notification.kind." + kind.key()))
                        .toList());
        page.addAttribute("calendarKinds", Choice.all(CalendarKind.class, "notification.calendar.kind."));
        page.addAttribute("calendarSince", calendar.madeOn(actor));
        page.addAttribute("calendarReach", calendar.reach(actor));
        return "notification/told";
    }
}
