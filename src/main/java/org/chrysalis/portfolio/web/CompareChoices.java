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
import org.chrysalis.support.web.PageLinks;
import org.chrysalis.support.web.Paging;
import org.chrysalis.support.web.QueryString;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The boxes to tick: what was chosen stays, below it what the words find, or a page of all of them, what was recorded
 * last before the rest.
 */
@Component
class CompareChoices {

    private static final int MOST_FOUND = 20;

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
     * @param paging which part of all of them is shown; none where words were typed, or enough was chosen
     */
    record Offered(
            List<Choice> choices,
            boolean searched,
            int found,
            boolean more,
            @Nullable Paging paging) {

        public @Nullable PageLinks links() {
            return paging == null ? null : PageLinks.of(paging, QueryString.of("/compare"));
        }
    }

    /** @param page of all of them; none where none was asked for: they are offered until enough are chosen */
    Offered of(Actor actor, List<Standing> chosen, String words, @Nullable Integer page) {
        InitiativeFilter filter = FilterQuery.read(Map.of("q", new String[] {words}));
        boolean searched = !filter.q().isEmpty();
        InitiativeList.Page all = searched || page == null && chosen.size() >= Comparing.FEWEST
                ? null
                : list.page(actor, filter, InitiativeSort.USUAL, page == null ? 1 : page);
        List<InitiativeRow> rows = searched
                ? list.first(actor, filter, InitiativeSort.USUAL, MOST_FOUND + 1)
                : all == null ? List.of() : all.rows();
        boolean more = searched && rows.size() > MOST_FOUND;
        Set<String> already = chosen.stream().map(Standing::reference).collect(Collectors.toSet());
        List<Choice> choices = new ArrayList<>();
        chosen.forEach(each -> choices.add(choice(each.reference(), each.name(), each.status(), each.stageName())));
        List<InitiativeRow> found = rows.stream()
                .limit(searched ? MOST_FOUND : rows.size())
                .filter(row -> !already.contains(row.reference()))
                .toList();
        found.forEach(row -> choices.add(choice(row.reference(), row.name(), row.status(), row.stageName())));
        return new Offered(choices, searched, found.size(), more, all == null ? null : all.paging());
    }

    private Choice choice(String reference, String name, Status status, String stage) {
        return Choice.of(reference, name)
                .withHint(messages.getMessage(
                        "compare.choice." + Kebab.of(status),
                        new Object[] {reference, stage},
                        LocaleContextHolder.getLocale()));
    }
}
