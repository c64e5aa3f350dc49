package org.chrysalis.portfolio;

import java.util.List;
import org.chrysalis.support.web.NavigationItem;

/** The pages of the portfolio, those too that stand in a feature above it. */
public final class PortfolioSections {

    /** Each is the end of its message {@code portfolio.section.…}. */
    public static final List<String> ALL = List.of("figures", "flow", "timeline", "changes", "compare", "packs");

    public static final String PACKS = "packs";

    /** Of initiatives that are chosen one by one. */
    public static final String COMPARE = "compare";

    private PortfolioSections() {}

    public static String path(String section) {
        return switch (section) {
            case "figures" -> "/portfolio";
            case COMPARE -> "/compare";
            default -> "/portfolio/" + section;
        };
    }

    /** Whether it is about the initiatives that fit a filter. */
    public static boolean filtered(String section) {
        return !section.equals(PACKS) && !section.equals(COMPARE);
    }

    /** The way to all of them from a page that is about no choice of initiatives. */
    public static List<NavigationItem> from(String section) {
        return ALL.stream()
                .map(each -> new NavigationItem("portfolio.section." + each, path(each), each.equals(section)))
                .toList();
    }
}
