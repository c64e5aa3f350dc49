package org.chrysalis.attachment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records of no feature, to hang files on: those who may see dashboards read them, those who may edit all change them. */
@Component
public class TestRecords implements AttachmentGuard {

    static final String KIND = "team";

    private final Map<Long, Long> organisations = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong(1_000_000);

    /** A new record of this organisation. */
    public long in(long organisationId) {
        long id = last.incrementAndGet();
        organisations.put(id, organisationId);
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Owned toRead(Actor actor, long id) {
        if (Optional.ofNullable(organisations.get(id)).orElse(0L) != actor.organisationId()) {
            throw new NotFound("record");
        }
        return new Owned(Subject.of(KIND, id, "Record " + id), "/help");
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            // As owners do that lock what is changed.
            throw new IllegalStateException("asked outside a transaction");
        }
        Owned owned = toRead(actor, id);
        actor.require(Permission.EDIT_ALL_INITIATIVES);
        return owned;
    }
}
