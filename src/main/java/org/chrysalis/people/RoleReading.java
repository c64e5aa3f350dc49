package org.chrysalis.people;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads roles for pages. Decides nothing: its callers have asked for the permission. */
@Component
class RoleReading {

    private final JdbcClient jdbc;

    RoleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    RoleMatrix matrix(Actor actor) {
        List<RoleMatrix.Column> columns = jdbc.sql("""
                select r.id, r.version, r.name, r.description,
                       array(select rp.permission_code from role_permission rp where rp.role_id = r.id) as permissions,
                       (select count(*) from membership m
                        where m.role_id = r.id and m.organisation_id = r.organisation_id) as people,
                       exists (select 1 from membership m where m.role_id = r.id and m.person_id = :person) as own
                from role r
                where r.organisation_id = :organisation
                order by r.built_in desc, r.id
                limit :most""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("most", Roles.MOST)
                .query((row, number) -> new RoleMatrix.Column(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("name"),
                        row.getString("description"),
                        row.getBoolean("own"),
                        row.getLong("people"),
                        permissions((String[]) row.getArray("permissions").getArray())))
                .list();
        return new RoleMatrix(columns, permissions());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<RoleMatrix.Row> permissions() {
        return jdbc.sql("select code, name, description from permission order by ordinal")
                .query(RoleMatrix.Row.class)
                .list();
    }

    /** What they are called, in the order of the table. */
    @Transactional(propagation = Propagation.MANDATORY)
    String names(Set<Permission> wanted) {
        return permissions().stream()
                .filter(row -> wanted.contains(row.code()))
                .map(RoleMatrix.Row::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * Who holds these roles and has access; a role that nobody holds so is left out.
     *
     * @param named as many of each role as are to be named, by name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Long, RoleLosses.Holders> holders(Actor actor, List<Long> roles, int named) {
        Map<Long, RoleLosses.Holders> holders = new HashMap<>();
        jdbc.sql("""
                select held.role_id, max(held.people) as people, array_agg(held.name order by held.place) as names
                from (select m.role_id, p.name, count(*) over (partition by m.role_id) as people,
                             row_number() over (partition by m.role_id
                                                order by lower(p.name) collate alphabet, p.id) as place
                      from membership m
                      join person p on p.id = m.person_id and p.active
                      where m.organisation_id = :organisation and m.role_id in (:roles) and m.active) held
                where held.place <= :named
                group by held.role_id""")
                .param("organisation", actor.organisationId())
                .param("roles", roles)
                .param("named", named)
                .query(row -> {
                    holders.put(row.getLong("role_id"), new RoleLosses.Holders(row.getLong("people"), List.of((String[])
                            row.getArray("names").getArray())));
                });
        return holders;
    }

    /** Who holds a role of the actor's organisation, with access or without, and how many are invited to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    RoleUse use(Actor actor, long role) {
        AtomicLong people = new AtomicLong();
        List<RoleUse.Holder> named = jdbc.sql("""
                select m.id, p.name, m.active and p.active as active, count(*) over () as people
                from membership m
                join person p on p.id = m.person_id
                where m.organisation_id = :organisation and m.role_id = :role
                order by lower(p.name) collate alphabet, p.id
                limit :named""")
                .param("organisation", actor.organisationId())
                .param("role", role)
                .param("named", RoleLosses.NAMED)
                .query((row, number) -> {
                    people.set(row.getLong("people"));
                    return new RoleUse.Holder(row.getLong("id"), row.getString("name"), row.getBoolean("active"));
                })
                .list();
        long invited = jdbc.sql(
                        "select count(*) from invitation where organisation_id = :organisation and role_id = :role")
                .param("organisation", actor.organisationId())
                .param("role", role)
                .query(Long.class)
                .single();
        return new RoleUse(people.get(), named, invited);
    }

    private static Set<Permission> permissions(String[] codes) {
        return Arrays.stream(codes).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
