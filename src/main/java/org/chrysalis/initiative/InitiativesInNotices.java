package org.chrysalis.initiative;

import java.util.Collection;
import java.util.Set;
import org.chrysalis.notification.SubjectSight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be told of an initiative: whoever sees it. */
@Component
class InitiativesInNotices implements SubjectSight {

    /** The kind of subject. */
    static final String KIND = "initiative";

    private final JdbcClient jdbc;

    InitiativesInNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Long> visible(Actor actor, Collection<Long> ids) {
        if (!actor.may(Permission.VIEW_INITIATIVES) || ids.isEmpty()) {
            return Set.of();
        }
        return Sight.bind(
                        jdbc.sql("select i.id from initiative i where i.id in (:ids) and " + Sight.OF_INITIATIVE),
                        actor)
                .param("ids", ids)
                .query(Long.class)
                .set();
    }
}
