package org.chrysalis.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.FilterQuery;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.initiative.PastRegister;
import org.chrysalis.initiative.PastRow;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the list of a past day out as a file, with what is known of that day. Needs {@link Permission#EXPORT}, and is
 * recorded before the first row leaves.
 */
@Service
public class PastExports {

    private static final Logger LOG = LoggerFactory.getLogger(PastExports.class);

    /** Rows of a past day are held until they are written; a page of them is as good beyond that. */
    private static final int MOST = 20_000;

    private static final String NOT_KNOWN = "Not known";

    private static final List<String> TITLES = List.of(
            OurOwn.REFERENCE,
            Column.NAME.title(),
            "As of",
            Column.TEAM.title(),
            Column.LEADS.title(),
            Column.STAGE.title(),
            Column.SINCE.title(),
            "Visits so far",
            Column.STATUS.title(),
            Column.KIND.title(),
            Column.ORIGIN.title(),
            Column.TAGS.title());

    private final PastRegister register;
    private final AuditTrail audit;

    PastExports(PastRegister register, AuditTrail audit) {
        this.register = register;
        this.audit = audit;
    }

    /**
     * Whether all that the filter asks can be said of a past day. A list says what it leaves aside; a file would hold
     * more than was asked for without a word.
     */
    @Transactional(readOnly = true)
    public boolean answers(Actor actor, InitiativeFilter filter, LocalDate day) {
        actor.require(Permission.EXPORT);
        return register.leftAside(actor, filter, day).isEmpty();
    }

    /** What is to be written. */
    public record Export(LocalDate day, List<PastRow> rows) {}

    /**
     * Decides what the file will hold, and records that it was taken.
     *
     * @throws org.chrysalis.support.Refused for a day ahead
     */
    @Transactional
    public Export begin(Actor actor, InitiativeFilter filter, LocalDate day, InitiativeSort sort) {
        actor.require(Permission.EXPORT);
        List<PastRow> rows = register.first(actor, filter, day, sort, MOST);
        audit.record(
                actor.author(),
                "initiatives-exported",
                Subject.of(
                        "export",
                        actor.organisationId(),
                        FilterQuery.pastList(filter, day).href()),
                Change.collect().field("count", null, rows.size()).list());
        LOG.info(
                "{} initiatives as of {} were exported from organisation {} by {}",
                rows.size(),
                day,
                actor.organisationId(),
                actor.personId());
        return new Export(day, rows);
    }

    public void write(Export export, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(CsvOutput.BYTE_ORDER_MARK);
        CSVPrinter printer = CsvOutput.printer(writer);
        CsvOutput.line(printer, TITLES);
        for (PastRow row : export.rows()) {
            CsvOutput.line(printer, cells(row, export.day()));
        }
        printer.flush();
    }

    private static List<String> cells(PastRow row, LocalDate day) {
        return List.of(
                row.reference(),
                row.name(),
                day.toString(),
                known(row, Objects.requireNonNullElse(row.teamName(), "")),
                known(row, String.join("; ", row.leads())),
                row.stageName(),
                row.stageSince().toString(),
                Integer.toString(row.visitCount()),
                Vocabulary.STATUS.title(row.status()),
                known(row, row.kind() == null ? "" : Vocabulary.KIND.title(row.kind())),
                known(row, row.origin() == null ? "" : Vocabulary.ORIGIN.title(row.origin())),
                known(row, String.join("; ", row.tags())));
    }

    /** An empty cell would say that there was none. */
    private static String known(PastRow row, String cell) {
        return row.known() ? cell : NOT_KNOWN;
    }
}
