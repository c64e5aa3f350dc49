package org.chrysalis.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.chrysalis.people.Actor;
import org.chrysalis.transfer.CheckedRow.State;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives people their file back with a first column that says, row by row, what to mend. */
@Service
@Transactional(readOnly = true)
public class ProblemFile {

    private final Imports imports;
    private final MessageSource messages;

    ProblemFile(Imports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** @throws org.chrysalis.support.NotFound if the file is another person's, has expired or was imported */
    public String of(Actor actor, UUID id) {
        ImportCheck check = imports.check(actor, id);
        Sheet sheet = imports.sheet(actor, id);
        Map<Integer, CheckedRow> checked =
                check.rows().stream().collect(Collectors.toMap(CheckedRow::number, Function.identity()));
        StringBuilder file = new StringBuilder(CsvOutput.BYTE_ORDER_MARK);
        try (CSVPrinter printer = CsvOutput.printer(file)) {
            CsvOutput.line(printer, line(OurOwn.PROBLEMS, sheet.header(), sheet));
            for (Sheet.Row row : sheet.rows()) {
                CheckedRow found = checked.get(row.number());
                CsvOutput.line(printer, line(found == null ? "" : words(found), row.cells(), sheet));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    private static List<String> line(String first, List<String> cells, Sheet sheet) {
        List<String> line = new ArrayList<>(cells.size() + 1);
        line.add(first);
        for (int i = 0; i < cells.size(); i++) {
            // The column of an earlier round is replaced.
            if (i >= sheet.header().size() || !sheet.header().get(i).equalsIgnoreCase(OurOwn.PROBLEMS)) {
                line.add(cells.get(i));
            }
        }
        return line;
    }

    private String words(CheckedRow row) {
        Stream<Finding> findings = row.state() == State.NEEDS_CHANGE
                ? row.problems().stream()
                : row.state() == State.DUPLICATE ? row.notes().stream() : Stream.empty();
        return findings.map(finding -> {
                    String column =
                            finding.column() == null ? "" : finding.column().title() + ": ";
                    return column + messages.getMessage(finding.messageKey(), finding.words(), Locale.UK);
                })
                .collect(Collectors.joining(" "));
    }
}
