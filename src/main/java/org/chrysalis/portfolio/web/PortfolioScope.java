package org.chrysalis.portfolio.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.portfolio.LastBoard;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.QueryString.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a page of figures is about: the whole organisation, a team, a saved view, or what else an address of the list
 * asks. A view keeps its own query, so that the figures follow it when it is changed.
 */
@Component
class PortfolioScope {

    private final Directory directory;
    private final SavedViews views;

    PortfolioScope(Directory directory, SavedViews views) {
        this.directory = directory;
        this.views = views;
    }

    /**
     * @param about the name of the view or of the one team; none for the organisation or for anything else
     * @param others whether the list's filters narrow it in another way
     */
    record Chosen(
            InitiativeFilter filter,
            @Nullable SavedView view,
            @Nullable String about,
            boolean others,
            List<TeamOption> teams,
            List<SavedView> views) {

        /** Whether it is about less than all that there is. */
        public boolean narrow() {
            return !filter.asksNothing();
        }

        /** The address of a page with the same scope. */
        QueryString address(String path) {
            return view == null
                    ? FilterQuery.address(path, filter)
                    : QueryString.of(path)
                            .with("view", view.id())
                            .with("team", filter.teams().toArray());
        }

        /** The address of a page that reads the filters of a view from its address, and its name from the view. */
        QueryString asView(String path) {
            return FilterQuery.address(path, filter).with("view", view == null ? "" : view.id());
        }

        /** The board that looks at just these; what is narrowed in another way is looked at with all. */
        LastBoard.About ofBoard() {
            if (view != null) {
                return new LastBoard.About(null, view.id());
            }
            return filter.teams().size() == 1 && !others
                    ? new LastBoard.About(filter.teams().get(0), null)
                    : LastBoard.About.ALL;
        }

        public List<Choice> teamChoices() {
            return Choice.withNone(
                    "portfolio.scope.all",
                    teams.stream()
                            .map(team -> Choice.of(team.id(), team.name()))
                            .toList());
        }

        public List<Choice> viewChoices() {
            return Choice.withNone(
                    "portfolio.scope.no-view",
                    views.stream()
                            .map(each -> Choice.of(each.id(), each.name()))
                            .toList());
        }

        /** The list's filters that the form has no field for, to be sent along. */
        public List<Parameter> hidden() {
            return view == null ? FilterQuery.beside(filter, List.of()) : List.of();
        }
    }

    Chosen of(Actor actor, Map<String, String[]> parameters) {
        List<SavedView> saved = views.of(actor);
        String asked = first(parameters, "view");
        SavedView view = saved.stream()
                .filter(each -> Long.toString(each.id()).equals(asked))
                .findFirst()
                .orElse(null);
        InitiativeFilter filter = FilterQuery.read(view == null ? parameters : narrowed(view, parameters));
        List<TeamOption> teams = directory.teams(actor, filter.teams());
        boolean oneTeam = filter.teams().size() == 1;
        String team = oneTeam ? team(teams, filter.teams().get(0)) : null;
        String name = view == null ? team : view.name();
        boolean others = view == null
                && !FilterQuery.address("/", filter)
                        .without(oneTeam ? "team" : "")
                        .href()
                        .equals("/");
        return new Chosen(filter, view, name, others, teams, saved);
    }

    /** What a view asks; another team may be chosen beside it. */
    private static Map<String, String[]> narrowed(SavedView view, Map<String, String[]> parameters) {
        Map<String, String[]> asked = new LinkedHashMap<>(FilterQuery.parameters(view.query()));
        if (!first(parameters, "team").isEmpty()) {
            asked.put("team", parameters.get("team"));
        }
        return asked;
    }

    private static @Nullable String team(List<TeamOption> teams, long id) {
        return teams.stream()
                .filter(team -> team.id() == id)
                .map(TeamOption::name)
                .findFirst()
                .orElse(null);
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
