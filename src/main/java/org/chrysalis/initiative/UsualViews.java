package org.chrysalis.initiative;

import org.chrysalis.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which saved view a person's list opens with: one at most, their own or another's that is shared. */
@Component
class UsualViews {

    private final JdbcClient jdbc;

    UsualViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param usual whether the list opens with this view from now on, or no longer */
    void choose(Actor actor, long view, boolean usual) {
        String sql = usual ? """
                insert into default_view (organisation_id, person_id, saved_view_id)
                values (:organisation, :person, :view)
                on conflict (organisation_id, person_id) do update set saved_view_id = excluded.saved_view_id""" : """
                delete from default_view
                where organisation_id = :organisation and person_id = :person and saved_view_id = :view""";
        change(actor, view, sql);
    }

    /** Nobody else's list opens with it any more: it is no longer shared. */
    void keepToOwner(Actor actor, long view) {
        change(actor, view, """
                delete from default_view
                where organisation_id = :organisation and saved_view_id = :view and person_id <> :person""");
    }

    private void change(Actor actor, long view, String sql) {
        jdbc.sql(sql)
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("view", view)
                .update();
    }
}
