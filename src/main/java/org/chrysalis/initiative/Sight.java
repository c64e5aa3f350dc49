package org.chrysalis.initiative;

import java.util.Map;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which initiatives a person sees, as SQL: every query that lists, counts or opens initiatives contains it, so that
 * what one may not see is not read at all.
 */
public final class Sight {

    /** A condition on {@code initiative i}; bind it with {@link #bind}. */
    public static final String OF_INITIATIVE = """
            (i.organisation_id = :sightOrganisation
             and (:sightAll or i.visibility <> 'TEAM'
                  or exists (select 1 from initiative_person sight
                             where sight.initiative_id = i.id and sight.person_id = :sightPerson)))""";

    private Sight() {}

    /** @throws org.chrysalis.support.Forbidden without the permission to view initiatives */
    public static StatementSpec bind(StatementSpec statement, Actor actor) {
        return statement.params(values(actor));
    }

    /**
     * The values that the condition names.
     *
     * @throws org.chrysalis.support.Forbidden without the permission to view initiatives
     */
    public static Map<String, Object> values(Actor actor) {
        actor.require(Permission.VIEW_INITIATIVES);
        return Map.of(
                "sightOrganisation", actor.organisationId(),
                "sightAll", actor.may(Permission.VIEW_ALL_INITIATIVES),
                "sightPerson", actor.personId());
    }
}
