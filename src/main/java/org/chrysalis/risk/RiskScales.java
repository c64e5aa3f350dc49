package org.chrysalis.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The scale on which an organisation scores its risks: three to five levels of how likely and how bad, in its own
 * words. Changing it changes no score that was given.
 */
@Service
@Transactional
public class RiskScales {

    private static final Logger LOG = LoggerFactory.getLogger(RiskScales.class);

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    RiskScales(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** As it stands now. */
    @Transactional(readOnly = true)
    public RiskScale of(long organisationId) {
        return jdbc.sql("select likelihood, impact, version from risk_scale where organisation_id = :organisation")
                .param("organisation", organisationId)
                .query((row, number) ->
                        new RiskScale(words(row, "likelihood"), words(row, "impact"), row.getInt("version")))
                .single();
    }

    /** @param kinds those that can be chosen, in the order of every list: people first */
    public record Offered(RiskScale scale, List<RiskKindView> kinds) {}

    /** What a form of a risk offers, read at once. */
    @Transactional(readOnly = true)
    public Offered offered(long organisationId) {
        List<RiskScale> scale = new ArrayList<>();
        List<RiskKindView> kinds = jdbc.sql("""
                select s.likelihood, s.impact, s.version as scale_version,
                       k.id, k.name, k.people, k.code is not null as fixed, k.version
                from risk_scale s join risk_kind k on k.organisation_id = s.organisation_id and not k.retired
                where s.organisation_id = :organisation
                order by k.people desc, k.ordinal, k.id limit :most""")
                .param("organisation", organisationId)
                .param("most", RiskKinds.MOST)
                .query((row, number) -> {
                    if (number == 0) {
                        scale.add(new RiskScale(
                                words(row, "likelihood"), words(row, "impact"), row.getInt("scale_version")));
                    }
                    return new RiskKindView(
                            row.getLong("id"),
                            row.getString("name"),
                            row.getBoolean("people"),
                            row.getBoolean("fixed"),
                            false,
                            0,
                            row.getInt("version"));
                })
                .list();
        return new Offered(scale.isEmpty() ? of(organisationId) : scale.get(0), kinds);
    }

    /**
     * Chooses other words or another number of levels; scores that were given keep theirs.
     *
     * @param wanted with the version that the person saw
     * @throws Conflict if somebody changed it since it was shown
     * @throws Refused unless both have the same number of levels, {@value RiskScale#FEWEST} to {@value RiskScale#MOST},
     *     each with words of its own
     */
    public void change(Actor actor, RiskScale wanted) {
        actor.require(Permission.MANAGE_SETTINGS);
        if (wanted.likelihood().size() < RiskScale.FEWEST || wanted.likelihood().size() > RiskScale.MOST) {
            throw new Refused("likelihood", "risk.scale.levels");
        }
        if (wanted.impact().size() < wanted.likelihood().size()) {
            throw new Refused("impact", "risk.scale.uneven");
        }
        if (wanted.impact().size() > wanted.likelihood().size()) {
            throw new Refused("likelihood", "risk.scale.uneven.likelihood");
        }
        requireDistinct("likelihood", wanted.likelihood());
        requireDistinct("impact", wanted.impact());
        RiskScale before = of(actor.organisationId());
        List<Change> changes = Change.collect()
                .field("likelihood", String.join(", ", before.likelihood()), String.join(", ", wanted.likelihood()))
                .field("impact", String.join(", ", before.impact()), String.join(", ", wanted.impact()))
                .list();
        if (changes.isEmpty()) {
            return;
        }
        int changed = jdbc.sql("""
                update risk_scale set likelihood = :likelihood, impact = :impact, version = version + 1
                where organisation_id = :organisation and version = :version""")
                .param("likelihood", wanted.likelihood().toArray(String[]::new))
                .param("impact", wanted.impact().toArray(String[]::new))
                .param("organisation", actor.organisationId())
                .param("version", wanted.version())
                .update();
        if (changed == 0) {
            throw new Conflict("risk-scale", actor.organisationId());
        }
        audit.record(
                actor.author(),
                "risk-scale-changed",
                Subject.of("risk-scale", actor.organisationId(), "Scale of risks"),
                changes);
        LOG.info("Scale of risks of organisation {} changed by {}", actor.organisationId(), actor.personId());
    }

    private static void requireDistinct(String field, List<String> words) {
        if (words.stream().map(String::toLowerCase).distinct().count() != words.size()) {
            throw new Refused(field, "risk.scale.twice");
        }
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return new ArrayList<>(List.of((String[]) row.getArray(column).getArray()));
    }
}
