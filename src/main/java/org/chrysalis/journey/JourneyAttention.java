package org.chrysalis.journey;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.AttentionSql;
import org.chrysalis.notification.CalendarKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What of a journey asks for attention, one rule a question. Each is a query that answers with the day from which it
 * holds, the day that is due, whom it waits for, where to act and the words of its sentence.
 */
@Configuration(proxyBeanMethods = false)
class JourneyAttention {

    private static final Map<String, CalendarKind> CALENDAR = Map.of(
            "condition-due", CalendarKind.CONDITIONS,
            "check-in-due", CalendarKind.CHECK_INS,
            "review-due", CalendarKind.REVIEWS,
            "pause-review-due", CalendarKind.REVIEWS);

    private static final Pattern PROMISE = Pattern.compile("journey/(condition|check-in)s/(\\d+)");

    private final AttentionSql reasons;

    JourneyAttention(AttentionSql reasons) {
        this.reasons = reasons;
    }

    @Bean
    AttentionRule conditionDue() {
        return rule("condition-due", """
                select c.due_on - 30 as appears_on, c.due_on, c.owner_id as person_id,
                       'journey/conditions/' || c.id as path, array[c.wording] as arguments
                from condition c join initiative i on i.id = c.initiative_id and i.status <> 'ENDED'
                where c.organisation_id = :organisation and c.initiative_id = :initiative and c.met_on is null""");
    }

    @Bean
    AttentionRule checkInDue() {
        return rule("check-in-due", """
                select c.due_on - 30 as appears_on, c.due_on, c.owner_id as person_id,
                       'journey/check-ins/' || c.id as path, array[c.what] as arguments
                from check_in c where c.organisation_id = :organisation and c.initiative_id = :initiative
                    and c.done_on is null""");
    }

    @Bean
    AttentionRule reviewDue() {
        return rule("review-due", """
                select p.next_review_on - 30 as appears_on, p.next_review_on as due_on, null::bigint as person_id,
                       'reviews' as path, array[]::text[] as arguments
                from review_plan p join initiative i on i.id = p.initiative_id and i.status <> 'ENDED'
                where p.organisation_id = :organisation and p.initiative_id = :initiative
                  and p.next_review_on is not null""");
    }

    @Bean
    AttentionRule pauseReviewDue() {
        return rule("pause-review-due", """
                select p.review_on - 30 as appears_on, p.review_on as due_on, null::bigint as person_id,
                       'journey' as path, array[]::text[] as arguments
                from pause p where p.organisation_id = :organisation and p.initiative_id = :initiative
                    and p.ended_on is null and p.review_on is not null""");
    }

    /** Whatever stage it was begun in: a move takes along what is open. */
    @Bean
    AttentionRule activityDue() {
        return rule("activity-due", 2, """
                select a.due_on - 14 as appears_on, a.due_on, a.person_id, 'activities' as path,
                       array[a.wording] as arguments
                from activity a join initiative i on i.id = a.initiative_id and i.status <> 'ENDED'
                where a.organisation_id = :organisation and a.initiative_id = :initiative and a.done_on is null
                  and a.due_on is not null""");
    }

    /** A fortnight after it was started: by then a draft is more likely forgotten than under way. */
    @Bean
    AttentionRule reviewDraftOpen() {
        return rule("review-draft-open", """
                select (r.started_at at time zone 'Europe/London')::date + 14 as appears_on, null::date as due_on,
                       r.started_by as person_id, 'reviews/' || r.number as path,
                       array[(r.started_at at time zone 'Europe/London')::date::text, r.number::text] as arguments
                from review r join initiative i on i.id = r.initiative_id and i.status <> 'ENDED'
                where r.organisation_id = :organisation and r.initiative_id = :initiative and r.state = 'DRAFT'""");
    }

    @Bean
    AttentionRule moveOnDecided() {
        return decided("review-move-on-open", Decision.MOVE_ON);
    }

    @Bean
    AttentionRule goBackDecided() {
        return decided("review-go-back-open", Decision.GO_BACK);
    }

    @Bean
    AttentionRule pauseDecided() {
        return decided("review-pause-open", Decision.PAUSE);
    }

    @Bean
    AttentionRule endDecided() {
        return decided("review-end-open", Decision.END);
    }

    /**
     * What the last review of the present visit decided and nobody has done a week later: a move or an ending would
     * have closed the visit, and a pause would have begun since.
     */
    private AttentionRule decided(String name, Decision decision) {
        return rule(name, """
                select r.held_on + 7 as appears_on, null::date as due_on, null::bigint as person_id,
                       'reviews/' || r.number as path, array[r.held_on::text, r.number::text] as arguments
                from review r
                join visit v on v.id = r.visit_id and v.ended_on is null
                where r.organisation_id = :organisation and r.initiative_id = :initiative
                  and r.state = 'COMPLETED' and r.decision = '%s'
                  and not exists (select 1 from review later
                                  where later.initiative_id = r.initiative_id and later.state = 'COMPLETED'
                                    and later.number > r.number)
                  and not exists (select 1 from pause p
                                  where r.decision = 'PAUSE' and p.initiative_id = r.initiative_id
                                    and p.started_on >= r.held_on)""".formatted(decision));
    }

    private AttentionRule rule(String name, String sql) {
        return rule(name, 1, sql);
    }

    private AttentionRule rule(String name, int edition, String sql) {
        return new AttentionRule() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public int edition() {
                return edition;
            }

            @Override
            public List<Attention> reasonsFor(long organisationId, long initiativeId) {
                return reasons.of(sql, organisationId, initiativeId);
            }

            @Override
            public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
                return reasons.of(sql, organisationId, initiatives);
            }

            /** A promise is seen to on a page for those who may; all others read of it where the journey is told. */
            @Override
            public String readAt(String path) {
                return PROMISE.matcher(path).replaceFirst("journey#$1-$2");
            }

            @Override
            public CalendarKind calendar() {
                return CALENDAR.getOrDefault(name, CalendarKind.OTHER);
            }
        };
    }
}
