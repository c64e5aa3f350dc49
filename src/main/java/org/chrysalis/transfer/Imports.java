package org.chrysalis.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.chrysalis.transfer.CheckedRow.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings initiatives in from a file, in two steps: a file is kept and checked, and nothing is saved until its sender
 * says yes; then all of it is saved, or nothing. A file is read and checked anew each time, against the organisation
 * as it is then.
 */
@Service
@Transactional
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Uploads uploads;
    private final SurroundingsReader surroundings;
    private final RowSaving saving;
    private final Submissions submissions;
    private final AuditTrail audit;

    Imports(
            Uploads uploads,
            SurroundingsReader surroundings,
            RowSaving saving,
            Submissions submissions,
            AuditTrail audit) {
        this.uploads = uploads;
        this.surroundings = surroundings;
        this.saving = saving;
        this.submissions = submissions;
        this.audit = audit;
    }

    /**
     * Keeps a file for a day, in the place of one that waited before; sent again while it waits, it is the same file.
     *
     * @throws Refused if it is too large or cannot be read as a table with our columns
     */
    public UUID upload(Actor actor, String fileName, byte[] content) {
        actor.require(Permission.IMPORT);
        if (content.length > Uploads.MOST_BYTES) {
            throw new Refused("file", "transfer.import.file.too-large");
        }
        SheetReader.read(content);
        return uploads.keep(actor, fileName, content);
    }

    /**
     * Says row by row what would be saved.
     *
     * @throws NotFound if the file is another person's, has expired or was imported
     */
    @Transactional(readOnly = true)
    public ImportCheck check(Actor actor, UUID id) {
        actor.require(Permission.IMPORT);
        return check(actor, uploads.find(actor, id));
    }

    /**
     * Saves the rows that are ready, and those possible duplicates that somebody said are none.
     *
     * @param token of the form: sent twice, it imports once
     * @param duplicates the numbers of their rows
     * @param identifiesNobody whether somebody has looked at the rows that seem to identify somebody
     * @throws NotFound if the file is another person's or has expired
     * @throws Refused if there is nothing to save, or nobody has looked at what seems to identify somebody
     */
    public void confirm(Actor actor, UUID token, UUID id, Set<Integer> duplicates, boolean identifiesNobody) {
        actor.require(Permission.IMPORT);
        submissions.once(token, actor.personId(), "import " + id, () -> {
            Uploads.Upload upload = uploads.findForImport(actor, id);
            // Sent from a second window: it was done.
            if (upload.imported() == null) {
                save(actor, upload, duplicates, identifiesNobody);
            }
            return id.toString();
        });
    }

    private void save(Actor actor, Uploads.Upload upload, Set<Integer> duplicates, boolean identifiesNobody) {
        List<CheckedRow> rows = check(actor, upload).rows().stream()
                .filter(row -> row.state() == State.READY
                        || row.state() == State.DUPLICATE && duplicates.contains(row.number()))
                .toList();
        long identifying = rows.stream().filter(CheckedRow::identifies).count();
        if (identifying > 0 && !identifiesNobody) {
            throw new Refused("nobody", "transfer.import.identifies");
        }
        List<ImportedInitiative> chosen = rows.stream()
                .map(row -> java.util.Objects.requireNonNull(row.initiative()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refused(null, "transfer.import.nothing");
        }
        List<String> references = saving.save(actor, chosen);
        String first = references.get(0);
        String last = references.get(references.size() - 1);
        uploads.imported(actor, upload.id(), references);
        audit.record(
                actor.author(),
                "initiatives-imported",
                Subject.of("import", actor.organisationId(), upload.fileName()),
                Change.collect()
                        .field("count", null, references.size())
                        .field("first-reference", null, first)
                        .field("last-reference", null, last)
                        .field("rows-identify-nobody", null, identifying == 0 ? null : identifying)
                        .list());
        LOG.info(
                "{} initiatives were imported into organisation {} by {}",
                references.size(),
                actor.organisationId(),
                actor.personId());
    }

    /** @throws NotFound if it is another person's, has expired or was not imported */
    @Transactional(readOnly = true)
    public ImportDone done(Actor actor, UUID id) {
        actor.require(Permission.IMPORT);
        return uploads.done(actor, id);
    }

    /** What this person imported in the last day, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportDone> recent(Actor actor) {
        actor.require(Permission.IMPORT);
        return uploads.recent(actor);
    }

    /** This person's file that was checked and neither imported nor thrown away yet. */
    @Transactional(readOnly = true)
    public Optional<ImportWaiting> waiting(Actor actor) {
        actor.require(Permission.IMPORT);
        return uploads.waiting(actor);
    }

    /** Throws the waiting file away. */
    public void discard(Actor actor) {
        actor.require(Permission.IMPORT);
        uploads.discardWaiting(actor);
    }

    /** The sheet as it was sent, for the copy with a column of problems. */
    Sheet sheet(Actor actor, UUID id) {
        return SheetReader.read(content(uploads.find(actor, id)));
    }

    private ImportCheck check(Actor actor, Uploads.Upload upload) {
        Sheet sheet = SheetReader.read(content(upload));
        return new ImportCheck(
                upload.id(),
                upload.fileName(),
                sheet.encoding(),
                sheet.separator(),
                sheet.headerRow(),
                sheet.matches(),
                RowCheck.of(sheet, surroundings.read(actor, sheet)));
    }

    private static byte[] content(Uploads.Upload upload) {
        byte[] content = upload.content();
        if (content == null) {
            throw new NotFound("upload");
        }
        return content;
    }
}
