package org.chrysalis.pack;

import java.util.Arrays;
import java.util.List;
import org.chrysalis.support.Kebab;

/** What can be put into a pack, in the order in which a pack has it. Plans keep the names of the constants. */
public enum PackSection {
    PIPELINE("portfolio.pipeline"),
    CHANGES("portfolio.changes.title"),
    SPLIT_SCREEN("portfolio.split"),
    RUNWAY("portfolio.runway", true),
    SHELTER("portfolio.shelter"),
    RISKS("portfolio.risks"),
    VOICE("portfolio.voice"),
    DECIDING("portfolio.deciding"),
    MOMENTUM("portfolio.momentum"),
    DRAWS("portfolio.draws"),
    READINESS("portfolio.ground"),
    ORDINARY("portfolio.ordinary"),
    FLOW("portfolio.flow.title"),
    TIMELINE("timeline.heading"),
    ENDINGS("portfolio.endings");

    private final String headingKey;
    private final boolean money;

    PackSection(String headingKey) {
        this(headingKey, false);
    }

    PackSection(String headingKey, boolean money) {
        this.headingKey = headingKey;
        this.money = money;
    }

    /** For anchors, sheets and forms: {@code split-screen}. */
    public String key() {
        return Kebab.of(this);
    }

    /** The words that the portfolio has above the same figures. */
    public String headingKey() {
        return headingKey;
    }

    /** Whether all of it is about money: then it is not there for those who may not see that. */
    public boolean money() {
        return money;
    }

    /** Those that somebody may choose. */
    public static List<PackSection> open(boolean money) {
        return Arrays.stream(values())
                .filter(section -> money || !section.money)
                .toList();
    }
}
