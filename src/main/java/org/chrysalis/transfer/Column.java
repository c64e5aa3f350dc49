package org.chrysalis.transfer;

import java.util.Arrays;
import java.util.Optional;
import org.chrysalis.support.Kebab;

/**
 * The columns that an import understands and an export writes, in their order. The titles are a file format and not
 * words on a page: files that people keep name them.
 */
public enum Column {
    NAME("Name", true, "title", "initiative", "initiative name", "project", "project name"),
    CHANGE_SOUGHT("What it tries to change", false, "aim", "what it is", "description", "summary"),
    BENEFICIARIES("Who it is for", false, "beneficiaries", "for whom", "who is it for"),
    TEAM("Team", false, "service", "service or team"),
    LEADS("Leads", false, "lead", "led by"),
    STAGE("Stage", true, "stage now", "current stage", "present stage"),
    SINCE("In this stage since", false, "since", "stage since"),
    STARTED("Started on", false, "started", "start date", "first day"),
    FIRST_STAGE("Started in stage", false, "first stage"),
    MOVE_REASON("Why in this stage", false, "reason", "reason for the last move"),
    STATUS("Status", false),
    PAUSED("Paused on", false, "paused", "paused since"),
    ENDED("Ended on", false, "ended", "end date"),
    CAUSE("How it ended", false, "cause", "cause of ending"),
    WHY("Why paused or ended", false, "ending why", "why it ended", "why it is paused"),
    LEARNED("What was learned", false, "learned", "learning"),
    KIND("Kind", false, "improvement or innovation"),
    ORIGIN("Origin", false),
    ORIGIN_NOTE("Origin note", false, "where it comes from"),
    LENSES("What is new", false, "lenses", "lens"),
    TAGS("Tags", false, "tag", "themes", "theme"),
    VISIBILITY("Who can see it", false, "visibility"),
    STORY("Story", false, "notes");

    private final String title;
    private final boolean required;
    private final String[] others;

    Column(String title, boolean required, String... others) {
        this.title = title;
        this.required = required;
        this.others = others;
    }

    public String title() {
        return title;
    }

    public boolean required() {
        return required;
    }

    /** The last part of this column's message keys. */
    public String key() {
        return Kebab.of(this);
    }

    /** The column that somebody's header means: without regard to case, spaces and punctuation. */
    static Optional<Column> of(String header) {
        String meant = Word.plain(header);
        return Arrays.stream(values())
                .filter(column -> Word.plain(column.title).equals(meant)
                        || Arrays.stream(column.others)
                                .anyMatch(other -> Word.plain(other).equals(meant)))
                .findFirst();
    }
}
