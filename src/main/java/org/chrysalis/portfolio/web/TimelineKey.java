package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the marks of a timeline mean, each drawn in small as it is drawn in the picture. */
final class TimelineKey {

    private static final String ACROSS = "M1 11H24";
    private static final String END = "M24 6V16";
    private static final String LINE = "chrysalis-timeline__line chrysalis-timeline__line--";
    private static final String DOWN = "M14 1V21";

    /** @param style the classes of what is drawn */
    record Mark(String style, String d, @Nullable String end, String messageKey) {}

    private TimelineKey() {}

    /** @param money whether any money may be drawn for who looks */
    static List<Mark> marks(boolean money) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark("chrysalis-timeline__thin", "M1 5H27V17H1Z", null, "timeline.key.alongside"));
        marks.add(new Mark("chrysalis-timeline__rest", "M1 8H27V14H1Z", null, "timeline.key.rest"));
        if (money) {
            marks.add(new Mark(LINE + "money", ACROSS, END, "timeline.key.money"));
            marks.add(new Mark(LINE + "hoped", ACROSS, END, "timeline.key.hoped"));
        }
        marks.add(new Mark(LINE + "protection", ACROSS, END, "timeline.key.protection"));
        marks.add(new Mark(
                LINE + (money ? "money" : "protection"), "M1 11H26", "M20 6L26 11L20 16", "timeline.key.open"));
        marks.add(new Mark("chrysalis-timeline__review", "M9 7H19L14 15Z", null, "timeline.key.review"));
        marks.add(new Mark("chrysalis-timeline__ending", "M7 4H21V18H7Z", null, "timeline.key.ending"));
        marks.add(new Mark("chrysalis-timeline__happened", DOWN, null, "timeline.key.happened"));
        marks.add(new Mark("chrysalis-timeline__today", DOWN, null, "timeline.key.today"));
        return List.copyOf(marks);
    }
}
