package org.chrysalis.initiative;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may be asked to see to something of an initiative: whoever sees it, for what nobody finds is never done. Who was
 * asked goes on seeing it until what they see to is done or another's.
 */
@Service
@Transactional(readOnly = true)
public class Owners {

    /** What is said of somebody who does not see it. */
    public static final String UNSEEN = "initiative.owner.unseen";

    /** As many as a sentence can name. */
    private static final int MOST = 20;

    /** Of a membership {@code m}, whether its role lets them see every initiative. */
    private static final String SEES_ALL = """
            exists (select 1 from role_permission r where r.role_id = m.role_id and r.permission_code = :viewAll)""";

    /** Of a membership {@code m}, whether they are in the initiative's team. */
    private static final String IN_TEAM = """
            exists (select 1 from initiative_person t
                    where t.initiative_id = :initiative and t.person_id = m.person_id)""";

    /** Of a membership {@code m}, whether they see initiatives at all. */
    private static final String LOOKS = """
            m.active and exists (select 1 from role_permission r
                                 where r.role_id = m.role_id and r.permission_code = :view)""";

    private final Directory directory;
    private final ObjectProvider<OpenWork> work;
    private final JdbcClient jdbc;

    Owners(Directory directory, ObjectProvider<OpenWork> work, JdbcClient jdbc) {
        this.directory = directory;
        this.work = work;
        this.jdbc = jdbc;
    }

    /**
     * @param field of the form, and {@code unknownKey} what it says of somebody who is not of the organisation
     * @throws Refused for somebody who is not an active member, or does not see the initiative
     */
    public void require(Actor actor, InitiativeHeader initiative, long person, String field, String unknownKey) {
        if (!directory.isMember(actor, person)) {
            throw new Refused(field, unknownKey);
        }
        if (!see(initiative, person)) {
            throw new Refused(field, UNSEEN);
        }
    }

    /** As {@link Sight} says it of the person who asks, here of another. */
    public boolean see(InitiativeHeader initiative, long person) {
        return jdbc.sql("""
                select exists (
                    select 1 from membership m
                    where m.organisation_id = :organisation and m.person_id = :person and %s
                      and (not :team or %s or %s))""".formatted(LOOKS, IN_TEAM, SEES_ALL))
                .param("organisation", initiative.organisationId())
                .param("person", person)
                .param("initiative", initiative.id())
                .param("team", initiative.visibility() == Visibility.TEAM)
                .param("view", Permission.VIEW_INITIATIVES.name())
                .param("viewAll", Permission.VIEW_ALL_INITIATIVES.name())
                .query(Boolean.class)
                .single();
    }

    /**
     * The names of those who see it and whose role lets them do something, in order: as many as are asked for.
     *
     * @param most how many
     */
    public List<String> who(InitiativeHeader initiative, Permission may, int most) {
        return jdbc.sql("""
                select p.name from membership m join person p on p.id = m.person_id and p.active
                where m.organisation_id = :organisation and %s and (not :team or %s or %s)
                  and exists (select 1 from role_permission r where r.role_id = m.role_id and r.permission_code = :may)
                order by lower(p.name) collate alphabet, p.id limit :most""".formatted(LOOKS, IN_TEAM, SEES_ALL))
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("team", initiative.visibility() == Visibility.TEAM)
                .param("view", Permission.VIEW_INITIATIVES.name())
                .param("viewAll", Permission.VIEW_ALL_INITIATIVES.name())
                .param("may", may.name())
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * The names of those who see to something open of it and would not see it, were it for this team only; in the order
     * of their names.
     */
    List<String> outsideTeam(InitiativeHeader initiative, Collection<Long> team) {
        String people = work.stream().map(OpenWork::people).collect(Collectors.joining(") union all ("));
        return jdbc.sql("""
                select p.name from membership m join person p on p.id = m.person_id
                where m.organisation_id = :organisation and %s and not (m.person_id = any (:team)) and not %s
                  and m.person_id in (select o.person_id from ((%s)) o)
                order by lower(p.name) collate alphabet, p.id limit :most""".formatted(LOOKS, SEES_ALL, people))
                .param("organisation", initiative.organisationId())
                .param("initiative", initiative.id())
                .param("view", Permission.VIEW_INITIATIVES.name())
                .param("viewAll", Permission.VIEW_ALL_INITIATIVES.name())
                .param("team", team.toArray(Long[]::new))
                .param("most", MOST)
                .query(String.class)
                .list();
    }
}
