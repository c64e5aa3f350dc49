package org.chrysalis.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who a person is in an organisation at this moment, in one query. Asked at every request, so that who is
 * deactivated or given another role has lost access by the next one.
 */
@Service
@Transactional(readOnly = true)
public class Actors {

    private final JdbcClient jdbc;
    private final String unread;

    Actors(JdbcClient jdbc, ObjectProvider<UnreadCount> unread) {
        this.jdbc = jdbc;
        this.unread = unread.stream().map(UnreadCount::sql).findFirst().orElse("select 0");
    }

    /** @return none if the person, or their membership of this organisation, is not active or does not exist */
    public Optional<Actor> find(long personId, long organisationId) {
        return jdbc.sql("""
                select p.id, p.name, o.id as organisation_id, o.code,
                       array(select rp.permission_code from role_permission rp
                             where rp.role_id = m.role_id) as permissions
                from membership m
                join person p on p.id = m.person_id and p.active
                join organisation o on o.id = m.organisation_id
                where m.person_id = :person and m.organisation_id = :organisation and m.active""")
                .param("person", personId)
                .param("organisation", organisationId)
                .query((row, number) -> actor(row))
                .optional();
    }

    /**
     * Says whether the owner of a session still has their place, and what pages say of them.
     *
     * @param signedInAt when the session began
     * @return none if the session is over: the person or their membership is not active any more, or they signed out
     *     everywhere after it began
     */
    public Optional<Presence> presence(long personId, long organisationId, Instant signedInAt) {
        return jdbc.sql("""
                select p.id, p.name, o.id as organisation_id, o.code, o.name as organisation_name,
                       case when o.accent is not null or o.look > 0 then o.version end as style_version,
                       array(select rp.permission_code from role_permission rp
                             where rp.role_id = m.role_id) as permissions,
                       exists (select 1 from membership other
                               where other.person_id = p.id and other.active
                                 and other.organisation_id <> o.id) as several,
                       (%s) as unread
                from membership m
                join person p on p.id = m.person_id and p.active
                join organisation o on o.id = m.organisation_id
                where m.person_id = :person and m.organisation_id = :organisation and m.active
                  and p.sessions_valid_from <= :since""".formatted(unread))
                .param("person", personId)
                .param("organisation", organisationId)
                .param("since", signedInAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Presence(
                        actor(row),
                        row.getString("organisation_name"),
                        row.getBoolean("several"),
                        row.getObject("style_version", Integer.class),
                        row.getInt("unread")))
                .optional();
    }

    /** The organisations in which a person is active, by name. */
    public List<OrganisationOption> organisationsOf(long personId) {
        return jdbc.sql("""
                select o.id, o.code, o.name
                from membership m
                join person p on p.id = m.person_id and p.active
                join organisation o on o.id = m.organisation_id
                where m.person_id = :person and m.active
                order by lower(o.name) collate alphabet, o.id
                limit 100""")
                .param("person", personId)
                .query(OrganisationOption.class)
                .list();
    }

    /** Where a person last worked, of the organisations in which they are active; else the first by name. */
    public Optional<Long> lastOrganisationOf(long personId) {
        return jdbc.sql("""
                select m.organisation_id
                from membership m
                join person p on p.id = m.person_id and p.active
                join organisation o on o.id = m.organisation_id
                left join last_organisation l on l.person_id = m.person_id and l.organisation_id = m.organisation_id
                where m.person_id = :person and m.active
                order by l.person_id is null, lower(o.name) collate alphabet, o.id
                limit 1""").param("person", personId).query(Long.class).optional();
    }

    /** Remembers where a person works from now on, for when they sign in again. */
    @Transactional
    public void worksNowIn(long personId, long organisationId) {
        jdbc.sql("""
                insert into last_organisation (person_id, organisation_id)
                select m.person_id, m.organisation_id from membership m
                where m.person_id = :person and m.organisation_id = :organisation
                on conflict (person_id) do update set organisation_id = excluded.organisation_id
                where last_organisation.organisation_id <> excluded.organisation_id""")
                .param("person", personId)
                .param("organisation", organisationId)
                .update();
    }

    /** An organisation that a person may act in. */
    public record OrganisationOption(long id, String code, String name) {}

    private static Actor actor(ResultSet row) throws SQLException {
        return new Actor(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("organisation_id"),
                row.getString("code"),
                permissions((String[]) row.getArray("permissions").getArray()));
    }

    private static Set<Permission> permissions(String[] codes) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        Arrays.stream(codes).map(Permission::valueOf).forEach(permissions::add);
        return permissions;
    }
}
