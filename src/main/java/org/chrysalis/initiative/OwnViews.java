package org.chrysalis.initiative;

import org.chrysalis.people.Actor;
import org.chrysalis.people.Turn;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one person may keep of saved views: so many, and each with a name of its own. */
@Component
class OwnViews {

    private final JdbcClient jdbc;

    OwnViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To be asked before another is kept; who keeps one in another window at this moment waits.
     *
     * @throws Refused if there are as many as one person may keep
     */
    void requireRoom(Actor actor) {
        Turn.ofPerson(jdbc, actor);
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
     * @throws Refused if another of one's own has it
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
