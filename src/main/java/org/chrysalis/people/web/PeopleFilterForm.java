package org.chrysalis.people.web;

import org.chrysalis.people.PeopleList.Filter;

/** Which members to list, as it stands in the page's address. */
class PeopleFilterForm {

    private String q = "";
    private String access = "";

    Filter toFilter() {
        return switch (access) {
            case "all" -> new Filter(q, null);
            case "without" -> new Filter(q, false);
            default -> new Filter(q, true);
        };
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getAccess() {
        return access;
    }

    public void setAccess(String access) {
        this.access = access;
    }
}
