package org.chrysalis.pack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.initiative.SavedViews.SavedView;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory.TeamOption;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Packs that are being put together. A draft is its writer's alone: for everybody else it does not exist. All of it
 * takes the permission to publish packs.
 */
@Service
@Transactional
public class PackDrafts {

    /** As many as one person keeps at once. */
    static final int MOST = 20;

    private static final String KIND = "pack-draft";

    private final DraftRows rows;
    private final PackScopes scopes;
    private final Submissions submissions;
    private final AuditTrail audit;

    PackDrafts(DraftRows rows, PackScopes scopes, Submissions submissions, AuditTrail audit) {
        this.rows = rows;
        this.scopes = scopes;
        this.submissions = submissions;
        this.audit = audit;
    }

    /** What the form offers. */
    public record Offered(List<TeamOption> teams, List<SavedView> views, List<PackSection> sections) {}

    /** One's own, those changed last first; none for those who may not publish. */
    @Transactional(readOnly = true)
    public List<PackDraft> of(Actor actor) {
        return actor.may(Permission.PUBLISH_PACKS) ? rows.of(actor, MOST) : List.of();
    }

    @Transactional(readOnly = true)
    public Offered offered(Actor actor) {
        requireWriter(actor);
        return new Offered(
                scopes.teams(actor), scopes.views(actor), PackSection.open(actor.may(Permission.VIEW_MONEY)));
    }

    /** @throws NotFound unless it is one's own and not published yet */
    @Transactional(readOnly = true)
    public PackDraft open(Actor actor, long id) {
        requireWriter(actor);
        return rows.find(actor, id).orElseThrow(() -> rows.gone(actor, id));
    }

    /**
     * Begins one, once for each form.
     *
     * @throws Refused where its team or view is not there, or there are too many drafts
     */
    public long start(Actor actor, UUID submission, PackPlan plan) {
        requireWriter(actor);
        return submissions.make(
                submission, actor.personId(), "pack-new " + actor.organisationId(), () -> add(actor, plan, null));
    }

    /** The same for one that will correct a pack, from how that was put together. */
    long startFrom(Actor actor, UUID submission, PackPlan plan, int corrects) {
        requireWriter(actor);
        return submissions.make(
                submission,
                actor.personId(),
                "pack-correct " + actor.organisationId() + " " + corrects,
                () -> keep(actor, seenBy(actor, plan), corrects));
    }

    /**
     * Says anew what is in it; comments on sections stay as they are.
     *
     * @param version the one that the writer saw
     * @throws Conflict if it was changed since, in another window
     */
    public void change(Actor actor, long id, int version, PackPlan plan) {
        PackDraft before = lock(actor, id, version);
        scopes.resolve(actor, plan.scope());
        store(actor, before, seenBy(actor, plan).withComments(before.plan().comments()));
    }

    /** @throws Conflict if it was changed since it was shown */
    public void comment(Actor actor, long id, int version, Map<PackSection, String> comments) {
        PackDraft before = lock(actor, id, version);
        store(actor, before, before.plan().withComments(comments));
    }

    /** @throws Conflict if it was changed since it was shown */
    public void discard(Actor actor, long id, int version) {
        lock(actor, id, version);
        rows.remove(actor, id);
        audit.record(actor.author(), "pack-draft-discarded", subject(id));
    }

    private long add(Actor actor, PackPlan plan, @Nullable Integer corrects) {
        scopes.resolve(actor, plan.scope());
        return keep(actor, seenBy(actor, plan), corrects);
    }

    private long keep(Actor actor, PackPlan plan, @Nullable Integer corrects) {
        rows.takeTurn(actor);
        if (rows.of(actor, MOST).size() >= MOST) {
            throw new Refused(null, "pack.drafts.many", MOST).leadingTo("/portfolio/packs", "pack.title");
        }
        long id = rows.add(actor, plan, corrects);
        audit.record(actor.author(), "pack-draft-begun", subject(id));
        return id;
    }

    private void store(Actor actor, PackDraft before, PackPlan plan) {
        rows.change(actor, before.id(), plan);
        audit.record(actor.author(), "pack-draft-changed", subject(before.id()));
    }

    /** By its number alone: the words of a draft are its writer's until they are published. */
    private static Subject subject(long id) {
        return Subject.of(KIND, id, Long.toString(id));
    }

    private PackDraft lock(Actor actor, long id, int version) {
        requireWriter(actor);
        PackDraft draft = rows.lock(actor, id).orElseThrow(() -> rows.gone(actor, id));
        Conflict.unlessSame(KIND, id, version, draft.version());
        return draft;
    }

    private static PackPlan seenBy(Actor actor, PackPlan plan) {
        return actor.may(Permission.VIEW_MONEY) ? plan : plan.withoutMoney();
    }

    private static void requireWriter(Actor actor) {
        actor.require(Permission.VIEW_DASHBOARDS);
        actor.require(Permission.PUBLISH_PACKS);
    }
}
