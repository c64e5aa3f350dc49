package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.support.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What narrows the board, each with the address of the board without it. */
@Component
class ChosenFilters {

    private final MessageSource messages;

    ChosenFilters(MessageSource messages) {
        this.messages = messages;
    }

    /** @param words what the filter asks; {@code href} leads to the board without it */
    record Chosen(String words, String href) {}

    /** @param lead how the lead of the filter is shown */
    List<Chosen> of(InitiativeFilter filter, BoardLinks links, List<Choice> teams, String lead) {
        List<Chosen> chosen = new ArrayList<>();
        if (!filter.q().isEmpty()) {
            chosen.add(chosen("search", filter.q(), links, "q", filter.q()));
        }
        filter.teams().forEach(team -> chosen.add(chosen("team", label(teams, team), links, "team", team)));
        Long leadId = filter.lead();
        if (leadId != null) {
            chosen.add(chosen("lead", lead.isEmpty() ? leadId.toString() : lead, links, "lead", leadId));
        }
        if (filter.mine()) {
            chosen.add(new Chosen(
                    words("portfolio.board.mine"), links.without("mine", "true").href()));
        }
        String theme = filter.theme();
        if (theme != null) {
            chosen.add(chosen("theme", theme, links, "theme", theme));
        }
        filter.phases().forEach(phase -> chosen.add(chosen("phase", words(phase.messageKey()), links, "phase", phase)));
        filter.kinds().forEach(kind -> chosen.add(chosen("kind", words(kindKey(kind)), links, "kind", kind)));
        constants(chosen, "origin", "origin", filter.origins(), links);
        constants(chosen, "lens", "lens", filter.lenses(), links);
        constants(chosen, "reach", "reach", filter.reaches(), links);
        constants(chosen, "visibility", "visible-to", filter.visibilities(), links);
        return chosen;
    }

    /** What the board's own panel does not ask, but an address that came from the list may. */
    private void constants(
            List<Chosen> chosen, String name, String prefix, List<? extends Enum<?>> values, BoardLinks links) {
        for (Enum<?> value : values) {
            String key = "initiative." + prefix + "."
                    + value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            chosen.add(new Chosen(
                    words("initiative.filter.tag", words("initiative.filter." + name), words(key)),
                    links.without(name, value).href()));
        }
    }

    private Chosen chosen(String question, String answer, BoardLinks links, String parameter, Object value) {
        return new Chosen(
                words("portfolio.board.chosen", words("portfolio.board." + question), answer),
                links.without(parameter, value).href());
    }

    private static String kindKey(Enum<?> kind) {
        return Choice.all(org.chrysalis.initiative.Kind.class, "initiative.kind.")
                .get(kind.ordinal())
                .messageKey();
    }

    private static String label(List<Choice> choices, Object value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value.toString()))
                .map(Choice::label)
                .findFirst()
                .orElse(value.toString());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
