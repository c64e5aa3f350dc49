package org.chrysalis.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.InitiativeSort.Column;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Reach;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.initiative.Status;
import org.chrysalis.initiative.Withheld;
import org.chrysalis.initiative.WithheldFilters;
import org.chrysalis.people.Actor;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.ChosenFilter;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.QueryString;
import org.chrysalis.support.web.SortLink;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the panel beside the list offers, what of it is chosen, and how each choice is taken back. */
@Component
class FilterPanel {

    private final Choices choices;
    private final FilterTags tags;
    private final WithheldFilters withheld;
    private final Dates dates;

    FilterPanel(Choices choices, FilterTags tags, WithheldFilters withheld, Dates dates) {
        this.choices = choices;
        this.tags = tags;
        this.withheld = withheld;
        this.dates = dates;
    }

    /** What it asks of every day. */
    private static final List<String> ASKED =
            List.of("q", "mine", "stage", "status", "lead", "kind", "origin", "lens", "reach", "theme");

    /** One question with boxes to tick. */
    record Group(String name, String labelKey, List<Choice> choices, List<String> ticked) {
        public boolean isOpen() {
            return !ticked.isEmpty();
        }

        /** Whether it asks where an initiative stands, and not where work goes on besides. */
        public boolean isOfStages() {
            return name.equals("stage") || name.equals("phase");
        }
    }

    /** Some of many choices, under a heading. */
    record Part(String labelKey, List<Choice> choices) {}

    /** A question of another feature. */
    record More(String name, String labelKey, List<Choice> choices, String chosen) {}

    /**
     * What this person can choose from: what every list of initiatives asks, as of today or of a past day.
     *
     * @return what was offered, to ask more of it
     */
    Choices.ForFilter offer(Actor actor, InitiativeFilter filter, Model page) {
        Choices.ForFilter offered = choices.forFilter(actor, filter);
        page.addAttribute("filter", filter);
        page.addAttribute("carried", FilterQuery.beside(filter, ASKED));
        page.addAttribute("groups", groups(filter, offered));
        page.addAttribute("teams", teams(offered));
        page.addAttribute("people", offered.people());
        page.addAttribute("leads", people(offered));
        page.addAttribute("lead", offered.lead());
        page.addAttribute("themes", offered.themes());
        page.addAttribute("withheld", offered.withheld());
        return offered;
    }

    /** What can be asked of today alone. */
    void offerOfToday(InitiativeFilter filter, Choices.ForFilter offered, Model page) {
        List<String> asked = new ArrayList<>(ASKED);
        asked.add("attention");
        offered.questions().forEach(question -> asked.add(FilterQuery.MORE + question.name()));
        page.addAttribute("carried", FilterQuery.beside(filter, asked));
        page.addAttribute("attentions", attention(filter, offered));
        page.addAttribute("attentionParts", attentionParts(offered));
        page.addAttribute("questions", more(filter, offered));
    }

    /** What a list asks, as its page says it: "Stage: Prototyping; Search: hub". */
    String inWords(Actor actor, String query) {
        InitiativeFilter filter = FilterQuery.read(FilterQuery.parameters(query));
        QueryString address = FilterTags.address(filter, InitiativeSort.USUAL);
        return tags.chosen(filter, address, choices.forFilter(actor, filter)).stream()
                .map(ChosenFilter::words)
                .collect(Collectors.joining("; "));
    }

    /** What a view asks and this person may not ask. */
    Withheld withheld(Actor actor, SavedView view) {
        return withheld.of(actor, view.query());
    }

    /** The same of several, by their ids. */
    Map<Long, Withheld> withheld(Actor actor, List<SavedView> views) {
        return views.stream().collect(Collectors.toMap(SavedView::id, view -> withheld(actor, view)));
    }

