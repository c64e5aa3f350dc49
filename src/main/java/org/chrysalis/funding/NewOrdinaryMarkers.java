package org.chrysalis.funding;

import org.chrysalis.people.OrganisationFounded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a new organisation a list of markers to begin with, in the transaction that founds it. */
@Component
class NewOrdinaryMarkers {

    private final JdbcClient jdbc;

    NewOrdinaryMarkers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganisationFounded founded) {
        jdbc.sql("""
                insert into ordinary_marker (organisation_id, name, ordinal) values
                    (:organisation, 'In the base budget', 1),
                    (:organisation, 'In induction', 2),
                    (:organisation, 'In policy', 3),
                    (:organisation, 'In job descriptions', 4),
                    (:organisation, 'Supervised as usual', 5),
                    (:organisation, 'Outlived its first lead', 6)
                """).param("organisation", founded.organisationId()).update();
    }
}
