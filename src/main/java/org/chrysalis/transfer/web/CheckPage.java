package org.chrysalis.transfer.web;

import org.chrysalis.support.Kebab;
import org.chrysalis.transfer.CheckedRow.State;
import org.chrysalis.transfer.ColumnMatch;
import org.chrysalis.transfer.ImportCheck;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the check page shows, and how many there are of each sort.
 *
 * @param columns how many columns of the file were taken, and {@code leftOut} how many were not
 * @param ticks whether there is something to tick, which has to stay while somebody looks at other rows
 * @param otherwise whether the file calls a column otherwise than we do, or has one that is left out
 */
record CheckPage(
        State shown,
        int ready,
        int duplicates,
        int changes,
        int noted,
        int separatorKey,
        int columns,
        int leftOut,
        boolean ticks,
        boolean otherwise) {

    /** As many as can be ticked on one page; a file with more is better looked through by its owner. */
    static final int MOST_DUPLICATES = 100;

    /** What is to be mended comes first, if there is any. */
    static CheckPage of(ImportCheck check, @Nullable String show) {
        int changes = check.count(State.NEEDS_CHANGE);
        State shown = changes > 0 && !"ready".equals(show) ? State.NEEDS_CHANGE : State.READY;
        return new CheckPage(
                shown,
                check.count(State.READY),
                check.count(State.DUPLICATE),
                changes,
                check.noted(),
                ",;\t".indexOf(check.separator()),
                check.columns().size(),
                check.leftOut().size(),
                check.count(State.DUPLICATE) > 0 || check.identifying() > 0,
                !check.leftOut().isEmpty() || check.matches().stream().anyMatch(ColumnMatch::otherwise));
    }

    String shownName() {
        return shown == State.READY ? "ready" : Kebab.of(shown);
    }

    public boolean showsChanges() {
        return shown == State.NEEDS_CHANGE;
    }

    public int mostDuplicates() {
        return MOST_DUPLICATES;
    }

    public boolean moreDuplicates() {
        return duplicates > MOST_DUPLICATES;
    }

    public boolean nothingToSave() {
        return ready + duplicates == 0;
    }
}
