package org.chrysalis.transfer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.transfer.CheckedRow.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings initiatives in from a file, in two steps: a file is kept and checked, and nothing is saved until its sender
 * says yes; then all of it is saved, or nothing. A file is read and checked anew each time, against the organisation
 * as it is then.
 */
@Service
@Transactional
public class Imports {

    private final Uploads uploads;
    private final PastImports past;
    private final SurroundingsReader surroundings;
    private final ImportSaving saving;
    private final JsonMapper json;
    private final TransactionTemplate reading;

    Imports(
            Uploads uploads,
            PastImports past,
            SurroundingsReader surroundings,
            ImportSaving saving,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.past = past;
        this.surroundings = surroundings;
        this.saving = saving;
        this.json = json;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Keeps a file for a day, in the place of one that waited before; sent again while it waits, it is the same file.
     *
     * @throws Refused if it is too large or cannot be read as a table with our columns, or while the one that waited
     *     before is being imported
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public UUID upload(Actor actor, String fileName, byte[] content) {
        actor.require(Permission.IMPORT);
        if (content.length > Uploads.MOST_BYTES) {
            throw new Refused("file", "transfer.import.file.too-large");
        }
        saving.requireNoneSaving(actor);
        Sheet sheet = SheetReader.read(content);
        Surroundings here = reading.execute(status -> surroundings.read(actor, sheet));
        // Takes long, and nobody waits for it.
        Identifying identifying = Identifying.looking();
        RowCheck.of(sheet, here, identifying);
        return saving.keep(actor, fileName, content, identifying.write(json));
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
     * Saves the rows that are ready, and those possible duplicates that somebody said are none: all of them or none, in
     * transactions of its own.
     *
     * @param token of the form: sent twice, it imports once
     * @param duplicates the numbers of their rows
     * @param identifiesNobody whether somebody has looked at the rows that seem to identify somebody
     * @throws NotFound if the file is another person's or has expired
     * @throws Refused if there is nothing to save, or nobody has looked at what seems to identify somebody
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void confirm(Actor actor, UUID token, UUID id, Set<Integer> duplicates, boolean identifiesNobody) {
        actor.require(Permission.IMPORT);
        saving.once(actor, token, id, upload -> chosen(actor, upload, duplicates, identifiesNobody));
    }

    private ImportSaving.Chosen chosen(
            Actor actor, Uploads.Upload upload, Set<Integer> duplicates, boolean identifiesNobody) {
        ImportCheck check = reading.execute(status -> check(actor, upload));
        List<CheckedRow> rows = check.rows().stream()
                .filter(row -> row.state() == State.READY
                        || row.state() == State.DUPLICATE && duplicates.contains(row.number()))
                .toList();
        long identifying = rows.stream().filter(CheckedRow::identifies).count();
        if (identifying > 0 && !identifiesNobody) {
            throw new Refused("nobody", "transfer.import.identifies");
        }
        if (rows.isEmpty()) {
            throw new Refused(null, "transfer.import.nothing");
        }
        return new ImportSaving.Chosen(
                rows.stream()
                        .map(row -> Objects.requireNonNull(row.initiative()))
                        .toList(),
                identifying);
    }

    /** @throws NotFound if it is another person's, has expired or was not imported */
    @Transactional(readOnly = true)
    public ImportDone done(Actor actor, UUID id) {
        actor.require(Permission.IMPORT);
        return past.done(actor, id);
    }

    /** What this person imported in the last day, the latest first. */
    @Transactional(readOnly = true)
    public List<ImportDone> recent(Actor actor) {
        actor.require(Permission.IMPORT);
        return past.recent(actor);
    }

    /** This person's file that was checked and neither imported nor thrown away yet. */
    @Transactional(readOnly = true)
    public Optional<ImportWaiting> waiting(Actor actor) {
        actor.require(Permission.IMPORT);
        return uploads.waiting(actor);
    }

    /**
     * Throws the waiting file away.
     *
     * @throws Refused while it is being imported, or if it was imported before that could be done
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void discard(Actor actor) {
        actor.require(Permission.IMPORT);
        saving.discard(actor);
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
                RowCheck.of(sheet, surroundings.read(actor, sheet), Identifying.read(upload.identifying(), json)));
    }

    private static byte[] content(Uploads.Upload upload) {
        byte[] content = upload.content();
        if (content == null) {
            throw new NotFound("upload");
        }
        return content;
    }
}
