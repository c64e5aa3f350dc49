package org.chrysalis.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

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

    /**
     * What each column with a title was taken for, in the order of the file, but for what our own files carry besides.
     */
    List<ColumnMatch> matches() {
        Map<Integer, Column> taken = new HashMap<>();
        columns.forEach((column, place) -> taken.put(place, column));
        return IntStream.range(0, header.size())
                .filter(place ->
                        taken.containsKey(place) || !header.get(place).isBlank() && !OurOwn.is(header.get(place)))
                .mapToObj(place -> new ColumnMatch(header.get(place), taken.get(place)))
                .toList();
    }

    boolean has(Column column) {
        return columns.containsKey(column);
    }

    /** What the row says in a column, empty where it says nothing. */
    String cell(Row row, Column column) {
        Integer place = columns.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
