package org.chrysalis.risk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.web.FewPeople;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days, constants and people in words, as the trail keeps them: it must be readable when the program has changed. */
@Component
class RiskWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final JdbcClient jdbc;

    RiskWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 31 March 2026 */
    static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    /** "no effect" for {@code NO_EFFECT} */
    static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null
                ? null
                : constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A number of people; a small one is not words. */
    static String exposed(@Nullable Integer number) {
        return number == null ? "" : number == Experiment.FEW ? FewPeople.WORDS : number.toString();
    }

    /** The name of a person as it stands. */
    @Nullable
    String name(@Nullable Long personId) {
        return personId == null
                ? null
                : jdbc.sql("select name from person where id = :id")
                        .param("id", personId)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    /** The name of a kind of risk as it stands. */
    @Nullable
    String kind(long organisationId, @Nullable Long kindId) {
        return kindId == null
                ? null
                : jdbc.sql("select name from risk_kind where id = :id and organisation_id = :organisation")
                        .param("id", kindId)
                        .param("organisation", organisationId)
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    /** A risk of this initiative in its words. */
    @Nullable
    String risk(InitiativeHeader initiative, @Nullable Long riskId) {
        return riskId == null
                ? null
                : jdbc.sql("""
                        select wording from risk
                        where id = :id and initiative_id = :initiative and organisation_id = :organisation""")
                        .param("id", riskId)
                        .param("initiative", initiative.id())
                        .param("organisation", initiative.organisationId())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }
}
