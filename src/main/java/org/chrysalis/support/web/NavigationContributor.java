package org.chrysalis.support.web;

import java.util.List;
import java.util.Map;

/** A bean by which a feature adds entries to the main navigation: nothing else has to know the feature. */
public interface NavigationContributor {

    List<NavigationEntry> navigation();

    /** Pages whose own address lies under no entry, each with the path of the entry from which people come to them. */
    default Map<String, String> elsewhere() {
        return Map.of();
    }
}
