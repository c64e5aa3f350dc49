package org.chrysalis.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.Lens;
import org.chrysalis.initiative.Origin;
import org.chrysalis.initiative.Reach;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.ChosenFilter;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the panel beside the list offers, what of it is chosen, and how each choice is taken back. */
@Component
class FilterPanel {

    private final MessageSource messages;
    private final Dates dates;

    FilterPanel(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

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

    List<Group> groups(InitiativeFilter filter, Choices.ForFilter offered) {
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

    List<Choice> teams(Choices.ForFilter offered) {
        return Choice.withNone(
                "initiative.filter.any",
                offered.teams().stream()
                        .map(team -> Choice.of(team.id(), team.name()))
                        .toList());
    }

    List<Choice> people(Choices.ForFilter offered) {
        return Choice.withNone(
                "initiative.filter.any",
                offered.people().options().stream()
                        .map(person -> Choice.of(person.id(), person.label()))
                        .toList());
    }

    /** What stands before the reasons. */
    List<Choice> attention() {
        return List.of(
                Choice.none("initiative.filter.attention.all"),
                Choice.message(InitiativeFilter.ANY, "initiative.filter.attention.any"));
    }

    /** The reasons by the part of the record that they look at. */
    List<Part> attentionParts(Choices.ForFilter offered) {
        return offered.ruleParts().entrySet().stream()
                .map(part -> new Part(
                        "attention.part." + part.getKey(),
                        part.getValue().stream()
                                .map(rule -> Choice.message(rule, "attention." + rule + ".name"))
                                .toList()))
                .toList();
    }

    /** What other features ask: a select each; one that offers nothing is there only where it was answered. */
    List<More> more(InitiativeFilter filter, Choices.ForFilter offered) {
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
        List<ChosenFilter> chosen = new ArrayList<>();
        if (!filter.q().isEmpty()) {
            add(chosen, "search", filter.q(), address.without("q"));
        }
        if (filter.mine()) {
            chosen.add(new ChosenFilter(words("initiative.filter.mine"), all(address.without("mine"))));
        }
        Map<Long, String> stages =
                offered.stages().stream().collect(Collectors.toMap(stage -> stage.id(), stage -> stage.name()));
        filter.stages().forEach(id -> add(chosen, "stage", named(stages, id), address.without("stage", id)));
        each(chosen, "phase", filter.phases(), phase -> words(phase.messageKey()), address);
        constants(chosen, "status", filter.statuses(), address);
        Map<Long, String> teams = offered.teams().stream().collect(Collectors.toMap(TeamOption::id, TeamOption::name));
        filter.teams().forEach(id -> add(chosen, "team", named(teams, id), address.without("team", id)));
        Long lead = filter.lead();
        if (lead != null) {
            String name = offered.lead().isEmpty() ? words("initiative.filter.unknown") : offered.lead();
            add(chosen, "lead", name, address.without("lead"));
        }
        constants(chosen, "kind", filter.kinds(), address);
        constants(chosen, "origin", filter.origins(), address);
        constants(chosen, "lens", filter.lenses(), address);
        constants(chosen, "reach", filter.reaches(), address);
        constants(chosen, "visibility", filter.visibilities(), address);
        if (filter.theme() != null) {
            add(chosen, "theme", filter.theme(), address.without("theme"));
        }
        String rule = filter.attention();
        if (rule != null) {
            String name = offered.rules().contains(rule)
                    ? words("attention." + rule + ".name")
                    : words("initiative.filter.attention.any");
            add(chosen, "attention", name, address.without("attention"));
        }
        if (filter.sinceFrom() != null) {
            add(chosen, "since-from", dates.date(filter.sinceFrom()), address.without("since-from"));
        }
        if (filter.sinceTo() != null) {
            add(chosen, "since-to", dates.date(filter.sinceTo()), address.without("since-to"));
        }
        filter.more().forEach((name, answer) -> chosen.add(more(name, answer, offered, address)));
        return chosen;
    }

    private ChosenFilter more(String name, String answer, Choices.ForFilter offered, QueryString address) {
        String without = all(address.without(FilterQuery.MORE + name));
        return offered.questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .map(question -> new ChosenFilter(
                        words("initiative.filter.tag", words(question.labelKey()), answer(question, answer)), without))
                .orElseGet(() -> new ChosenFilter(words("initiative.filter.unknown"), without));
    }

    private String answer(Choices.Question question, String answer) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(answer))
                .findFirst()
                .map(choice ->
                        choice.messageKey() == null ? String.valueOf(choice.label()) : words(choice.messageKey()))
                .orElseGet(() -> dates.words(answer));
    }

    /** The address of the list with this filter and order. */
    static QueryString address(InitiativeFilter filter, InitiativeSort sort) {
        return FilterQuery.address("/initiatives", filter)
                .with("sort", sort.equals(InitiativeSort.USUAL) ? "" : sort.written());
    }

    /** A number in an address; 0 for anything else. */
    static int number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** An address that asks nothing must still not open the person's usual view. */
    private static String all(QueryString address) {
        String href = address.href();
        return href.contains("?") ? href : href + "?all=true";
    }

    private <E extends Enum<E>> Group group(String name, Class<E> constants, List<E> ticked) {
        return new Group(
                name,
                "initiative.filter." + name,
                Choice.all(constants, "initiative." + name + "."),
                ticked.stream().map(Enum::name).toList());
    }

    private <E extends Enum<E>> void constants(
            List<ChosenFilter> chosen, String name, List<E> values, QueryString address) {
        each(
                chosen,
                name,
                values,
                value -> words("initiative." + (name.equals("visibility") ? "visible-to" : name) + "."
                        + value.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                address);
    }

    private <T> void each(
            List<ChosenFilter> chosen, String name, List<T> values, Function<T, String> words, QueryString address) {
        values.forEach(value -> add(chosen, name, words.apply(value), address.without(name, value)));
    }

    private void add(List<ChosenFilter> chosen, String name, String value, QueryString without) {
        chosen.add(new ChosenFilter(
                words("initiative.filter.tag", words("initiative.filter." + name), value), all(without)));
    }

    private String named(Map<Long, String> names, long id) {
        String name = names.get(id);
        return name == null ? words("initiative.filter.unknown") : name;
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
