package org.chrysalis.initiative;

import org.chrysalis.people.Actor;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What holds of all views of one person together: there are not too many, and no two are called alike. */
@Component
class OwnViews {

    private final JdbcClient jdbc;

    OwnViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws Refused if they keep as many as they may */
    void requireRoom(Actor actor) {
        long already = jdbc.sql(
                        "select count(*) from saved_view where organisation_id = :organisation and person_id = :person")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(Long.class)
                .single();
        if (already >= SavedViews.MOST) {
            throw new Refused(null, "initiative.view.many", SavedViews.MOST);
        }
    }

    /**
     * @param except the view that may have it
     * @throws Refused if another of their own has it
     */
    void requireFreeName(Actor actor, String name, long except) {
        boolean taken = jdbc.sql("""
                select exists (select 1 from saved_view
                               where organisation_id = :organisation and person_id = :person
                                 and lower(name) = lower(:name) and id <> :except)""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("name", name)
                .param("except", except)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refused("name", "initiative.view.name.taken", name);
        }
    }
}
