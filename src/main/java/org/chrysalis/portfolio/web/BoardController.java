package org.chrysalis.portfolio.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LeadByName;
import org.chrysalis.initiative.web.FilterTags;
import org.chrysalis.pathway.Phase;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.portfolio.Board;
import org.chrysalis.portfolio.BoardRequest;
import org.chrysalis.portfolio.StageBoard;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every initiative by stage: as columns or as a table, whole or one column at length. */
@Controller
class BoardController {

    /** What the panel asks itself. */
    private static final List<String> ASKED = List.of("lead", "theme", "phase", "kind");

    private final StageBoard boards;
    private final Choices choices;
    private final FilterTags tags;
    private final LeadByName leads;

    BoardController(StageBoard boards, Choices choices, FilterTags tags, LeadByName leads) {
        this.boards = boards;
        this.choices = choices;
        this.tags = tags;
        this.leads = leads;
    }

    @GetMapping("/stages")
    String board(
            Actor actor,
            @Valid @ModelAttribute("form") BoardForm form,
            BindingResult problems,
            HttpServletRequest request,
            Model page) {
        actor.require(Permission.VIEW_DASHBOARDS);
        LeadByName.Asked asked = leads.in(actor, request.getParameterMap());
        InitiativeFilter filter = FilterQuery.read(asked.parameters());
        LocalDate asOf = problems.hasErrors() ? null : form.getAsOf().date();
        Board board = boards.show(
                actor, new BoardRequest(asOf, form.isByPhase(), filter, form.chosenColumn(), form.pageNumber()));
        BoardLinks links = new BoardLinks(filter, form, board.past());
        form.setTeam(filter.teams().isEmpty() ? "" : filter.teams().get(0).toString());
        Directory.People people = choices.people(actor);
        Choices.ForFilter offered = choices.forTags(actor, filter, choices.teams(actor, filter.teams()), people);
        if (!asked.unknown().isEmpty()) {
            problems.rejectValue("lead", "initiative.filter.lead.unknown", new Object[] {asked.unknown()}, null);
        } else if (!people.all()) {
            form.setLead(offered.lead());
        }
        page.addAttribute("board", board);
        page.addAttribute("links", links);
        page.addAttribute("ways", ThenWays.of(filter, board.day()));
        page.addAttribute("chosen", tags.chosen(filter, links.present(), offered));
        page.addAttribute("withheld", board.past() ? offered.withheld().onPastDay() : offered.withheld());
        page.addAttribute("carried", FilterQuery.beside(filter, ASKED));
        page.addAttribute(
                "teams",
                Choice.withNone(
                        "portfolio.board.any",
                        offered.teams().stream()
                                .map(team -> Choice.of(team.id(), team.name()))
                                .toList()));
        page.addAttribute("people", people);
        page.addAttribute(
                "leads",
                Choice.withNone(
                        "portfolio.board.any",
                        people.options().stream()
                                .map(person -> Choice.of(person.id(), person.label()))
                                .toList()));
        page.addAttribute(
                "phases",
                List.of(Phase.values()).stream()
                        .map(phase -> Choice.message(phase, phase.messageKey()))
                        .toList());
        page.addAttribute("kinds", Choice.all(Kind.class, "initiative.kind."));
        page.addAttribute("mayLog", actor.may(Permission.CREATE_INITIATIVES));
        if (form.chosenColumn() != null) {
            pages(board, form, links, page);
        }
        return form.isTable() || form.chosenColumn() != null ? "portfolio/stages-table" : "portfolio/stages";
    }

    private static void pages(Board board, BoardForm form, BoardLinks links, Model page) {
        Board.Column column =
                board.columns().stream().findFirst().orElseThrow(() -> new NotFound("column " + form.getColumn()));
        Paging paging = Paging.of(form.pageNumber(), StageBoard.PAGE, column.standing());
        page.addAttribute("one", column);
        page.addAttribute("paging", paging);
        page.addAttribute("pages", PageLinks.of(paging, links.column(column.key())));
    }
}
