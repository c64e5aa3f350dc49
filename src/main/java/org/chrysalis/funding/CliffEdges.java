package org.chrysalis.funding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the cliff edge of an initiative, and the falls before it, beside its funding, in the transaction that changes
 * it.
 */
@Component
class CliffEdges {

    private final JdbcClient jdbc;

    CliffEdges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Works them out anew from what is written now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(long organisationId, long initiativeId) {
        run(
                "delete from funding_edge where initiative_id = :initiative and organisation_id = :organisation",
                organisationId,
                initiativeId);
        run(
                "delete from funding_fall where initiative_id = :initiative and organisation_id = :organisation",
                organisationId,
                initiativeId);
        // A sum without an end counts as a row but not as a day: then there is no edge.
        run("""
                insert into funding_edge (initiative_id, organisation_id, ends_on)
                select initiative_id, organisation_id, max(ends_on) from funding
                where initiative_id = :initiative and organisation_id = :organisation
                  and committed and withdrawn_at is null
                group by initiative_id, organisation_id
                having count(*) = count(ends_on)""", organisationId, initiativeId);
        run(
                "insert into funding_fall (organisation_id, initiative_id, ends_on, yearly)\n"
                        + FundingFalls.SQL.formatted(
                                "x.initiative_id = :initiative and x.organisation_id = :organisation"),
                organisationId,
                initiativeId);
    }

    private void run(String sql, long organisationId, long initiativeId) {
        jdbc.sql(sql)
                .param("initiative", initiativeId)
                .param("organisation", organisationId)
                .update();
    }
}
