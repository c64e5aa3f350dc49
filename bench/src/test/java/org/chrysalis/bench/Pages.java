package org.chrysalis.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The pages that are read, by name; {@code #{reference}} is an initiative that the person may see and
 * {@code #{full}} one with 50 risks, 100 readings and 200 pieces of evidence.
 */
final class Pages {

    /** What every other page is held against: static, and read by somebody who is signed in. */
    static final String HELP = "help (static)";

    static final String CHANGE_STAGE = "change stage";
    static final String CHANGE_STAGE_FORM = "change stage: the form";
    static final String LOG_ONE = "log one";
    static final String LOG_ONE_FORM = "log one: the form";

    private Pages() {}

    static Map<String, String> read() {
        LocalDate halfAYear = LocalDate.now().plusMonths(6);
        LocalDate lastYear = LocalDate.now().minusDays(300);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put(HELP, "/help");
        pages.put("home", "/");
        pages.put("list, page 1", "/initiatives");
        pages.put("list, page 100", "/initiatives?page=100");
        pages.put("list, filtered", "/initiatives?kind=INNOVATION&phase=EMBEDDING&status=ACTIVE");
        pages.put("list, sorted by name", "/initiatives?sort=name");
        pages.put("list, searched", "/initiatives?q=kinship%20schools");
        pages.put("list, whatever needs attention", "/initiatives?attention=any");
        pages.put("list, money used up in half a year", "/initiatives?with-funding-before=" + halfAYear);
        pages.put("overview", "/initiatives/#{reference}");
        pages.put("overview, full record", "/initiatives/#{full}");
        pages.put("board", "/stages");
        pages.put("board by phase, filtered", "/stages?by=phase&kind=INNOVATION");
        pages.put(
                "board as of a past day",
                "/stages?asOf.day=%d&asOf.month=%d&asOf.year=%d"
                        .formatted(lastYear.getDayOfMonth(), lastYear.getMonthValue(), lastYear.getYear()));
        return pages;
    }
}
