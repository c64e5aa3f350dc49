package org.chrysalis.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.OrganisationSheet;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a part of one initiative's record, or a sheet of the organisation's, out as a file. Needs
 * {@link Permission#EXPORT} besides what the page of that part asks for, and is recorded.
 */
@Service
public class RecordSheets {

    private static final Logger LOG = LoggerFactory.getLogger(RecordSheets.class);

    private final Initiatives initiatives;
    private final List<RecordSheet> sheets;
    private final List<OrganisationSheet> organisationSheets;
    private final MessageSource messages;
    private final AuditTrail audit;

    RecordSheets(
            Initiatives initiatives,
            List<RecordSheet> sheets,
            List<OrganisationSheet> organisationSheets,
            MessageSource messages,
            AuditTrail audit) {
        this.initiatives = initiatives;
        this.sheets = List.copyOf(sheets);
        this.organisationSheets = List.copyOf(organisationSheets);
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * The file's text.
     *
     * @throws NotFound if the person may not see the initiative, or there is no such sheet for them
     * @throws org.chrysalis.support.Forbidden without the permission to export
     */
    @Transactional
    public String take(Actor actor, String reference, String name) {
        InitiativeHeader initiative = initiatives.open(actor, reference);
        actor.require(Permission.EXPORT);
        RecordSheet sheet = sheets.stream()
                .filter(each -> each.name().equals(name) && each.visibleTo(actor, initiative))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet " + name));
        List<List<String>> rows =
                sheet.rows(actor, initiative).stream().limit(RecordSheet.MOST).toList();
        audit.record(
                actor.author(),
                "record-exported",
                Subject.within(initiative.id(), sheet.kind(), initiative.id(), initiative.reference()),
                Change.collect()
                        .field("sheet", null, name)
                        .field("count", null, rows.size())
                        .list());
        LOG.info("Sheet {} of initiative {} taken out by {}", name, initiative.id(), actor.personId());
        return file(sheet.headings(), rows);
    }

    /** A file of its own name. */
    public record OwnFile(String name, String text) {}

    /**
     * A sheet that belongs to the organisation.
     *
     * @throws NotFound if there is no such sheet for this person
     * @throws org.chrysalis.support.Forbidden without the permission to export
     */
    @Transactional
    public OwnFile take(Actor actor, String name, long id) {
        OrganisationSheet sheet = organisationSheets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("sheet " + name));
        OrganisationSheet.Taken taken = sheet.take(actor, id);
        actor.require(Permission.EXPORT);
        List<List<String>> rows =
                taken.rows().stream().limit(OrganisationSheet.MOST).toList();
        audit.record(
                actor.author(),
                "record-exported",
                taken.subject(),
                Change.collect()
                        .field("sheet", null, name)
                        .field("count", null, rows.size())
                        .list());
        LOG.info("Sheet {} {} taken out by {}", name, id, actor.personId());
        return new OwnFile(taken.file() + ".csv", file(sheet.headings(), rows));
    }

    private String file(List<String> headings, List<List<String>> rows) {
        StringBuilder file = new StringBuilder(CsvOutput.BYTE_ORDER_MARK);
        try (CSVPrinter printer = CsvOutput.printer(file)) {
            CsvOutput.line(
                    printer,
                    headings.stream()
                            .map(key -> messages.getMessage(key, null, Locale.UK))
                            .toList());
            for (List<String> row : rows) {
                CsvOutput.line(printer, row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }
}
