package org.chrysalis.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.InitiativeList;
import org.chrysalis.initiative.InitiativeSort;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a list out as a file: of what fits its filter, what the person may see. Needs {@link Permission#EXPORT}, and
 * is recorded before the first row leaves.
 */
@Service
public class Exports {

    private static final Logger LOG = LoggerFactory.getLogger(Exports.class);

    /** As many as an export of the largest organisation that we know of would need, many times over. */
    private static final int MOST = 1_000_000;

    /** Read at once; between them no connection is held, however slowly the file is fetched. */
    private static final int ROWS_AT_ONCE = 500;

    private final InitiativeList list;
    private final ExportRows rows;
    private final AuditTrail audit;

    Exports(InitiativeList list, ExportRows rows, AuditTrail audit) {
        this.list = list;
        this.rows = rows;
        this.audit = audit;
    }

    /** What is to be written: which initiatives, in which order. Their ids are all of it that is held in memory. */
    public record Export(Actor actor, List<Long> ids) {}

    /**
     * Decides what the file will hold, and records that it was taken.
     *
     */
    @Transactional
    public Export begin(Actor actor, InitiativeFilter filter, InitiativeSort sort) {
        actor.require(Permission.EXPORT);
        List<Long> ids = list.ids(actor, filter, sort, MOST);
        audit.record(
                actor.author(),
                "initiatives-exported",
                Subject.of("export", actor.organisationId(), filter.href()),
                Change.collect().field("count", null, ids.size()).list());
        LOG.info(
                "{} initiatives were exported from organisation {} by {}",
                ids.size(),
                actor.organisationId(),
                actor.personId());
        return new Export(actor, ids);
    }

    /** Writes the file, some rows at a time. */
    public void write(Export export, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.append(CsvOutput.BYTE_ORDER_MARK);
        CSVPrinter printer = CsvOutput.printer(writer);
        CsvOutput.line(printer, ExportRows.titles());
        List<Long> ids = export.ids();
        for (int from = 0; from < ids.size(); from += ROWS_AT_ONCE) {
            List<Long> some = ids.subList(from, Math.min(ids.size(), from + ROWS_AT_ONCE));
            for (List<String> cells : rows.of(export.actor(), some)) {
                CsvOutput.line(printer, cells);
            }
            printer.flush();
        }
        printer.flush();
    }
}
