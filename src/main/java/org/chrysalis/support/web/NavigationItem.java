package org.chrysalis.support.web;

/**
 * A link of a navigation, as a page shows it: the key of its words, where it leads, whether one is there.
 *
 * @param open how much waits there for an answer; 0 says nothing
 */
public record NavigationItem(String messageKey, String path, boolean current, int open) {

    public NavigationItem(String messageKey, String path, boolean current) {
        this(messageKey, path, current, 0);
    }
}
