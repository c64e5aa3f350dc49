package org.chrysalis.portfolio;

import org.chrysalis.support.Kebab;

/** What a new organisation does first, in this order; each disappears when it is done. */
public enum FirstStep {
    INVITE("/admin/people"),
    PATHWAY("/admin/pathway"),
    LOG("/initiatives/new");

    private final String path;

    FirstStep(String path) {
        this.path = path;
    }

    /** Where it is done. */
    public String path() {
        return path;
    }

    /** As it stands in message keys. */
    public String key() {
        return Kebab.of(this);
    }
}
