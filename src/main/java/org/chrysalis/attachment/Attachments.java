package org.chrysalis.attachment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chrysalis.attachment.AttachmentGuard.Owned;
import org.chrysalis.attachment.FileCheck.Checked;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.SentBefore;
import org.chrysalis.support.Submissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files on records. Each is checked by its content, scanned where a scanner is set, and stored once for an
 * organisation; the owner of the record decides who may read and who may change. What is taken off is erased with its
 * last use.
 */
@Service
public class Attachments {

    /** As many as one record can have. */
    static final int MOST = 20;

    private final Map<String, AttachmentGuard> guards;
    private final List<SaidOfRecords> said;
    private final AttachmentRows rows;
    private final FileCheck check;
    private final FileStore store;
    private final KeptFiles kept;
    private final Submissions submissions;
    private final TransactionTemplate transaction;

    Attachments(
            List<AttachmentGuard> guards,
            List<SaidOfRecords> said,
            AttachmentRows rows,
            FileCheck check,
            FileStore store,
            KeptFiles kept,
            Submissions submissions,
            TransactionTemplate transaction) {
        this.guards = guards.stream().collect(Collectors.toMap(AttachmentGuard::kind, Function.identity()));
        this.said = List.copyOf(said);
        this.rows = rows;
        this.check = check;
        this.store = store;
        this.kept = kept;
        this.submissions = submissions;
        this.transaction = transaction;
    }

    /** The files of a record that its owner has opened for this actor, the oldest first. */
    @Transactional(readOnly = true)
    public AttachedFiles of(Actor actor, String kind, long subjectId, boolean changeable) {
        AttachmentRows.Whole whole = rows.of(actor.organisationId(), kind, subjectId, said);
        return new AttachedFiles(kind, subjectId, whole.files(), whole.said(), changeable);
    }

    /** The names of the files of several records that their owner has opened for this actor; none for one without. */
    @Transactional(readOnly = true)
    public Map<Long, List<FileLink>> of(Actor actor, String kind, Collection<Long> subjectIds) {
        return subjectIds.isEmpty() ? Map.of() : rows.of(actor.organisationId(), kind, subjectIds);
    }

    /**
     * The files of the records that a page lists, which their owner has opened for this actor, in one query.
     *
     * @param subjectIds by kind
     */
    @Transactional(readOnly = true)
    public ListedFiles listed(Actor actor, Map<String, ? extends Collection<Long>> subjectIds) {
        return new ListedFiles(rows.listed(actor.organisationId(), subjectIds));
    }

    /** The record as its owner knows it, for somebody who may add files to it. */
    @Transactional
    public Owned owned(Actor actor, String kind, long subjectId) {
        return guard(kind).toChange(actor, subjectId);
    }

    /**
     * Adds a file to a record, once for each token.
     *
     * @return the page that shows the record
     * @throws NotFound if the record is not there for this actor
     * @throws Forbidden if they may not change it
     * @throws Refused if the file is empty, too large, of a kind that is not kept, infected, or could not be scanned;
     *     where the organisation has stored as much as it can
     */
    public String add(Actor actor, String kind, long subjectId, UUID token, NewFile file) {
        // Before anything is read: who may not add learns nothing about the file, and owners lock in a transaction.
        transaction.executeWithoutResult(open -> guard(kind).toChange(actor, subjectId));
        // No transaction is open while the scanner thinks.
        Checked checked = check.of(file);
        return Objects.requireNonNull(transaction.execute(open -> {
            Owned owned = guard(kind).toChange(actor, subjectId);
            String first = submissions.once(token, actor.personId(), "file " + kind + " " + subjectId, () -> {
                kept.keep(actor, owned, checked);
                return checked.checksum();
            });
            if (!first.equals(checked.checksum())) {
                // What the fields of a form say does not tell one file from another.
                throw new SentBefore();
            }
            return owned.path();
        }));
    }

    /**
     * Opens a file for reading.
     *
     * @throws NotFound if there is none, or its record is not there for this actor
     */
    @Transactional(readOnly = true)
    public StoredContent open(Actor actor, long id) {
        AttachmentRows.Row row = rows.find(actor.organisationId(), id);
        guard(row.subjectKind()).toReadFile(actor, row.subjectId());
        return new StoredContent(
                row.name(), row.kind(), row.size(), store.open(actor.organisationId(), row.checksum()));
    }

    /**
     * The page that shows the record of a file, also of one that was taken off it, for somebody who may do so.
     *
     * @throws NotFound if there never was one, or its record is not there for this actor
     * @throws Forbidden if they may read it only
     */
    @Transactional
    public String placeOf(Actor actor, long id) {
        AttachmentRows.Home home = rows.home(actor.organisationId(), id);
        return guard(home.subjectKind()).toTakeOff(actor, home.subjectId()).path();
    }

    /**
     * Takes a file off its record, and erases what no other record has.
     *
     * @throws NotFound if there is none, or its record is not there for this actor
     * @throws Forbidden if they may read it only
     * @throws Conflict if it was changed meanwhile
     */
    @Transactional
    public void remove(Actor actor, long id, int version) {
        AttachmentRows.Row row = rows.find(actor.organisationId(), id);
        Owned owned = guard(row.subjectKind()).toTakeOff(actor, row.subjectId());
        kept.takeOff(actor, owned, row, version);
    }

    private AttachmentGuard guard(String kind) {
        AttachmentGuard guard = guards.get(kind);
        if (guard == null) {
            throw new NotFound("kind");
        }
        return guard;
    }
}
