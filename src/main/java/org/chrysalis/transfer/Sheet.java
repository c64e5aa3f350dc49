package org.chrysalis.transfer;

import java.util.List;
import java.util.Map;

/**
 * A file as it was read.
 *
 * @param headerRow where the column titles stand, counted from 1 as spreadsheets do
 * @param columns the place of each column that was found
 * @param leftOut titles that mean nothing here
 */
record Sheet(
        String encoding,
        char separator,
        int headerRow,
        List<String> header,
        Map<Column, Integer> columns,
        List<String> leftOut,
        List<Row> rows) {

    /** @param number as spreadsheets count, the title row and empty rows included */
    record Row(int number, List<String> cells) {}

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** What the row says in a column, empty where it says nothing. */
    String cell(Row row, Column column) {
        Integer place = columns.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
