package org.chrysalis.transfer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file, and what would become of it.
 *
 * @param name what to call the row by, empty where the file does not say
 * @param problems what keeps it from being saved
 * @param notes what will be saved otherwise than the file says
 * @param initiative what would be saved; none where there are problems
 */
public record CheckedRow(
        int number,
        String name,
        State state,
        List<Finding> problems,
        List<Finding> notes,
        @Nullable ImportedInitiative initiative) {

    /** Duplicates, and rows that add up others, are left out unless somebody says that they are none. */
    public enum State {
        READY,
        DUPLICATE,
        NEEDS_CHANGE
    }

    static final String NAME_HERE = "name-here";
    static final String NAME_TWICE = "name-twice";
    static final String SUM = "sum";
    static final String IDENTIFIES = "identifies";

    /** Of which other one this may be a duplicate, or that it adds up others; none where it is neither. */
    public Optional<Finding> duplicateOf() {
        return notes.stream()
                .filter(note -> note.messageKey().endsWith(NAME_HERE)
                        || note.messageKey().endsWith(NAME_TWICE)
                        || note.messageKey().endsWith("." + SUM))
                .findFirst();
    }

    /** Whether a text of it looks as if it could identify a child, a young person or a family. */
    public boolean identifies() {
        return notes.stream().anyMatch(note -> note.messageKey().endsWith(IDENTIFIES));
    }

    public CheckedRow {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
