package org.chrysalis.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that leaders read, and those that their figures lead to, for an organisation. */
final class LeaderPages {

    /** Ends the name of a page before each request of which something was recorded. */
    static final String RECORDED = ", after something was recorded";

    /** Ends the name of a page some seconds before each request of which something was recorded. */
    static final String LATER = ", soon after something was recorded";

    private LeaderPages() {}

    /** @param references of initiatives of the organisation, four at least; the first is talked about at length */
    static Map<String, String> of(int organisation, List<String> references, LocalDate today) {
        LocalDate yearAgo = today.minusYears(1).plusDays(1);
        String year = yearAgo + "." + today;
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(Pages.HELP, "/help");
        pages.put("home", "/");
        pages.put("portfolio", "/portfolio");
        for (Recorded recorded : Recorded.values()) {
            pages.put("portfolio" + recorded.after(), "/portfolio");
        }
        pages.put("portfolio" + LATER, "/portfolio");
        pages.put("portfolio of a kind, a quarter", "/portfolio?period=quarter&kind=INNOVATION");
        pages.put("portfolio as of a past day", "/portfolio?" + day("asOf", today.minusDays(300)));
        pages.put("flow", "/portfolio/flow");
        pages.put("flow" + RECORDED, "/portfolio/flow");
        pages.put("timeline", "/portfolio/timeline");
        pages.put("changes, a month", "/portfolio/changes");
        pages.put("changes, a month" + RECORDED, "/portfolio/changes");
        pages.put("changes among active ones" + RECORDED, "/portfolio/changes?status=ACTIVE");
        pages.put("changes among a phase" + RECORDED, "/portfolio/changes?phase=EMBEDDING");
        pages.put("changes, a year", "/portfolio/changes?" + day("since", yearAgo));
        pages.put("compare four", "/compare?initiative=" + String.join("&initiative=", references.subList(0, 4)));
        pages.put("board", "/stages");
        pages.put("board as of a past day", "/stages?" + day("asOf", today.minusDays(300)));
        pages.put("inbox", "/inbox");
        pages.put("conversation", "/initiatives/" + references.get(0) + "/conversation");
        pages.put("list", "/initiatives");
        pages.put("list as of a past day", "/initiatives/as-of?" + day("asOf", today.minusDays(300)));
        pages.put("list, nothing ordinary", "/initiatives?phase=EMBEDDING&phase=SCALING&with-ordinary=NONE");
        pages.put("list, three signs ordinary", "/initiatives?with-ordinary=3");
        pages.put("list, low pulse", "/initiatives?with-pulse=LOW");
        pages.put("list, never a pulse", "/initiatives?with-pulse=NEVER");
        pages.put("list, ground not ready", "/initiatives?with-readiness=LOW");
        pages.put("list, never asked of the ground", "/initiatives?with-readiness=NEVER");
        pages.put("list, protected", "/initiatives?with-protection=STANDING");
        pages.put("list, high risk to people", "/initiatives?with-risk=HIGH-PEOPLE");
        pages.put("list of a figure: moved on", "/initiatives?with-figure=moved-on." + year);
        pages.put("list of a figure: decided alone", "/initiatives?with-figure=decided-alone." + year);
        pages.put("list of a figure: nobody since", "/initiatives?with-figure=nobody-since");
        pages.put(
                "list of a figure: went back",
                "/initiatives?with-figure=went-back." + year + "." + (organisation * 10 + 3) + "." + (organisation * 10 + 2));
        pages.put("list of a figure: edge", "/initiatives?with-money-figure=edge." + today + "." + today.plusMonths(3));
        return pages;
    }

    private static String day(String name, LocalDate day) {
        return "%1$s.day=%2$d&%1$s.month=%3$d&%1$s.year=%4$d"
                .formatted(name, day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
