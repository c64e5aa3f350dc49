package org.chrysalis.transfer;

import java.util.List;
import java.util.UUID;
import org.chrysalis.transfer.CheckedRow.State;

/** What became of reading a file: how it was understood, and what would be saved. Nothing is saved yet. */
public record ImportCheck(
        UUID id,
        String fileName,
        String encoding,
        char separator,
        int headerRow,
        List<Column> columns,
        List<String> leftOut,
        List<CheckedRow> rows) {

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
