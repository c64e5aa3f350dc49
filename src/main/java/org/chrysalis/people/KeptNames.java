package org.chrysalis.people;

import org.chrysalis.support.Conflict;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A list of names that an organisation's administrators keep, such as kinds of risks: no name twice, so many at most,
 * and each retired rather than removed. Callers have authorised.
 */
public final class KeptNames {

    private final JdbcClient jdbc;
    private final String table;
    private final String kind;

    /**
     * @param table with a name, whether it is retired, and a version
     * @param kind what each is called in the history
     */
    public KeptNames(JdbcClient jdbc, String table, String kind) {
        this.jdbc = jdbc;
        this.table = table;
        this.kind = kind;
    }

    /** To be taken before a name is added, so that two people at one moment do not add the same, or one too many. */
    public void takeTurn(Actor actor) {
        Turn.ofOrganisation(jdbc, actor);
    }

    /**
     * @param own the one that may have it
     * @throws Refused with this message if there is another of this name
     */
    public void requireFree(Actor actor, String name, long own, String takenKey) {
        boolean taken = jdbc.sql("""
                select exists (select 1 from %s
                               where organisation_id = :organisation and lower(name) = lower(:name) and id <> :own)
                """.formatted(table))
                .param("organisation", actor.organisationId())
                .param("name", name)
                .param("own", own)
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new Refused("name", takenKey);
        }
    }

    /** @throws Refused with this message if there are as many as there may be, retired ones among them */
    public void requireRoom(Actor actor, int most, String tooManyKey) {
        int number = jdbc.sql("select count(*) from %s where organisation_id = :organisation".formatted(table))
                .param("organisation", actor.organisationId())
                .query(Integer.class)
                .single();
        if (number >= most) {
            throw new Refused("name", tooManyKey, most);
        }
    }

    /** @throws Conflict if somebody changed it since it was shown */
    public void update(Actor actor, long id, int version, String name, boolean retired) {
        int changed = jdbc.sql("""
                update %s set name = :name, retired = :retired, version = version + 1
                where organisation_id = :organisation and id = :id and version = :version""".formatted(table))
                .param("name", name)
                .param("retired", retired)
                .param("organisation", actor.organisationId())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new Conflict(kind, id);
        }
    }
}
