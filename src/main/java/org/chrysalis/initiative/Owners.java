package org.chrysalis.initiative;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may be asked to see to something of an initiative: whoever sees it, for what nobody finds is never done. */
@Service
@Transactional(readOnly = true)
public class Owners {

    /** What is said of somebody who does not see it. */
    public static final String UNSEEN = "initiative.owner.unseen";

    private final Directory directory;
    private final JdbcClient jdbc;

    Owners(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
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
                    where m.organisation_id = :organisation and m.person_id = :person and m.active
                      and exists (select 1 from role_permission r
                                  where r.role_id = m.role_id and r.permission_code = :view)
                      and (not :team
                           or exists (select 1 from initiative_person t
                                      where t.initiative_id = :initiative and t.person_id = m.person_id)
                           or exists (select 1 from role_permission r
                                      where r.role_id = m.role_id and r.permission_code = :viewAll)))""")
                .param("organisation", initiative.organisationId())
                .param("person", person)
                .param("initiative", initiative.id())
                .param("team", initiative.visibility() == Visibility.TEAM)
                .param("view", Permission.VIEW_INITIATIVES.name())
                .param("viewAll", Permission.VIEW_ALL_INITIATIVES.name())
                .query(Boolean.class)
                .single();
    }
}
