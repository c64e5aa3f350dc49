package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.SavedViews;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.initiative.Withheld;
import org.chrysalis.initiative.WithheldFilters;
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
    private final WithheldFilters withheld;

    PortfolioScope(Directory directory, SavedViews views, WithheldFilters withheld) {
        this.directory = directory;
        this.views = views;
        this.withheld = withheld;
    }

    /**
     * @param named the view and the teams that it is about, by name: the one team, or those beside a view; empty for
     *     the organisation or for anything else
     * @param lost whether the address names a view that this person cannot open, so that nothing is narrowed by it
     * @param narrower whether it is about less than those names say
     * @param others whether the list's filters narrow it in another way
     * @param withheld what is asked and this person may not ask, so that there is nothing to be told
     */
    record Chosen(
            InitiativeFilter filter,
            @Nullable SavedView view,
            boolean lost,
            List<String> named,
            boolean narrower,
            boolean others,
            Withheld withheld,
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

        /** What stands above the figures, near and on paper: nobody takes those of a part for those of the whole. */
        public String heading() {
            if (named.isEmpty()) {
                return narrower ? "portfolio.scope.filtered" : "portfolio.scope.all";
            }
            return narrower ? "portfolio.scope.named.some" : "portfolio.scope.named";
        }

        public String names() {
            return String.join(", ", named);
        }

        /** Whether it is the view as it was saved, and not narrowed to teams beside it. */
        boolean isView(SavedView other) {
            return other.equals(view) && filter.teams().equals(own(other).teams());
        }

        /** The board that looks at just these; what is narrowed in another way is looked at with all. */
        LastBoard.About ofBoard() {
            if (view != null) {
                return isView(view) ? new LastBoard.About(null, view.id()) : LastBoard.About.ALL;
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

    /** Of a page whose address names a view and what is chosen beside it. */
    Chosen of(Actor actor, Map<String, String[]> parameters) {
        List<SavedView> saved = offered(actor, parameters);
        SavedView view = asked(saved, parameters);
        return chosen(
                actor,
                FilterQuery.read(view == null ? parameters : narrowed(view, parameters)),
                view,
                lost(view, parameters),
                saved);
    }

    /** Of a page whose address has the filters of its view: where it asks something else by now, it is no view. */
    Chosen ofFilters(Actor actor, Map<String, String[]> parameters) {
        List<SavedView> saved = offered(actor, parameters);
        InitiativeFilter filter = FilterQuery.read(parameters);
        SavedView view = asked(saved, parameters);
        boolean shown =
                view != null && FilterQuery.read(narrowed(view, parameters)).equals(filter);
        return chosen(actor, filter, shown ? view : null, lost(view, parameters), saved);
    }

    private static boolean lost(@Nullable SavedView view, Map<String, String[]> parameters) {
        return view == null && !first(parameters, "view").isBlank();
    }

    private Chosen chosen(
            Actor actor, InitiativeFilter filter, @Nullable SavedView view, boolean lost, List<SavedView> saved) {
        List<TeamOption> teams = directory.teams(actor, filter.teams());
        boolean oneTeam = filter.teams().size() == 1;
        boolean others = view == null
                && !FilterQuery.address("/", filter)
                        .without(oneTeam ? "team" : "")
                        .href()
                        .equals("/");
        List<Long> beside = view == null ? (oneTeam ? filter.teams() : List.of()) : besideView(view, filter);
        List<String> named = new ArrayList<>();
        if (view != null) {
            named.add(view.name());
        }
        teams.stream()
                .filter(team -> beside.contains(team.id()))
                .map(TeamOption::name)
                .forEach(named::add);
        boolean unnamed = named.size() < beside.size() + (view == null ? 0 : 1);
        return new Chosen(
                filter,
                view,
                lost,
                List.copyOf(named),
                others || unnamed,
                others,
                withheld.of(actor, filter),
                teams,
                saved);
    }

    private static List<Long> besideView(SavedView view, InitiativeFilter filter) {
        return filter.teams().equals(own(view).teams()) ? List.of() : filter.teams();
    }

    private static InitiativeFilter own(SavedView view) {
        return FilterQuery.read(FilterQuery.parameters(view.query()));
    }

    /** Also the one that the address names where there are too many to offer them all. */
    private List<SavedView> offered(Actor actor, Map<String, String[]> parameters) {
        List<SavedView> offered = views.of(actor);
        String named = first(parameters, "view");
        return asked(offered, parameters) != null || !named.matches("\\d{1,18}")
                ? offered
                : Stream.concat(offered.stream(), views.find(actor, Long.parseLong(named)).stream())
                        .toList();
    }

    private static @Nullable SavedView asked(List<SavedView> saved, Map<String, String[]> parameters) {
        String asked = first(parameters, "view");
        return saved.stream()
                .filter(each -> Long.toString(each.id()).equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** What a view asks; another team may be chosen beside it. */
    private static Map<String, String[]> narrowed(SavedView view, Map<String, String[]> parameters) {
        Map<String, String[]> asked = new LinkedHashMap<>(FilterQuery.parameters(view.query()));
        if (!first(parameters, "team").isEmpty()) {
            asked.put("team", parameters.get("team"));
        }
        return asked;
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
