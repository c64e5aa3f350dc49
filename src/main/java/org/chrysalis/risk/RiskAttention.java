package org.chrysalis.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of risks and experiments asks for attention, one rule a question. */
@Configuration(proxyBeanMethods = false)
class RiskAttention {

    private final JdbcClient jdbc;

    RiskAttention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody wanted to look at it again. */
    @Bean
    AttentionRule riskLookDue() {
        return rule("risk-look-due", """
                select r.next_look_on - 14 as appears_on, r.next_look_on as due_on, r.owner_id as person_id,
                       'risks/' || r.id as path, array[r.wording] as arguments
                from risk r join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.withdrawn_at is null and r.next_look_on is not null and r.state not in ('HAPPENED', 'CLOSED')""");
    }

    /** Harm to people that is likely and bad enough to be high, and no measure, safeguard or experiment against it. */
    @Bean
    AttentionRule riskToPeopleOpen() {
        return rule("risk-to-people-open", """
                select r.scored_on as appears_on, null::date as due_on, r.owner_id as person_id,
                       'risks/' || r.id as path, array[r.scored_on::text, r.wording] as arguments
                from risk r
                join risk_kind k on k.id = r.kind_id and k.people
                join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.withdrawn_at is null and r.state = 'OPEN' and r.measures = '' and r.safeguard = ''
                  and %s
                  and not exists (select 1 from experiment e
                                  where e.risk_id = r.id and e.initiative_id = r.initiative_id
                                    and e.withdrawn_at is null)""".formatted(RiskLevel.HIGH_IN_SQL));
    }

    /** From its last day on: what happened, and what was decided. */
    @Bean
    AttentionRule experimentOver() {
        return rule("experiment-over", """
                select e.ends_on as appears_on, e.ends_on as due_on, null::bigint as person_id,
                       'risks/experiments/' || e.id as path, array[e.question] as arguments
                from experiment e join initiative i on i.id = e.initiative_id and i.status <> 'ENDED'
                where e.organisation_id = :organisation and e.initiative_id = :initiative
                  and e.withdrawn_at is null and e.ends_on is not null and e.decision is null""");
    }

    private AttentionRule rule(String name, String sql) {
        return new AttentionRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Attention> reasonsFor(long organisationId, long initiativeId) {
                return jdbc.sql(sql)
                        .param("organisation", organisationId)
                        .param("initiative", initiativeId)
                        .query((row, number) -> attention(row))
                        .list();
            }
        };
    }

    private static Attention attention(ResultSet row) throws SQLException {
        return new Attention(
                row.getObject("appears_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("person_id", Long.class),
                row.getString("path"),
                List.of((String[]) row.getArray("arguments").getArray()));
    }
}
