package org.chrysalis.support.web;

/** A link of a navigation, as a page shows it: the key of its words, where it leads, whether one is there. */
public record NavigationItem(String messageKey, String path, boolean current) {}
