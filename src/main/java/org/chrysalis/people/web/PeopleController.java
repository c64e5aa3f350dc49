package org.chrysalis.people.web;

import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.PeopleList;
import org.chrysalis.people.PeopleList.Filter;
import org.chrysalis.people.WaitingInvitations;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class PeopleController {

    private static final List<Choice> ACCESS = List.of(
            Choice.message("", "people.list.access.with"),
            Choice.message("without", "people.list.access.without"),
            Choice.message("all", "people.list.access.all"));

    /** As many invitations as are shown before the people who are here. */
    private static final int INVITED = 10;

    private final PeopleList people;
    private final WaitingInvitations invitations;

    PeopleController(PeopleList people, WaitingInvitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    @GetMapping("/admin/people")
    String list(
            Actor actor,
            @ModelAttribute("form") PeopleFilterForm form,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int invited,
            Model model) {
        Filter filter = form.toFilter();
        Paging paging = Paging.of(page, people.count(actor, filter));
        QueryString address =
                QueryString.of("/admin/people").with("q", form.getQ()).with("access", form.getAccess());
        model.addAttribute("people", people.rows(actor, filter, paging.offset(), paging.size()));
        model.addAttribute("paging", paging);
        model.addAttribute("pages", PageLinks.of(paging, address));
        model.addAttribute("access", ACCESS);
        waiting(actor, invited, address, model);
        return "people/list";
    }

    private void waiting(Actor actor, int page, QueryString address, Model model) {
        Paging paging = Paging.of(page, INVITED, invitations.count(actor));
        model.addAttribute("waiting", invitations.some(actor, paging.offset(), paging.size()));
        model.addAttribute("waitingPaging", paging);
        model.addAttribute("waitingPages", PageLinks.of(paging, address, "invited"));
    }
}
