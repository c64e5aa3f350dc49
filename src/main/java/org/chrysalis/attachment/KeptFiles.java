package org.chrysalis.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.chrysalis.attachment.AttachmentGuard.Owned;
import org.chrysalis.attachment.FileCheck.Checked;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Puts files on records and takes them off, in the rows, in the store and in the trail. Whoever calls has authorised
 * and checked what is put there.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptFiles {

    private static final Logger log = LoggerFactory.getLogger(KeptFiles.class);

    private static final long GIGABYTE = DataSize.ofGigabytes(1).toBytes();

    private final AttachmentRows rows;
    private final StoredFileRows files;
    private final FileStore store;
    private final AttachmentProperties properties;
    private final AuditTrail audit;

    KeptFiles(
            AttachmentRows rows,
            StoredFileRows files,
            FileStore store,
            AttachmentProperties properties,
            AuditTrail audit) {
        this.rows = rows;
        this.files = files;
        this.store = store;
        this.properties = properties;
        this.audit = audit;
    }

    /**
     * @throws Refused where the record has as many as one can have, or the organisation has stored as much as it can
     */
    void keep(Actor actor, Owned owned, Checked checked) {
        long organisation = actor.organisationId();
        String kind = owned.subject().kind();
        long subject = owned.subject().id();
        if (rows.count(organisation, kind, subject) >= Attachments.MOST) {
            throw new Refused("file", "attachment.file.too-many", Attachments.MOST);
        }
        String name = FileName.of(checked.file().name(), checked.kind());
        StoredFileRows.Stored stored = files.store(
                organisation, checked.checksum(), (int) checked.file().size(), checked.kind());
        if (stored.fresh()) {
            requireRoom(organisation);
            try (InputStream content = checked.file().content().getInputStream()) {
                store.put(organisation, checked.checksum(), content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        long id = rows.add(actor, kind, subject, stored.id(), name);
        audit.record(
                actor.author(),
                "file-added",
                owned.subject(),
                Change.collect().field("file", null, name).list());
        log.info("File {} added to {} {} by {}", id, kind, subject, actor.personId());
    }

    /** The new one counts already. Several that arrive at one moment may together go a little beyond. */
    private void requireRoom(long organisation) {
        long most = properties.most().toBytes();
        if (files.size(organisation) > most) {
            throw new Refused("file", "attachment.file.no-room", (double) most / GIGABYTE);
        }
    }

    /**
     * Takes a file off its record, and erases what no other record has.
     *
     * @throws Conflict if it was changed meanwhile
     */
    void takeOff(Actor actor, Owned owned, AttachmentRows.Row file, int version) {
        if (!rows.takeOff(actor, file.id(), version)) {
            throw new Conflict("file");
        }
        if (files.forgetUnused(actor.organisationId(), file.storedFileId())) {
            store.erase(actor.organisationId(), file.checksum());
        }
        audit.record(
                actor.author(),
                "file-removed",
                owned.subject(),
                Change.collect().field("file", file.name(), null).list());
        log.info("File {} taken off {} {} by {}", file.id(), file.subjectKind(), file.subjectId(), actor.personId());
    }
}
