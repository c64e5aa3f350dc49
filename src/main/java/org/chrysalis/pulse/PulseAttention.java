package org.chrysalis.pulse;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is asked in an open round and has not answered; and a team that was asked before and has not been for long. */
@Configuration(proxyBeanMethods = false)
class PulseAttention {

    static final String ASKED = "pulse-asked";

    private final JdbcClient jdbc;

    PulseAttention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For each person apart, and shown to nobody else: whoever still has it has not answered. */
    @Bean
    AttentionRule pulseAsked() {
        return new Rule(ASKED, true, """
                select r.opens_on as appears_on, r.closes_on as due_on, ip.person_id, 'pulse/answer' as path, '' as argument
                from pulse_round r
                join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                join initiative_person ip on ip.initiative_id = r.initiative_id
                where r.organisation_id = :organisation and r.initiative_id = :initiative and r.closed_on is null
                  and not r.forgotten
                  and not exists (select 1 from pulse_taken p where p.round_id = r.id and p.person_id = ip.person_id)""");
    }

    /** Only where it was begun: nobody is told to begin. New work and work that spreads have their own haste. */
    @Bean
    AttentionRule pulseQuiet() {
        return new Rule("pulse-quiet", false, """
                select (last.ended_on + interval '3 months')::date as appears_on, null::date as due_on,
                       null::bigint as person_id, 'pulse' as path, last.ended_on::text as argument
                from initiative i
                join stage s on s.id = i.stage_id and s.phase in ('INCUBATION', 'EMBEDDING')
                join lateral (select max(coalesce(r.closed_on, r.closes_on)) as ended_on from pulse_round r
                              where r.initiative_id = i.id and r.organisation_id = i.organisation_id) last
                  on last.ended_on is not null
                where i.organisation_id = :organisation and i.id = :initiative and i.status = 'ACTIVE'""");
    }

    private final class Rule implements AttentionRule {

        private final String name;
        private final boolean asks;
        private final String sql;

        Rule(String name, boolean asks, String sql) {
            this.name = name;
            this.asks = asks;
            this.sql = sql;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean asks() {
            return asks;
        }

        @Override
        public List<Attention> reasonsFor(long organisationId, long initiativeId) {
            return jdbc.sql(sql)
                    .param("organisation", organisationId)
                    .param("initiative", initiativeId)
                    .query((row, number) -> new Attention(
                            row.getObject("appears_on", LocalDate.class),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("person_id", Long.class),
                            row.getString("path"),
                            List.of(row.getString("argument"))))
                    .list();
        }
    }
}
