package org.chrysalis.transfer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.transfer.CheckedRow.State;

/** What became of reading a file: how it was understood, and what would be saved. Nothing is saved yet. */
public record ImportCheck(
        UUID id,
        String fileName,
        String encoding,
        char separator,
        int headerRow,
        List<ColumnMatch> matches,
        List<CheckedRow> rows) {

    /** Our columns that the file has, in our order. */
    public List<Column> columns() {
        return matches.stream()
                .map(ColumnMatch::column)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** Titles of the file that mean nothing here, or for which another column was taken. */
    public List<String> leftOut() {
        return matches.stream()
                .filter(match -> match.column() == null)
                .map(ColumnMatch::title)
                .toList();
    }

    public int count(State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    public List<CheckedRow> in(State state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    /** How many of those that may be saved look as if they could identify a child, a young person or a family. */
    public int identifying() {
        return (int) rows.stream()
                .filter(row -> row.state() != State.NEEDS_CHANGE && row.identifies())
                .count();
    }

    /** How many of those that would be saved will be saved otherwise than the file says. */
    public int noted() {
        return (int) rows.stream()
                .filter(row -> row.state() == State.READY && !row.notes().isEmpty())
                .count();
    }
}
