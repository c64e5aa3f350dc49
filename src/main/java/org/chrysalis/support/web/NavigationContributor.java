package org.chrysalis.support.web;

import java.util.List;

/** A bean by which a feature adds entries to the main navigation: nothing else has to know the feature. */
public interface NavigationContributor {

    List<NavigationEntry> navigation();
}
