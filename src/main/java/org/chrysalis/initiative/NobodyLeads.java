package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.chrysalis.people.AccessChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * An initiative that goes on or rests has nobody who leads it: nobody is named, or those who are have no access to the
 * organisation any more.
 */
@Component
class NobodyLeads implements AttentionRule {

    private static final String NAME = "no-lead";

    /** A condition on {@code initiative i}. */
    private static final String LEADERLESS = """
            i.status <> 'ENDED' and not exists (
                select 1 from initiative_person p
                join membership m on m.person_id = p.person_id and m.organisation_id = i.organisation_id and m.active
                where p.initiative_id = i.id and p.part = 'LEAD')""";

    private static final String REASON = """
            select :today::date as appears_on, 'edit/people' as path, array[]::text[] as arguments
            from initiative i
            where i.id = :initiative and i.organisation_id = :organisation and\s""" + LEADERLESS;

    private final AttentionSql reasons;
    private final JdbcClient jdbc;
    private final Clock clock;

    NobodyLeads(AttentionSql reasons, JdbcClient jdbc, Clock clock) {
        this.reasons = reasons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Who may not name a lead reads on the overview that there is none. */
    @Override
    public String readAt(String path) {
        return "";
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return reasons.of(REASON, organisationId, initiativeId);
    }

    @Override
    public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
        return reasons.of(REASON, organisationId, initiatives);
    }

    /** Somebody came or went: what they lead is looked at again, all of it in two statements. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(AccessChanged changed) {
        jdbc.sql("""
                delete from attention
                where organisation_id = :organisation and rule = :rule and initiative_id in (
                    select p.initiative_id from initiative_person p where p.person_id = :person and p.part = 'LEAD')""")
                .param("organisation", changed.organisationId())
                .param("rule", NAME)
                .param("person", changed.personId())
                .update();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, path)
                select i.organisation_id, i.id, :rule, :today, 'edit/people'
                from initiative i join initiative_person l on l.initiative_id = i.id and l.part = 'LEAD'
                where i.organisation_id = :organisation and l.person_id = :person and\s""" + LEADERLESS)
                .param("organisation", changed.organisationId())
                .param("rule", NAME)
                .param("today", LocalDate.now(clock))
                .param("person", changed.personId())
                .update();
    }
}
