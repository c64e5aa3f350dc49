package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeRow;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.Status;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.Comparing;
import org.chrysalis.portfolio.Comparison.Standing;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Choice;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The boxes to tick: what was chosen stays, below it what the words find, or what was recorded last. */
@Component
class CompareChoices {

    private static final int MOST_FOUND = 20;
    private static final int MOST_LATEST = 8;

    private final InitiativeList list;
    private final MessageSource messages;

    CompareChoices(InitiativeList list, MessageSource messages) {
        this.list = list;
        this.messages = messages;
    }

    /**
     * @param searched whether words were typed
     * @param found how many they find beyond those that were chosen already
     * @param more whether they find more than are shown
     */
    record Offered(List<Choice> choices, boolean searched, int found, boolean more) {}

    Offered of(Actor actor, List<Standing> chosen, String words) {
        InitiativeFilter filter = FilterQuery.read(Map.of("q", new String[] {words}));
        boolean searched = !filter.q().isEmpty();
        List<InitiativeRow> rows = searched || chosen.size() < Comparing.FEWEST
                ? list.first(actor, filter, InitiativeSort.USUAL, (searched ? MOST_FOUND : MOST_LATEST) + 1)
                : List.of();
        boolean more = searched && rows.size() > MOST_FOUND;
        Set<String> already = chosen.stream().map(Standing::reference).collect(Collectors.toSet());
        List<Choice> choices = new ArrayList<>();
        chosen.forEach(each -> choices.add(choice(each.reference(), each.name(), each.status(), each.stageName())));
        List<InitiativeRow> found = rows.stream()
                .limit(searched ? MOST_FOUND : MOST_LATEST)
                .filter(row -> !already.contains(row.reference()))
                .toList();
        found.forEach(row -> choices.add(choice(row.reference(), row.name(), row.status(), row.stageName())));
        return new Offered(choices, searched, found.size(), more);
    }

    private Choice choice(String reference, String name, Status status, String stage) {
        return Choice.of(reference, name)
                .withHint(messages.getMessage(
                        "compare.choice." + Kebab.of(status),
                        new Object[] {reference, stage},
                        LocaleContextHolder.getLocale()));
    }
}
