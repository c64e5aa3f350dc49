package org.chrysalis.people;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what is counted until something is added to it: whoever takes the same turn waits until this transaction is
 * over, and counts what it left. To be taken before anything is counted.
 */
public final class Turn {

    private Turn() {}

    /** Among all who change what the organisation keeps. */
    public static void ofOrganisation(JdbcClient jdbc, Actor actor) {
        jdbc.sql("select id from organisation where id = :organisation for no key update")
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    /** Among all that one person does in an organisation, in several windows. */
    public static void ofPerson(JdbcClient jdbc, Actor actor) {
        jdbc.sql("""
                select id from membership
                where organisation_id = :organisation and person_id = :person for no key update""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .query(Long.class)
                .optional();
    }
}
