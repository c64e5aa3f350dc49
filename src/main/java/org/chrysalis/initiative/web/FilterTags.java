package org.chrysalis.initiative.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Choices;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Withheld;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.ChosenFilter;
import org.chrysalis.support.web.Dates;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What was chosen of the list's filters, each as a link to the list, or another page narrowed by them, without it. */
@Component
public class FilterTags {

    private final MessageSource messages;
    private final Dates dates;

    FilterTags(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
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

    /** Each thing chosen, with the address without it. */
    public List<ChosenFilter> chosen(InitiativeFilter filter, QueryString address, Choices.ForFilter offered) {
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
            add(chosen, "attention", reason(rule, offered), address.without("attention"));
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

    /** What a rule of attention asks for, also where this person may not ask for it, or nobody may any more. */
    String reason(String rule, Choices.ForFilter offered) {
        if (rule.equals(InitiativeFilter.ANY)) {
            return words("initiative.filter.attention.any");
        }
        if (offered.rules().contains(rule)) {
            return words("attention." + rule + ".name");
        }
        Permission takes = offered.withheld().rule();
        return takes == null
                ? words("initiative.filter.unknown")
                : withheld(words("attention." + rule + ".name"), takes);
    }

    private String withheld(String asked, Permission takes) {
        return words("initiative.filter.withheld", asked, words(Withheld.key(takes)));
    }

    private ChosenFilter more(String name, String answer, Choices.ForFilter offered, QueryString address) {
        String without = all(address.without(FilterQuery.MORE + name));
        return offered.questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .map(question -> new ChosenFilter(
                        words("initiative.filter.tag", words(question.labelKey()), answer(question, answer)), without))
                .or(() -> offered.withheld().question(name).map(question -> withheld(question, without)))
                .orElseGet(() -> new ChosenFilter(words("initiative.filter.unknown"), without));
    }

    private ChosenFilter withheld(Withheld.Question question, String without) {
        String asked = words("initiative.filter.tag", words(question.labelKey()), question.answer());
        return new ChosenFilter(withheld(asked, question.takes()), without);
    }

    private String answer(Choices.Question question, String answer) {
        return question.choices().stream()
                .filter(choice -> choice.value().equals(answer))
                .findFirst()
                .map(choice ->
                        choice.messageKey() == null ? String.valueOf(choice.label()) : words(choice.messageKey()))
                .orElseGet(() -> dates.words(answer));
    }

    /** A list that asks nothing must still not open the person's usual view. */
    private static String all(QueryString address) {
        String href = address.href();
        return href.equals("/initiatives") ? href + "?all=true" : href;
    }

    private <E extends Enum<E>> void constants(
            List<ChosenFilter> chosen, String name, List<E> values, QueryString address) {
        each(
                chosen,
                name,
                values,
                value -> words(
                        "initiative." + (name.equals("visibility") ? "visible-to" : name) + "." + Kebab.of(value)),
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

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
