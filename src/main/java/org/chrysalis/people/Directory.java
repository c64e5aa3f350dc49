package org.chrysalis.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is there to be chosen: the active people and teams of the actor's organisation. Any member may ask, because
 * any member may name a lead, an owner or a team.
 */
@Service
@Transactional(readOnly = true)
public class Directory {

    /** As many choices as a page can bear; a person beyond them is still found by typing their address. */
    public static final int MOST_CHOICES = 1_000;

    private final JdbcClient jdbc;

    Directory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param label what a field shows and accepts: the name, with the address where the name alone is not unique */
    public record PersonOption(long id, String name, String email, String label) {}

    public record TeamOption(long id, String name) {}

    /** The active people by name, {@value #MOST_CHOICES} at most. */
    public List<PersonOption> people(Actor actor) {
        return jdbc.sql("""
                select p.id, p.name, p.email,
                       case when count(*) over (partition by lower(p.name)) > 1 then p.name || ' (' || p.email || ')'
                            else p.name end as label
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.active
                order by lower(p.name), p.id
                limit :most""")
                .param("organisation", actor.organisationId())
                .param("most", MOST_CHOICES)
                .query(PersonOption.class)
                .list();
    }

    /**
     * Finds the one active person that somebody typed: a name, an address, or "name (address)".
     *
     * @return none if nobody or more than one fits
     */
    public Optional<Long> find(Actor actor, String typed) {
        List<Long> found = jdbc.sql("""
                select p.id
                from membership m
                join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and m.active
                  and (p.email = lower(:typed) or lower(p.name) = lower(:typed)
                       or lower(p.name || ' (' || p.email || ')') = lower(:typed))
                limit 2""")
                .param("organisation", actor.organisationId())
                .param("typed", typed.strip())
                .query(Long.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Whether this is an active member of the actor's organisation. */
    public boolean isMember(Actor actor, long personId) {
        return jdbc.sql("""
                select exists (select 1 from membership m join person p on p.id = m.person_id and p.active
                               where m.organisation_id = :organisation and m.person_id = :person and m.active)""")
                .param("organisation", actor.organisationId())
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    /** The teams in use, by name. */
    public List<TeamOption> teams(Actor actor) {
        return jdbc.sql("""
                select id, name from team
                where organisation_id = :organisation and not retired
                order by lower(name), id
                limit :most""")
                .param("organisation", actor.organisationId())
                .param("most", MOST_CHOICES)
                .query(TeamOption.class)
                .list();
    }
}
