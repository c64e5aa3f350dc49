package org.chrysalis.initiative;

import java.util.Collection;
import java.util.List;
import org.chrysalis.people.LedAlone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads an initiative that goes on, where nobody else who leads it will have a role that lets them change it. */
@Component
class RegisterLedAlone implements LedAlone {

    private final JdbcClient jdbc;

    RegisterLedAlone(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Leading> by(long organisationId, Collection<Long> roles, int most) {
        return jdbc.sql("""
                select led.role_id, led.name, led.number, '/initiatives?lead=' || led.person_id as href, led.people
                from (select m.role_id, p.id as person_id, p.name, count(*) as number,
                             count(*) over (partition by m.role_id) as people,
                             row_number() over (partition by m.role_id
                                                order by lower(p.name) collate alphabet, p.id) as place
                      from membership m
                      join person p on p.id = m.person_id and p.active
                      join initiative_person ip on ip.person_id = m.person_id and ip.part = 'LEAD'
                      join initiative i on i.id = ip.initiative_id and i.organisation_id = m.organisation_id
                                       and i.status <> 'ENDED'
                      where m.organisation_id = :organisation and m.active and m.role_id in (:roles)
                        and not exists (
                            select 1 from initiative_person o
                            join membership other on other.person_id = o.person_id
                                                 and other.organisation_id = i.organisation_id and other.active
                                                 and other.role_id not in (:roles)
                            join person with_access on with_access.id = other.person_id and with_access.active
                            join role_permission may
                                on may.role_id = other.role_id
                               and may.permission_code in ('EDIT_OWN_INITIATIVES', 'EDIT_ALL_INITIATIVES')
                            where o.initiative_id = i.id and o.part = 'LEAD')
                      group by m.role_id, p.id, p.name) led
                where led.place <= :most
                order by led.role_id, led.place""")
                .param("organisation", organisationId)
                .param("roles", roles)
                .param("most", most)
                .query(Leading.class)
                .list();
    }
}
