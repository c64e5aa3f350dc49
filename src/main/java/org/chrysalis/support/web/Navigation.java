package org.chrysalis.support.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The main navigation: home, then what the features contribute, as far as the person may see it. */
@Component
public class Navigation {

    private final List<NavigationEntry> entries;

    /** What marks which entry: a path, and the path of the entry. */
    private final Map<String, String> marks = new HashMap<>();

    Navigation(ObjectProvider<NavigationContributor> contributors) {
        this.entries = contributors.stream()
                .flatMap(contributor -> contributor.navigation().stream())
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        contributors.stream().forEach(contributor -> marks.putAll(contributor.elsewhere()));
        entries.forEach(entry -> marks.put(entry.path(), entry.path()));
    }

    /** Marks the entry under which {@code path} lies; the longest one when several do. */
    public List<NavigationItem> itemsFor(String path, Predicate<String> may) {
        String here = marks.keySet().stream()
                .filter(place -> lies(path, place))
                .max(Comparator.comparingInt(String::length))
                .map(marks::get)
                .orElse("");
        return entries.stream()
                .filter(entry -> entry.permission() == null || may.test(entry.permission()))
                .map(entry -> new NavigationItem(
                        entry.messageKey(), entry.path(), entry.path().equals(here)))
                .toList();
    }

    private static boolean lies(String path, String entry) {
        return path.equals(entry) || !entry.equals("/") && path.startsWith(entry + "/");
    }
}
