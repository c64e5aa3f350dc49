package org.chrysalis.audit;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who and what stands in the trail, for filters that offer it. Like {@link AuditHistory}, it knows no permissions. */
@Service
@Transactional(readOnly = true)
public class AuditChoices {

    /** As many people and kinds as a filter can offer. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    AuditChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person who stands in the trail, by the name that they had last. */
    public record Who(long id, String name) {}

    /**
     * The people in an organisation's trail, by name. Hops from person to person over the index, not over every entry.
     */
    public List<Who> people(long organisationId) {
        return jdbc.sql("""
                with recursive who (id) as (
                    (select min(person_id) from audit_entry where organisation_id = :organisation)
                    union all
                    select (select min(e.person_id) from audit_entry e
                            where e.organisation_id = :organisation and e.person_id > who.id)
                    from who where who.id is not null)
                select id, (select e.person_name from audit_entry e
                            where e.organisation_id = :organisation and e.person_id = who.id
                            order by e.id desc limit 1) collate alphabet as name
                from who where id is not null
                order by name, id
                limit :most""")
                .param("organisation", organisationId)
                .param("most", MOST)
                .query(Who.class)
                .list();
    }

    /** The people in an initiative's trail, by name. */
    public List<Who> people(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select person_id as id, (array_agg(person_name order by id desc))[1] collate alphabet as name
                from audit_entry
                where organisation_id = :organisation and initiative_id = :initiative and person_id is not null
                group by person_id
                order by name, id
                limit :most""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("most", MOST)
                .query(Who.class)
                .list();
    }

    /** The kinds of subject in an organisation's trail. */
    public List<String> kinds(long organisationId) {
        return jdbc.sql("""
                with recursive kind (name) as (
                    (select min(subject_kind) from audit_entry where organisation_id = :organisation)
                    union all
                    select (select min(e.subject_kind) from audit_entry e
                            where e.organisation_id = :organisation and e.subject_kind > kind.name)
                    from kind where kind.name is not null)
                select name from kind where name is not null order by name limit :most""")
                .param("organisation", organisationId)
                .param("most", MOST)
                .query(String.class)
                .list();
    }

    /** The kinds of subject in an initiative's trail. */
    public List<String> kinds(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select distinct subject_kind from audit_entry
                where organisation_id = :organisation and initiative_id = :initiative and action <> :takenOut
                order by subject_kind limit :most""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("takenOut", HistoryFilter.TAKEN_OUT)
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
