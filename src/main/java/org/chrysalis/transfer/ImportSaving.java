package org.chrysalis.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Saves what was chosen of a file: once, all of it or nothing, and so that nobody else has to wait for it. The numbers
 * are reserved in a moment before the long transaction; who sends the same again waits for its end without a connection
 * to the database, of which there are few.
 */
@Component
class ImportSaving {

    /** Two minutes. */
    private static final int MOST_TRIES = 240;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private static final int FEW_TRIES = 4;

    private static final Refusal CHOOSE_LATER = new Refusal("file", "transfer.import.file.saving");

    private static final Logger LOG = LoggerFactory.getLogger(ImportSaving.class);

    private final Uploads uploads;
    private final RowSaving rows;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    ImportSaving(
            Uploads uploads,
            RowSaving rows,
            Submissions submissions,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.uploads = uploads;
        this.rows = rows;
        this.submissions = submissions;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Told with the name of the file that is being imported. */
    private record Refusal(@Nullable String field, String messageKey) {}

    /** @param identifying how many rows seem to identify somebody, and somebody said that they do not */
    record Chosen(List<ImportedInitiative> initiatives, long identifying) {

        static final Chosen NOTHING = new Chosen(List.of(), 0);
    }

    /** @throws Refused while the file that waited before is imported */
    UUID keep(Actor actor, String fileName, byte[] content, String identifying) {
        return alone(actor, CHOOSE_LATER, () -> uploads.keep(actor, fileName, content, identifying));
    }

    /** @throws Refused as {@link #keep} would: asked before a file is looked through for nothing */
    void requireNoneSaving(Actor actor) {
        alone(actor, CHOOSE_LATER, () -> true);
    }

    /** @throws Refused while the file that waits is imported, and where it was imported before one came to it */
    void discard(Actor actor) {
        ImportWaiting shown =
                transaction.execute(status -> uploads.waiting(actor)).orElse(null);
        alone(actor, new Refusal(null, "transfer.discard.saving"), () -> {
            if (shown != null && uploads.isImported(actor, shown.id())) {
                throw new Refused(null, "transfer.discard.imported", shown.fileName());
            }
            uploads.discardWaiting(actor);
            return true;
        });
    }

    /** Does it while nobody else has the file that waits; whoever has it for longer than a moment imports it. */
    private <T> T alone(Actor actor, Refusal refusal, Supplier<T> work) {
        String held = "";
        for (int tries = 0; tries < FEW_TRIES; tries++) {
            if (tries > 0) {
                rest();
            }
            Optional<T> done = transaction.execute(
                    status -> uploads.holdWaiting(actor) ? Optional.of(work.get()) : Optional.empty());
            if (done.isPresent()) {
                return done.get();
            }
            held = transaction
                    .execute(status -> uploads.waiting(actor))
                    .map(ImportWaiting::fileName)
                    .orElse(held);
        }
        throw new Refused(refusal.field(), refusal.messageKey(), held);
    }

    /**
     * Saves it unless that was done, or is being done: then it returns at its end. Whatever it asks the database is
     * within a transaction, so that nothing is held in between.
     *
     * @param choose asked only where the file is not imported yet
     * @throws NotFound if the file is another person's or has expired
     * @throws Refused if it goes on being done for longer than a page is waited for
     */
    void once(Actor actor, UUID token, UUID id, Function<Uploads.Upload, Chosen> choose) {
        Uploads.Upload upload = transaction.execute(status -> uploads.find(actor, id));
        Chosen chosen = upload.imported() == null ? choose.apply(upload) : Chosen.NOTHING;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            if (transaction.execute(status -> reserved(actor, id, chosen))
                    && transaction.execute(status -> saved(actor, token, id, chosen))) {
                return;
            }
            rest();
        }
        throw new Refused(null, "transfer.import.busy");
    }

    /** Whether nobody else has it just now. */
    private boolean reserved(Actor actor, UUID id, Chosen chosen) {
        int count = chosen.initiatives().size();
        Uploads.Upload upload = uploads.take(actor, id).orElse(null);
        if (upload == null) {
            uploads.requireThere(actor, id);
            return false;
        }
        if (upload.imported() == null && upload.numbers() < count) {
            uploads.reserved(actor, id, rows.reserve(actor, count), count);
        }
        return true;
    }

    private boolean saved(Actor actor, UUID token, UUID id, Chosen chosen) {
        uploads.waitLonger();
        Uploads.Upload upload = uploads.take(actor, id).orElse(null);
        if (upload == null
                || upload.imported() == null
                        && upload.numbers() < chosen.initiatives().size()) {
            return false;
        }
        note(actor, token, id, () -> {
            // Sent from a second window: it was done.
            if (upload.imported() == null) {
                save(actor, upload, chosen);
            }
        });
        return true;
    }

    private void note(Actor actor, UUID token, UUID id, Runnable work) {
        submissions.once(token, actor.personId(), "import " + id, () -> {
            work.run();
            return id.toString();
        });
    }

    private void save(Actor actor, Uploads.Upload upload, Chosen chosen) {
        List<String> references = rows.save(actor, chosen.initiatives(), upload.firstNumber());
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
                        .field("rows-identify-nobody", null, chosen.identifying() == 0 ? null : chosen.identifying())
                        .list());
        LOG.info(
                "{} initiatives were imported into organisation {} by {}",
                references.size(),
                actor.organisationId(),
                actor.personId());
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
