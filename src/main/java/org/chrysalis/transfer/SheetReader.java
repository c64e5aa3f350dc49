package org.chrysalis.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file with values between commas, semicolons or tabs. Which of them it is, and which row holds the titles,
 * is found by looking for our titles: a heading above them or a saved "sep=;" does no harm.
 */
final class SheetReader {

    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 200;

    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final int ROWS_BEFORE_TITLES = 20;
    /** A line with more of one sign is no table of ours; stopping here bounds what the parser must hold. */
    private static final int MOST_SEPARATORS_IN_A_LINE = 2_000;

    private SheetReader() {}

    /** @throws Refused with what is wrong with the file as a whole, and how to mend it */
    static Sheet read(byte[] content) {
        if (content.length == 0) {
            throw new Refused("file", "transfer.import.file.empty");
        }
        Decoding decoding = Decoding.of(content);
        String text = decoding.text();
        if (text.isBlank()) {
            throw new Refused("file", "transfer.import.file.empty");
        }
        refuseEndlessLines(text);
        Titles titles = findTitles(text);
        List<String> missing = Arrays.stream(Column.values())
                .filter(Column::required)
                .filter(column -> !titles.columns.containsKey(column))
                .map(Column::title)
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("file", "transfer.import.file.columns-missing", String.join(", ", missing));
        }
        List<Sheet.Row> rows = rowsBelow(text, titles);
        if (rows.isEmpty()) {
            throw new Refused("file", "transfer.import.file.no-rows");
        }
        return new Sheet(
                decoding.encoding(),
                titles.separator,
                titles.row,
                titles.cells,
                titles.columns,
                titles.leftOut(),
                rows);
    }

    private record Titles(char separator, int row, List<String> cells, Map<Column, Integer> columns) {

        static Titles of(char separator, int row, List<String> cells) {
            Map<Column, Integer> columns = new EnumMap<>(Column.class);
            for (int i = 0; i < cells.size(); i++) {
                int place = i;
                Column.of(cells.get(i)).ifPresent(column -> columns.putIfAbsent(column, place));
            }
            return new Titles(separator, row, cells, columns);
        }

        List<String> leftOut() {
            List<String> left = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank() && !columns.containsValue(i) && !OurOwn.is(cells.get(i))) {
                    left.add(cells.get(i));
                }
            }
            return left;
        }
    }

    private static Titles findTitles(String text) {
        @Nullable Titles best = null;
        @Nullable Refused broken = null;
        for (char separator : SEPARATORS) {
            try (CSVParser parser = parser(text, separator)) {
                int number = 0;
                for (CSVRecord record : parser) {
                    if (++number > ROWS_BEFORE_TITLES) {
                        break;
                    }
                    Titles titles = Titles.of(separator, number, cells(record));
                    if (best == null || titles.columns.size() > best.columns.size()) {
                        best = titles;
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                broken = unclosed(e);
            }
        }
        if (best == null || best.columns.isEmpty()) {
            throw Optional.ofNullable(broken).orElseGet(() -> new Refused("file", "transfer.import.file.no-titles"));
        }
        return best;
    }

    private static List<Sheet.Row> rowsBelow(String text, Titles titles) {
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = parser(text, titles.separator)) {
            for (CSVRecord record : parser) {
                int number = Math.toIntExact(record.getRecordNumber());
                if (number <= titles.row) {
                    continue;
                }
                List<String> cells = cells(record);
                if (cells.stream().allMatch(String::isBlank)) {
                    continue;
                }
                if (rows.size() == MOST_ROWS) {
                    throw new Refused("file", "transfer.import.file.too-many-rows", MOST_ROWS);
                }
                rows.add(new Sheet.Row(number, cells));
            }
        } catch (IOException | UncheckedIOException e) {
            throw unclosed(e);
        }
        return rows;
    }

    private static CSVParser parser(String text, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .get();
        return CSVParser.parse(text, format);
    }

    private static List<String> cells(CSVRecord record) {
        if (record.size() > MOST_COLUMNS) {
            throw new Refused("file", "transfer.import.file.too-many-columns", MOST_COLUMNS);
        }
        return record.stream().map(Cells::read).collect(Collectors.toUnmodifiableList());
    }

    private static void refuseEndlessLines(String text) {
        int[] found = new int[SEPARATORS.length];
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                Arrays.fill(found, 0);
            }
            for (int s = 0; s < SEPARATORS.length; s++) {
                if (letter == SEPARATORS[s] && ++found[s] > MOST_SEPARATORS_IN_A_LINE) {
                    throw new Refused("file", "transfer.import.file.too-many-columns", MOST_COLUMNS);
                }
            }
        }
    }

    /** The parser's own words name lines and tokens; people need to know that a quotation mark is amiss. */
    private static Refused unclosed(Exception e) {
        java.util.regex.Matcher line =
                java.util.regex.Pattern.compile("line:? (\\d+)").matcher(String.valueOf(e.getMessage()));
        return line.find()
                ? new Refused("file", "transfer.import.file.quotes-in-line", line.group(1))
                : new Refused("file", "transfer.import.file.quotes");
    }
}
