package org.chrysalis.transfer;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * How we write a file: commas, every cell safe from being taken for a formula, and a mark by which Excel sees UTF-8.
 */
final class CsvOutput {

    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();

    private CsvOutput() {}

    static CSVPrinter printer(Appendable out) throws IOException {
        return new CSVPrinter(out, FORMAT);
    }

    static void line(CSVPrinter printer, List<String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(Cells.safe(cell));
        }
        printer.println();
    }
}
