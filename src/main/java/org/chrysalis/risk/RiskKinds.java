package org.chrysalis.risk;

import java.util.List;
import java.util.Optional;
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
 * Who or what may bear a risk: people first, then the organisation, its reputation, money and time, then what an
 * organisation adds. The paper: in public services the main risk is to people, and that is a different thing from
 * losing money or time.
 */
@Service
@Transactional
public class RiskKinds {

    /** As many as anybody chooses from. */
    static final int MOST = 30;

    private static final Logger LOG = LoggerFactory.getLogger(RiskKinds.class);

    private final JdbcClient jdbc;
    private final KeptNames names;
    private final Submissions submissions;
    private final AuditTrail audit;

    RiskKinds(JdbcClient jdbc, Submissions submissions, AuditTrail audit) {
        this.jdbc = jdbc;
        this.names = new KeptNames(jdbc, "risk_kind", "risk-kind");
        this.submissions = submissions;
        this.audit = audit;
    }

    /** Those that can be chosen, in the order of every list: people first. */
    @Transactional(readOnly = true)
    public List<RiskKindView> offered(long organisationId) {
        return jdbc.sql("""
                select id, name, people, code is not null as fixed, retired, 0 as in_use, version
                from risk_kind where organisation_id = :organisation and not retired
                order by people desc, ordinal, id limit :most""")
                .param("organisation", organisationId)
                .param("most", MOST)
                .query(RiskKindView.class)
                .list();
    }

    /** All that the organisation has or had, with how many risks are of each. */
    @Transactional(readOnly = true)
    public List<RiskKindView> all(Actor actor) {
        actor.require(Permission.MANAGE_SETTINGS);
        return jdbc.sql("""
                select k.id, k.name, k.people, k.code is not null as fixed, k.retired, k.version,
                       (select count(*) from risk r
                        where r.kind_id = k.id and r.organisation_id = :organisation
                          and r.withdrawn_at is null) as in_use
                from risk_kind k where k.organisation_id = :organisation
                order by k.retired, k.people desc, k.ordinal, k.id limit :most""")
                .param("organisation", actor.organisationId())
                .param("most", MOST)
                .query(RiskKindView.class)
                .list();
    }

    /**
     * One to change.
     *
     * @throws NotFound if the organisation added no such kind
     */
    @Transactional(readOnly = true)
    public RiskKindView own(Actor actor, long id) {
        actor.require(Permission.MANAGE_SETTINGS);
        return find(actor, id);
    }

    /**
     * Adds one after those that there are; one of people stands before all that are not.
     *
     * @throws Refused if there is one of this name, or if there are too many
     */
    public void add(Actor actor, UUID submission, String name, boolean people) {
        actor.require(Permission.MANAGE_SETTINGS);
        submissions.once(submission, actor.personId(), "risk-kind " + actor.organisationId(), () -> {
            names.takeTurn(actor);
            names.requireFree(actor, name, 0, "risk.kind.taken");
            names.requireRoom(actor, MOST, "risk.kind.too-many");
            long id = jdbc.sql("""
                    insert into risk_kind (organisation_id, name, people, ordinal)
                    select :organisation, :name, :people, coalesce(max(ordinal), 0) + 1
                    from risk_kind where organisation_id = :organisation and people = :people
                    returning id""")
                    .param("organisation", actor.organisationId())
                    .param("name", name)
                    .param("people", people)
                    .query(Long.class)
                    .single();
            record(actor, "risk-kind-added", id, name, List.of(new Change("name", null, name)));
            return String.valueOf(id);
        });
    }

    /**
     * @throws NotFound if the organisation added no such kind: the fixed ones keep their names
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused if there is another of this name
     */
    public void rename(Actor actor, long id, int version, String name) {
        RiskKindView kind = changing(actor, id, version);
        names.requireFree(actor, name, id, "risk.kind.taken");
        names.update(actor, id, version, name, kind.retired());
        record(
                actor,
                "risk-kind-changed",
                id,
                name,
                Change.collect().field("name", kind.name(), name).list());
    }

    /** It is offered no more; risks of this kind keep it. */
    public void retire(Actor actor, long id, int version) {
        RiskKindView kind = changing(actor, id, version);
        names.update(actor, id, version, kind.name(), true);
        record(actor, "risk-kind-retired", id, kind.name(), List.of());
    }

    public void restore(Actor actor, long id, int version) {
        RiskKindView kind = changing(actor, id, version);
        names.update(actor, id, version, kind.name(), false);
        record(actor, "risk-kind-restored", id, kind.name(), List.of());
    }

    /** The kind that a risk may be given now: one that is offered, or the one that it has. */
    Optional<RiskKindView> choosable(long organisationId, long id, long present) {
        return jdbc.sql("""
                select id, name, people, code is not null as fixed, retired, 0 as in_use, version
                from risk_kind where organisation_id = :organisation and id = :id and (not retired or id = :present)""")
                .param("organisation", organisationId)
                .param("id", id)
                .param("present", present)
                .query(RiskKindView.class)
                .optional();
    }

    private RiskKindView find(Actor actor, long id) {
        return jdbc.sql("""
                select id, name, people, false as fixed, retired, 0 as in_use, version
                from risk_kind where organisation_id = :organisation and id = :id and code is null""")
                .param("organisation", actor.organisationId())
                .param("id", id)
                .query(RiskKindView.class)
                .optional()
                .orElseThrow(() -> new NotFound("risk-kind"));
    }

    private RiskKindView changing(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_SETTINGS);
        RiskKindView kind = find(actor, id);
        Conflict.unlessSame("risk-kind", kind.id(), version, kind.version());
        return kind;
    }

    private void record(Actor actor, String action, long id, String name, List<Change> changes) {
        audit.record(actor.author(), action, Subject.of("risk-kind", id, name), changes);
        LOG.info("Kind {} of risks: {} by {}", id, action, actor.personId());
    }
}
