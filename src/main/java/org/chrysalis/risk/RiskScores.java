package org.chrysalis.risk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scores that a risk was given over time, each in the words of its day. */
@Component
class RiskScores {

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskScores(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @throws Refused for half a score, and for a level that the scale does not have */
    static void requireWhole(SaveRisk command, RiskScale scale) {
        requireLevel("likelihood", command.likelihood(), command.impact(), scale);
        requireLevel("impact", command.impact(), command.likelihood(), scale);
    }

    private static void requireLevel(String field, @Nullable Integer level, @Nullable Integer other, RiskScale scale) {
        if (level == null && other != null) {
            throw new Refused(field, "risk.score.half." + field);
        }
        if (level != null && !scale.holds(level)) {
            throw new Refused(field, "risk.score.unknown");
        }
    }

    /** "Possible × Severe" */
    static String words(SaveRisk command, RiskScale scale) {
        return likelihood(command, scale) + " × " + impact(command, scale);
    }

    private static String likelihood(SaveRisk command, RiskScale scale) {
        return scale.likelihood().get(Objects.requireNonNull(command.likelihood()) - 1);
    }

    private static String impact(SaveRisk command, RiskScale scale) {
        return scale.impact().get(Objects.requireNonNull(command.impact()) - 1);
    }

    void keep(Actor actor, InitiativeHeader initiative, long risk, SaveRisk command, RiskScale scale) {
        jdbc.sql("""
                insert into risk_score (organisation_id, initiative_id, risk_id, likelihood, impact, levels,
                                        likelihood_words, impact_words, scored_on, scored_by, recorded_at)
                values (:organisation, :initiative, :risk, :likelihood, :impact, :levels,
                        :likelihoodWords, :impactWords, :on, :by, :now)""")
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("risk", risk)
                .param("likelihood", command.likelihood())
                .param("impact", command.impact())
                .param("levels", scale.levels())
                .param("likelihoodWords", likelihood(command, scale))
                .param("impactWords", impact(command, scale))
                .param("on", LocalDate.now(clock))
                .param("by", actor.personId())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** In the words of its day. */
    @Nullable
    String last(InitiativeHeader initiative, long risk) {
        return jdbc.sql("""
                select likelihood_words || ' × ' || impact_words from risk_score
                where risk_id = :risk and initiative_id = :initiative and organisation_id = :organisation
                order by id desc limit 1""")
                .param("risk", risk)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
