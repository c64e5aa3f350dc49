package org.chrysalis.initiative;

import java.util.List;
import org.chrysalis.notification.Notifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes out of the register what was entered by mistake and as a whole, before anybody recorded anything about it: the
 * one way in which an initiative goes. Callers have authorised, and write it into the trail.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TakingBack {

    private final JdbcClient jdbc;
    private final Notifier notifier;

    TakingBack(JdbcClient jdbc, Notifier notifier) {
        this.jdbc = jdbc;
        this.notifier = notifier;
    }

    /** An initiative that is taken back. */
    public record Taken(long id, String reference, String name) {}

    /** Keeps others from recording anything about them until the transaction ends, in the order of their references. */
    public List<Taken> hold(long organisationId, List<Long> initiatives) {
        return jdbc.sql("""
                select id, reference, name from initiative
                where organisation_id = :organisation and id = any (:initiatives)
                order by number for update""")
                .param("organisation", organisationId)
                .param("initiatives", ids(initiatives))
                .query(Taken.class)
                .list();
    }

    /**
     * The references, so many at most, of those about which anything is in the trail after this entry, but that a part
     * of it was taken along as a file; and of those that another initiative names as an earlier attempt.
     */
    public List<String> changedSince(long organisationId, List<Long> initiatives, long entry, int most) {
        return jdbc.sql("""
                select i.reference from initiative i
                where i.organisation_id = :organisation and i.id = any (:initiatives)
                  and (exists (select 1 from audit_entry a
                               where a.initiative_id = i.id and a.id > :entry and a.action <> 'record-exported')
                       or exists (select 1 from initiative l
                                  where l.organisation_id = :organisation and l.earlier_id = i.id
                                    and not l.id = any (:initiatives)))
                order by i.number limit :most""")
                .param("organisation", organisationId)
                .param("initiatives", ids(initiatives))
                .param("entry", entry)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Of those that were held and are unchanged, once their journeys are gone. Their references stay taken. */
    public void takeBack(long organisationId, List<Long> initiatives) {
        for (String part : List.of("initiative_person", "initiative_tag", "initiative_lens", "attention")) {
            jdbc.sql("""
                    delete from %s p using initiative i
                    where i.id = p.initiative_id and i.organisation_id = :organisation
                      and i.id = any (:initiatives)""".formatted(part))
                    .param("organisation", organisationId)
                    .param("initiatives", ids(initiatives))
                    .update();
        }
        notifier.takeBack(organisationId, InitiativesInNotices.KIND, initiatives);
        jdbc.sql("delete from initiative where organisation_id = :organisation and id = any (:initiatives)")
                .param("organisation", organisationId)
                .param("initiatives", ids(initiatives))
                .update();
    }

    private static Long[] ids(List<Long> initiatives) {
        return initiatives.toArray(Long[]::new);
    }
}
