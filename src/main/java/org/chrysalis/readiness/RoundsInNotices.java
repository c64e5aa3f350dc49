package org.chrysalis.readiness;

import java.util.Collection;
import java.util.Set;
import org.chrysalis.initiative.Sight;
import org.chrysalis.notification.SubjectSight;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may be told of a round: whoever sees it. */
@Component
class RoundsInNotices implements SubjectSight {

    /** The kind of subject. */
    static final String KIND = "readiness-round";

    private final JdbcClient jdbc;

    RoundsInNotices(JdbcClient jdbc) {
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
        return Sight.bind(jdbc.sql("""
                        select r.id from readiness_round r left join initiative i on i.id = r.initiative_id
                        where r.id in (:ids) and\s""" + ReadinessReading.SEEN), actor)
                .param("ids", ids)
                .query(Long.class)
                .set();
    }
}
