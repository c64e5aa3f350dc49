package org.chrysalis.risk;

import org.chrysalis.people.OrganisationFounded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a new organisation the kinds that every one has and a scale to begin with, in the transaction that founds it.
 */
@Component
class NewRiskKinds {

    private final JdbcClient jdbc;

    NewRiskKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OrganisationFounded founded) {
        jdbc.sql("""
                insert into risk_kind (organisation_id, code, name, people, ordinal) values
                    (:organisation, 'CHILDREN', 'Children and young people', true, 1),
                    (:organisation, 'FAMILIES', 'Families and carers', true, 2),
                    (:organisation, 'STAFF', 'Staff', true, 3),
                    (:organisation, 'ORGANISATION', 'Organisation', false, 1),
                    (:organisation, 'REPUTATION', 'Reputation', false, 2),
                    (:organisation, 'MONEY', 'Money', false, 3),
                    (:organisation, 'TIME', 'Time', false,
                     4)""").param("organisation", founded.organisationId()).update();
        jdbc.sql("""
                insert into risk_scale (organisation_id, likelihood, impact)
                values (:organisation, array['Very unlikely', 'Unlikely', 'Possible', 'Likely', 'Very likely'],
                        array['Slight', 'Minor', 'Moderate', 'Serious',
                        'Severe'])""").param("organisation", founded.organisationId()).update();
    }
}
