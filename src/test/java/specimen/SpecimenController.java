package specimen;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.ChosenFilter;
import org.chrysalis.support.web.Differences;
import org.chrysalis.support.web.Flash;
import org.chrysalis.support.web.IdentityBar;
import org.chrysalis.support.web.NavigationItem;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.SortLink;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows every component, plain, filled and in error. */
@Controller
class SpecimenController {

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute(
                "stages",
                List.of(
                        Choice.of(1, "Development").withHint("Shape a new way of working"),
                        Choice.of(2, "Prototyping"),
                        Choice.of(3, "Incubation")));
        model.addAttribute(
                "teams",
                Choice.withNone(
                        "specimen.team.none", List.of(Choice.of(7, "Fostering"), Choice.of(8, "Leaving care"))));
        model.addAttribute(
                "lenses",
                List.of(
                        Choice.message("MODEL", "specimen.lens.model"),
                        Choice.message("PROCESS", "specimen.lens.process")));
    }

    @GetMapping("/specimen/form")
    String form(@ModelAttribute("form") SpecimenForm form) {
        return "specimen/form";
    }

    @PostMapping("/specimen/form")
    String send(@Valid @ModelAttribute("form") SpecimenForm form, BindingResult problems, RedirectAttributes redirect) {
        if (problems.hasErrors()) {
            return "specimen/form";
        }
        Flash.success(redirect, "specimen.done", form.getName());
        return "redirect:/specimen";
    }

    @GetMapping("/specimen")
    String list(
            @RequestParam(defaultValue = "2") int page, @RequestParam(defaultValue = "name") String sort, Model model) {
        QueryString address = QueryString.of("/specimen").with("sort", sort);
        Paging paging = Paging.of(page, 212);
        model.addAttribute("paging", paging);
        model.addAttribute("clear", "/specimen");
        model.addAttribute(
                "chosen",
                List.of(
                        new ChosenFilter("Stage: Prototyping", "/specimen"),
                        new ChosenFilter("Lead: Priya Raman", "/specimen")));
        model.addAttribute("pages", PageLinks.of(paging, address));
        model.addAttribute(
                "sorts",
                Map.of("name", SortLink.of("name", sort, address), "since", SortLink.of("since", sort, address)));
        return "specimen/list";
    }

    @GetMapping("/specimen/charts")
    String charts() {
        return "specimen/charts";
    }

    @GetMapping("/specimen/tab")
    String tab(Model model) {
        model.addAttribute("now", Instant.parse("2026-03-31T08:32:00Z"));
        model.addAttribute(
                "identity",
                new IdentityBar(
                        "MAR-01",
                        "Warm hubs for families who have no recourse to public funds",
                        List.of(new IdentityBar.Tag("Active", "green"), new IdentityBar.Tag("Prototyping", null)),
                        "since 19 August 2024",
                        List.of(
                                new NavigationItem("specimen.tab.move", "/specimen/form", false),
                                new NavigationItem("specimen.tab.review", "/specimen/form", false))));
        model.addAttribute(
                "tabs",
                List.of(
                        new NavigationItem("specimen.tab.overview", "/specimen/tab", true),
                        new NavigationItem("specimen.tab.journey", "/specimen/tab/journey", false),
                        new NavigationItem("specimen.tab.history", "/specimen/tab/history", false)));
        return "specimen/tab";
    }

    @GetMapping("/specimen/conflict")
    String conflict(@ModelAttribute("form") SpecimenForm form, Model model) {
        form.setName("Warm hubs for everybody");
        model.addAttribute(
                "conflict",
                new Differences()
                        .compare("specimen.name", "Warm hubs", form.getName())
                        .compare("specimen.change", "Families wait\nin the cold.", "")
                        .compare("specimen.cost", null, ""));
        return "specimen/form";
    }

    @GetMapping("/specimen/problem/{kind}")
    String problem(@PathVariable String kind) {
        throw switch (kind) {
            case "missing" -> new NotFound("initiative");
            case "forbidden" -> new Forbidden("MANAGE_PEOPLE");
            case "conflict" -> new Conflict("initiative");
            case "refused" -> new Refused(null, "specimen.refused");
            case "unavailable" -> new CannotCreateTransactionException("no database");
            default -> new IllegalStateException("something unexpected");
        };
    }
}
