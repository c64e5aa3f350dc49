package org.chrysalis.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the actor's organisation, for those who manage people; by name, a page at a time. */
@Service
@Transactional(readOnly = true)
public class PeopleList {

    private static final String FOUND = """
            from membership m
            join person p on p.id = m.person_id
            join role r on r.id = m.role_id
            left join team t on t.id = m.team_id
            where m.organisation_id = :organisation
              and (:words = '' or search_text(p.name) like search_text(:pattern) or p.email like lower(:pattern))
              and (:active::boolean is null or (m.active and p.active) = :active)
            """;

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which members.
     *
     * @param words in the name or the address; none for all
     * @param active or not; null for both
     */
    public record Filter(String words, @Nullable Boolean active) {}

    public record Row(
            long membershipId,
            String name,
            String email,
            String roleName,
            @Nullable String teamName,
            boolean active) {}

    public long count(Actor actor, Filter filter) {
        return statement(actor, filter, "select count(*) " + FOUND)
                .query(Long.class)
                .single();
    }

    public List<Row> rows(Actor actor, Filter filter, long offset, int size) {
        return statement(
                        actor,
                        filter,
                        "select m.id as membership_id, p.name, p.email, r.name as role_name, t.name as team_name,"
                                + " m.active and p.active as active "
                                + FOUND
                                + "order by lower(p.name) collate alphabet, p.id limit :size offset :offset")
                .param("size", size)
                .param("offset", offset)
                .query(Row.class)
                .list();
    }

    private JdbcClient.StatementSpec statement(Actor actor, Filter filter, String sql) {
        actor.require(Permission.MANAGE_PEOPLE);
        String words = filter.words().strip();
        return jdbc.sql(sql)
                .param("organisation", actor.organisationId())
                .param("words", words)
                .param("pattern", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("active", filter.active());
    }
}
