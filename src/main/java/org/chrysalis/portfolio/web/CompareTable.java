package org.chrysalis.portfolio.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Initiatives side by side as a page shows them: rows in groups, a cell for each initiative, everything in words. */
public record CompareTable(List<Column> columns, List<Group> groups) {

    public record Column(String reference, String name) {}

    public record Group(String messageKey, List<Row> rows) {}

    /** @param cells one for each column */
    public record Row(String messageKey, List<Cell> cells) {}

    public record Cell(String reference, List<Piece> pieces) {}

    /**
     * @param href where it is recorded; none for words that lead nowhere
     * @param missing whether it says that nothing is recorded
     */
    public record Piece(String words, @Nullable String href, boolean missing) {}
}
