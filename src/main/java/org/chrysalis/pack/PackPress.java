package org.chrysalis.pack;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publishes what was written, once for each form: its number, its files and its place on the shelf in one go. */
@Component
@Transactional
class PackPress {

    private static final Logger LOG = LoggerFactory.getLogger(PackPress.class);

    private final Submissions submissions;
    private final PackShelf shelf;
    private final PackFiles files;

    PackPress(Submissions submissions, PackShelf shelf, PackFiles files) {
        this.submissions = submissions;
        this.shelf = shelf;
        this.files = files;
    }

    /** The number of the pack that this form led to already. */
    @Transactional(readOnly = true)
    Optional<Integer> issued(Actor actor, UUID submission, long draft) {
        return submissions.outcome(submission, actor.personId(), purpose(draft)).map(Integer::valueOf);
    }

    /** @param at when it was read */
    int issue(Actor actor, UUID submission, PackDraft draft, Written written, Instant at) {
        return Integer.parseInt(submissions.once(
                submission, actor.personId(), purpose(draft.id()), () -> print(actor, draft, written, at)));
    }

    /** Whoever came too late is told so before the files are made, which is most of the work. */
    private String print(Actor actor, PackDraft draft, Written written, Instant at) {
        int number = shelf.nextNumber(actor);
        shelf.claim(actor, draft);
        PackStamp stamp = new PackStamp(
                number,
                draft.title(),
                at,
                actor.name(),
                draft.corrects(),
                null,
                shelf.correctable(actor, draft.corrects()));
        shelf.put(actor, draft, stamp, written, files.print(written, stamp));
        LOG.info("Board pack {} published by {}", stamp.number(), actor.personId());
        return Integer.toString(stamp.number());
    }

    private static String purpose(long draft) {
        return "pack-publish " + draft;
    }
}
