package org.chrysalis.readiness;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.KeptNames;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The conditions that an organisation looks at its ground by. Needs {@link Permission#MANAGE_SETTINGS}. Nothing here
 * changes a round that has begun: it asks in the words of its first day.
 */
@Service
@Transactional
public class ReadinessConditions {

    /** As many as anybody answers. */
    public static final int MOST = 20;

    private static final int MOST_WORDINGS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(ReadinessConditions.class);

    private final JdbcClient jdbc;
    private final KeptNames names;
    private final ConditionOrder order;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    ReadinessConditions(JdbcClient jdbc, ConditionOrder order, Submissions submissions, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.names = new KeptNames(jdbc, "readiness_condition", "readiness-condition");
        this.order = order;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that the organisation asks, in order, and after them what it asked before. */
    @Transactional(readOnly = true)
    public List<ConditionView> all(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        return jdbc.sql("""
                select c.id, c.name, c.explanation, c.retired, c.version,
                       (select count(*) from readiness_round_condition x where x.condition_id = c.id) as rounds
                from readiness_condition c where c.organisation_id = :organisation
                order by c.retired, c.ordinal, c.id limit 200""")
                .param("organisation", actor.organisationId())
                .query(ConditionView.class)
                .list();
    }

    /** @throws NotFound if the organisation has no such condition */
    @Transactional(readOnly = true)
    public ConditionView one(Actor actor, long id) {
        actor.require(Permission.MANAGE_SETTINGS);
        return jdbc.sql("""
                select id, name, explanation, retired, 0 as rounds, version
                from readiness_condition where organisation_id = :organisation and id = :id""")
                .param("organisation", actor.organisationId())
                .param("id", id)
                .query(ConditionView.class)
                .optional()
                .orElseThrow(() -> new NotFound("readiness-condition"));
    }

    /** What it was called before, the latest first. */
    @Transactional(readOnly = true)
    public List<EarlierWording> wordings(Actor actor, long id) {
        actor.require(Permission.MANAGE_SETTINGS);
        return jdbc.sql("""
                select w.name, w.explanation, w.replaced_at, coalesce(p.name, '') as replaced_by
                from readiness_wording w left join person p on p.id = w.replaced_by
                where w.organisation_id = :organisation and w.condition_id = :id
                order by w.id desc limit :most""")
                .param("organisation", actor.organisationId())
                .param("id", id)
                .param("most", MOST_WORDINGS)
                .query((row, number) -> new EarlierWording(
                        row.getString("name"),
                        row.getString("explanation"),
                        row.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                        row.getString("replaced_by")))
                .list();
    }

    /**
     * Adds one after those that there are.
     *
     * @throws Refused if there is one of this name, or if there are too many to answer
     */
    public void add(Actor actor, UUID submission, SaveCondition command) {
        actor.require(Permission.MANAGE_SETTINGS);
        submissions.once(submission, actor.personId(), "readiness-condition " + actor.organisationId(), () -> {
            names.takeTurn(actor);
            names.requireFree(actor, command.name(), 0, "readiness.condition.taken");
            requireRoom(actor);
            long id = jdbc.sql("""
                    insert into readiness_condition (organisation_id, name, explanation, ordinal)
                    select :organisation, :name, :explanation, coalesce(max(ordinal), 0) + 1
                    from readiness_condition where organisation_id = :organisation
                    returning id""")
                    .param("organisation", actor.organisationId())
                    .param("name", command.name())
                    .param("explanation", command.explanation())
                    .query(Long.class)
                    .single();
            record(
                    actor,
                    "readiness-condition-added",
                    id,
                    command.name(),
                    Change.collect()
                            .field("name", null, command.name())
                            .field("explanation", null, command.explanation())
                            .list());
            return String.valueOf(id);
        });
    }

    /**
     * Gives it other words, from the next round on; those that it had are kept.
     *
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused if there is another of this name
     */
    public void reword(Actor actor, long id, SaveCondition command) {
        ConditionView before = changing(actor, id, command.version());
        names.requireFree(actor, command.name(), id, "readiness.condition.taken");
        List<Change> changes = Change.collect()
                .field("name", before.name(), command.name())
                .field("explanation", before.explanation(), command.explanation())
                .list();
        if (changes.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into readiness_wording (organisation_id, condition_id, name,
                                               explanation, replaced_at, replaced_by)
                values (:organisation, :id, :name, :explanation, :now, :me)""")
                .param("organisation", actor.organisationId())
                .param("id", id)
                .param("name", before.name())
                .param("explanation", before.explanation())
                .param("now", OffsetDateTime.now(clock))
                .param("me", actor.personId())
                .update();
        update(actor, id, command, before.retired());
        record(actor, "readiness-condition-changed", id, command.name(), changes);
    }

    /** It is asked no more; rounds that asked it keep what was said. */
    public void retire(Actor actor, long id, int version) {
        retire(actor, id, version, true, "readiness-condition-retired");
    }

    /** @throws Refused if there are too many to answer already */
    public void restore(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_SETTINGS);
        names.takeTurn(actor);
        requireRoom(actor);
        retire(actor, id, version, false, "readiness-condition-restored");
    }

    /**
     * Puts it where it shall stand among those that are asked.
     *
     * @param place from 1; what lies beyond is the last
     */
    public void place(Actor actor, long id, int place) {
        ConditionView condition = one(actor, id);
        List<Change> changes = order.place(actor.organisationId(), id, place);
        if (!changes.isEmpty()) {
            record(actor, "readiness-condition-moved", id, condition.name(), changes);
        }
    }

    private void retire(Actor actor, long id, int version, boolean retired, String action) {
        ConditionView before = changing(actor, id, version);
        update(actor, id, new SaveCondition(before.name(), before.explanation(), version), retired);
        record(actor, action, id, before.name(), List.of());
    }

    private ConditionView changing(Actor actor, long id, int version) {
        ConditionView condition = one(actor, id);
        Conflict.unlessSame("readiness-condition", condition.id(), version, condition.version());
        return condition;
    }

    private void update(Actor actor, long id, SaveCondition command, boolean retired) {
        int changed = jdbc.sql("""
                update readiness_condition
                set name = :name, explanation = :explanation, retired = :retired, version = version + 1
                where organisation_id = :organisation and id = :id and version = :version""")
                .param("name", command.name())
                .param("explanation", command.explanation())
                .param("retired", retired)
                .param("organisation", actor.organisationId())
                .param("id", id)
                .param("version", command.version())
                .update();
        if (changed == 0) {
            throw new Conflict("readiness-condition", id);
        }
    }

    private void requireRoom(Actor actor) {
        int number = jdbc.sql("""
                select count(*) from readiness_condition
                where organisation_id = :organisation and not retired""")
                .param("organisation", actor.organisationId())
                .query(Integer.class)
                .single();
        if (number >= MOST) {
            throw new Refused("name", "readiness.condition.too-many", MOST);
        }
    }

    private void record(Actor actor, String action, long id, String name, List<Change> changes) {
        audit.record(actor.author(), action, Subject.of("readiness-condition", id, name), changes);
        LOG.info("Condition {} of readiness: {} by {}", id, action, actor.personId());
    }
}
