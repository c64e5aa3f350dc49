package org.chrysalis.notification.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.chrysalis.notification.CalendarChoice;
import org.chrysalis.notification.CalendarChoice.Chosen;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.Attempt;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person's calendar holds, chosen on the page where they make its address. */
@Controller
class CalendarChoiceController {

    private final CalendarChoice choice;
    private final ToldPage told;

    CalendarChoiceController(CalendarChoice choice, ToldPage told) {
        this.choice = choice;
        this.told = told;
    }

    @PostMapping("/account/calendar/holds")
    String choose(
            Actor actor,
            @Valid @ModelAttribute(ToldPage.CALENDAR) CalendarForm form,
            BindingResult problems,
            Model page,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (problems.hasErrors()
                    || Attempt.refused(problems, () -> choice.choose(actor, form.getHolds(), form.getVersion()))) {
                return told.show(actor, page);
            }
        } catch (Conflict stale) {
            Chosen now = choice.of(actor);
            form.setVersion(now.version());
            page.addAttribute(
                    "conflict",
                    new Differences()
                            .compare(
                                    "notification.calendar.holds",
                                    choice.said(now.holds()),
                                    choice.said(form.getHolds()))
                            .after(stale));
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return told.show(actor, page);
        }
        Flash.success(redirect, "notification.calendar.holds.done");
        return "redirect:/account/told";
    }
}
