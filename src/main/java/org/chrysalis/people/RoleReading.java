package org.chrysalis.people;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    private static Set<Permission> permissions(String[] codes) {
        return Arrays.stream(codes).map(Permission::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
