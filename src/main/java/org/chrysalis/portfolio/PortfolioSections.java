package org.chrysalis.portfolio;

import java.util.List;
import org.chrysalis.support.web.NavigationItem;

/** The pages of the portfolio, those too that stand in a feature above it. */
public final class PortfolioSections {

    /** Each is the end of its message {@code portfolio.section.…}. */
    public static final List<String> ALL = List.of("figures", "flow", "timeline", "changes", "packs");

    public static final String PACKS = "packs";

    private PortfolioSections() {}

    public static String path(String section) {
        return section.equals("figures") ? "/portfolio" : "/portfolio/" + section;
    }

    /** The way to all of them from a page that is about no choice of initiatives. */
    public static List<NavigationItem> from(String section) {
        return ALL.stream()
                .map(each -> new NavigationItem("portfolio.section." + each, path(each), each.equals(section)))
                .toList();
    }
}
