package org.chrysalis.participation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of participation asks for attention: people who were heard and never told what came of it, and relationships
 * that were last seen fragile. After an ending nothing more can be recorded, and nothing is asked for.
 */
@Configuration(proxyBeanMethods = false)
class ParticipationAttention {

    private static final Pattern HEARD = Pattern.compile("participation/(\\d+)");

    private final AttentionSql reasons;

    ParticipationAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    /** Told that nothing changed is told as well: the day counts, not the change. */
    @Bean
    AttentionRule heardNotTold() {
        return rule("heard-not-told", """
                select p.held_on + 60 as appears_on, null::bigint as person_id, 'participation/' || p.id as path,
                       array[p.held_on::text, p.what] as arguments
                from participation p join initiative i on i.id = p.initiative_id and i.status <> 'ENDED'
                where p.organisation_id = :organisation and p.initiative_id = :initiative and p.withdrawn_at is null
                  and %s""".formatted(ParticipationReading.WAITING));
    }

    @Bean
    AttentionRule partnerFragile() {
        return rule("partner-fragile", """
                select latest.noted_on + 90 as appears_on, p.tended_by as person_id,
                       'participation/partners/' || p.id as path, array[latest.noted_on::text, p.name] as arguments
                from partner p
                join initiative i on i.id = p.initiative_id and i.status <> 'ENDED'
                join lateral (select s.noted_on, s.strength from partner_strength s
                              where s.partner_id = p.id and s.withdrawn_at is null
                              order by s.noted_on desc, s.id desc limit 1) latest on true
                where p.organisation_id = :organisation and p.initiative_id = :initiative and p.withdrawn_at is null
                  and latest.strength in ('ABSENT', 'FRAGILE')""");
    }

    private AttentionRule rule(String name, String sql) {
        return new AttentionRule() {
            @Override
            public String name() {
                return name;
            }

            /**
             * What was heard is told on a form; all others read of it in the list. A partner has a page for everybody.
             */
            @Override
            public String readAt(String path) {
                return HEARD.matcher(path).replaceFirst("participation?at=$1#participation-$1");
            }

            @Override
            public List<Attention> reasonsFor(long organisationId, long initiativeId) {
                return reasons.of(sql, organisationId, initiativeId);
            }

            @Override
            public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
                return reasons.of(sql, organisationId, initiatives);
            }
        };
    }
}