    /** A link for each column by which the list can be ordered. */
    static Map<String, SortLink> sorts(List<Column> columns, InitiativeSort sort, QueryString address) {
        return columns.stream()
                .collect(Collectors.toMap(Column::key, column -> SortLink.of(column.key(), sort.written(), address)));
    }

    private List<Group> groups(InitiativeFilter filter, Choices.ForFilter offered) {
        return List.of(
                new Group(
                        "stage",
                        "initiative.filter.stage",
                        offered.stages().stream()
                                .filter(stage ->
                                        !stage.retired() || filter.stages().contains(stage.id()))
                                .map(stage -> Choice.of(stage.id(), stage.name()))
                                .toList(),
                        texts(filter.stages())),
                group("status", Status.class, filter.statuses()),
                group("kind", Kind.class, filter.kinds()),
                group("origin", Origin.class, filter.origins()),
                group("lens", Lens.class, filter.lenses()),
                group("reach", Reach.class, filter.reaches()));
    }

    private static List<Choice> teams(Choices.ForFilter offered) {
        return Choice.withNone(
                "initiative.filter.any",
                offered.teams().stream()
                        .map(team -> Choice.of(team.id(), team.name()))
                        .toList());
    }

    private static List<Choice> people(Choices.ForFilter offered) {
        return Choice.withNone(
                "initiative.filter.any",
                offered.people().options().stream()
                        .map(person -> Choice.of(person.id(), person.label()))
                        .toList());
    }

    /** What stands before the reasons; one that the address alone has is offered too, as in {@link #offeredTo}. */
    private List<Choice> attention(InitiativeFilter filter, Choices.ForFilter offered) {
        List<Choice> before = new ArrayList<>(List.of(
                Choice.none("initiative.filter.attention.all"),
                Choice.message(InitiativeFilter.ANY, "initiative.filter.attention.any")));
        String rule = filter.attention();
        if (rule != null
                && !rule.equals(InitiativeFilter.ANY)
                && !offered.rules().contains(rule)) {
            before.add(Choice.of(rule, tags.reason(rule, offered)));
        }
        return before;
    }

    /** The reasons by the part of the record that they look at. */
    private static List<Part> attentionParts(Choices.ForFilter offered) {
        return offered.ruleParts().entrySet().stream()
                .map(part -> new Part(
                        "attention.part." + part.getKey(),
                        part.getValue().stream()
                                .map(rule -> Choice.message(rule, "attention." + rule + ".name"))
                                .toList()))
                .toList();
    }

    /** What other features ask: a select each; one that offers nothing is there only where it was answered. */
    private List<More> more(InitiativeFilter filter, Choices.ForFilter offered) {
        return offered.questions().stream()
                .map(question -> new More(
                        FilterQuery.MORE + question.name(),
                        question.labelKey(),
                        Choice.withNone("initiative.filter.any", offeredTo(filter, question)),
                        filter.more().getOrDefault(question.name(), "")))
                .filter(more -> more.choices().size() > 1)
                .toList();
    }

    /** An answer that stands in the address alone is offered too, or the form would take it back. */
    private List<Choice> offeredTo(InitiativeFilter filter, Choices.Question question) {
        String chosen = filter.more().get(question.name());
        if (chosen == null
                || question.choices().stream().anyMatch(choice -> choice.value().equals(chosen))) {
            return question.choices();
        }
        List<Choice> all = new ArrayList<>(question.choices());
        all.add(Choice.of(chosen, dates.words(chosen)));
        return all;
    }

    /** Each thing chosen, with the address of the list without it. */
    List<ChosenFilter> chosen(InitiativeFilter filter, QueryString address, Choices.ForFilter offered) {
        return tags.chosen(filter, address, offered);
    }

    private <E extends Enum<E>> Group group(String name, Class<E> constants, List<E> ticked) {
        return new Group(
                name,
                "initiative.filter." + name,
                Choice.all(constants, "initiative." + name + "."),
                ticked.stream().map(Enum::name).toList());
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }
}
