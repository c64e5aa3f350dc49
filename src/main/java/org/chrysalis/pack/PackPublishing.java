package org.chrysalis.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.chrysalis.support.StillSending;
import org.springframework.stereotype.Service;

/** Shows what a draft would say if it were published now, and publishes just that and nothing else. */
@Service
public class PackPublishing {

    private final PackDrafts drafts;
    private final PackReading reading;
    private final PackWriter writer;
    private final PackPress press;
    private final Clock clock;

    PackPublishing(PackDrafts drafts, PackReading reading, PackWriter writer, PackPress press, Clock clock) {
        this.drafts = drafts;
        this.reading = reading;
        this.writer = writer;
        this.press = press;
        this.clock = clock;
    }

    /**
     * What would be frozen.
     *
     * @param uncounted how many initiatives are in none of its figures, because so few are kept to their teams
     */
    public record Preview(PackDraft draft, Written written, int uncounted) {

        /** Letters in what its writer wrote that the PDF would show as empty boxes. */
        public List<String> lost() {
            PaperLetters letters = new PaperLetters();
            PackPlan plan = draft.plan();
            letters.shown(plan.title());
            letters.shown(plan.comment());
            plan.sections().forEach(section -> letters.shown(plan.commentOn(section)));
            return letters.lost();
        }

        /** The same of what others wrote: names, and words of the record. */
        public List<String> lostOfNames() {
            List<String> wrote = lost();
            return NamesOnPaper.lost(written.content()).stream()
                    .filter(letter -> !wrote.contains(letter))
                    .toList();
        }
    }

    /**
     * @throws org.chrysalis.support.NotFound unless the draft is one's own
     * @throws Refused where its team or view is no longer there
     */
    public Preview preview(Actor actor, long id) {
        return preview(actor, drafts.open(actor, id));
    }

    /**
     * The same of a draft that was opened for this person.
     *
     * @throws Refused where its team or view is no longer there
     */
    public Preview preview(Actor actor, PackDraft opened) {
        return preview(actor, opened, clock.instant());
    }

    private Preview preview(Actor actor, PackDraft opened, Instant now) {
        try {
            Figures figures = reading.read(actor, opened, now);
            return new Preview(opened, writer.write(opened, figures), figures.uncounted());
        } catch (Refused gone) {
            throw gone.leadingTo("/portfolio/packs/drafts/" + opened.id() + "/edit", "pack.edit");
        }
    }

    /**
     * Freezes a draft, once for each form.
     *
     * @param version of the draft that was seen
     * @param digest of what was seen
     * @return the number of the pack
     * @throws Conflict if the draft was changed since it was shown
     * @throws StillSending if the same form is still being published, longer than anybody waits
     * @throws Refused if the figures are others by now, or another pack corrects the same one already
     */
    public int publish(Actor actor, long id, UUID submission, int version, String digest) {
        actor.require(Permission.VIEW_DASHBOARDS);
        actor.require(Permission.PUBLISH_PACKS);
        Optional<Integer> before = press.issued(actor, submission, id);
        if (before.isPresent()) {
            return before.get();
        }
        // Before it is read: what is entered meanwhile is told by the next pack, whether this one has it or not.
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Preview now = preview(actor, drafts.open(actor, id), at);
        Conflict.unlessSame("pack-draft", id, version, now.draft().version());
        if (!now.written().digest().equals(digest)) {
            throw new Refused(null, "pack.publish.moved");
        }
        try {
            return press.issue(actor, submission, now.draft(), now.written(), at);
        } catch (StillSending first) {
            throw first.leadingTo("/portfolio/packs", "pack.title");
        }
    }
}
