package org.chrysalis.support.web;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The main navigation: home, then what the features contribute, as far as the person may see it. */
@Component
public class Navigation {

    private final List<NavigationEntry> entries;

    Navigation(ObjectProvider<NavigationContributor> contributors) {
        this.entries = contributors.stream()
                .flatMap(contributor -> contributor.navigation().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    /** Marks the entry under which {@code path} lies; the longest one when several do. */
    public List<NavigationItem> itemsFor(String path, Predicate<String> may) {
        String here = entries.stream()
                .filter(entry -> entry.covers(path) > 0)
                .max(Comparator.comparingInt(entry -> entry.covers(path)))
                .map(NavigationEntry::path)
                .orElse("");
        return entries.stream()
                .filter(entry -> entry.permission() == null || may.test(entry.permission()))
                .map(entry -> new NavigationItem(
                        entry.messageKey(), entry.path(), entry.path().equals(here)))
                .toList();
    }
}
