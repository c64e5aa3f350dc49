package org.chrysalis.portfolio.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which initiatives are to stand side by side, and words to find others by. All of it stands in the address. */
public class CompareForm {

    /** As many as an address may ask for: boxes on the page are never more. */
    private static final int MOST_ASKED = 40;

    /** What may be a reference; everything else was never one. */
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9-]{1,20}");

    private List<String> initiative = List.of();
    private String q = "";
    private String show = "";
    private String page = "";

    /** The references asked for, each once, as references are written. */
    List<String> references() {
        return initiative.stream()
                .map(each -> each.strip().toUpperCase(Locale.ROOT))
                .filter(each -> REFERENCE.matcher(each).matches())
                .distinct()
                .limit(MOST_ASKED)
                .toList();
    }

    /** The button to compare was pressed: what was typed to search for is left aside. */
    boolean wantsToCompare() {
        return !show.isEmpty();
    }

    /** Which page of all initiatives was asked for, where one was. */
    @Nullable
    Integer pageOfAll() {
        return page.matches("[0-9]{1,4}") ? Integer.valueOf(page) : null;
    }

    public List<String> getInitiative() {
        return initiative;
    }

    public void setInitiative(List<String> initiative) {
        this.initiative = initiative;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
