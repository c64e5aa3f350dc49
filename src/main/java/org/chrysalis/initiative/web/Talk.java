package org.chrysalis.initiative.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.SpokenCounts;
import org.chrysalis.initiative.SpokenOf;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * For pages that list records of one initiative and lead to what is said of each: {@code talk}, for
 * {@code conversation/_link :: link(…)}, in one query.
 */
@Component
public class Talk {

    private final SpokenCounts counts;
    private final List<SpokenOf> kinds;

    Talk(SpokenCounts counts, List<SpokenOf> kinds) {
        this.counts = counts;
        this.kinds = List.copyOf(kinds);
    }

    /** @param shown the kinds that the page lists, all of which the person may see */
    public void of(InitiativeHeader initiative, Model page, String... shown) {
        Set<String> closed = kinds.stream()
                .filter(kind -> kind.closed(initiative))
                .map(SpokenOf::kind)
                .collect(Collectors.toSet());
        page.addAttribute("talk", new Spoken(counts.of(initiative, Arrays.asList(shown)), closed));
    }
}
