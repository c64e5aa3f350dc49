package org.chrysalis.funding;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.chrysalis.notification.CalendarKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of an initiative's shelter asks for attention, one rule a question. Of one, one sentence at a time. */
@Configuration(proxyBeanMethods = false)
class ProtectionAttention {

    private final AttentionSql reasons;

    ProtectionAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    /** Thirty days before its end, and from there on until somebody says that it was lifted. */
    @Bean
    AttentionRule protectionLifts() {
        return rule("protection-lifts", "p.ends_on - 30", "p.giving_back <> ''");
    }

    /** Earlier: a plan takes those who will take the work back, and partners want a quarter's notice at the least. */
    @Bean
    AttentionRule protectionWithoutPlan() {
        return rule("protection-without-plan", "p.ends_on - 120", "p.giving_back = ''");
    }

    private AttentionRule rule(String name, String appears, String condition) {
        String sql = """
                select %s as appears_on, p.ends_on as due_on, 'funding/protections' as path, array[p.what] as arguments
                from protection p join initiative i on i.id = p.initiative_id and i.status <> 'ENDED'
                where p.organisation_id = :organisation and p.initiative_id = :initiative
                  and p.withdrawn_at is null and p.lifted_on is null and p.ends_on is not null and %s
                order by p.ends_on, p.id""".formatted(appears, condition);
        return new AttentionRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Attention> reasonsFor(long organisationId, long initiativeId) {
                return reasons.of(sql, organisationId, initiativeId);
            }

            @Override
            public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
                return reasons.of(sql, organisationId, initiatives);
            }

            @Override
            public CalendarKind calendar() {
                return CalendarKind.PROTECTIONS;
            }
        };
    }
}
