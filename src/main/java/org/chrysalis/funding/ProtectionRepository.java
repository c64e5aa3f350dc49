package org.chrysalis.funding;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ProtectionRepository extends JpaRepository<Protection, Long> {

    Optional<Protection> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);

    /** Those that nobody has lifted, also those that begin later, the first to end first. */
    @Query("""
            select p from Protection p
            where p.organisationId = :organisationId and p.initiativeId = :initiativeId
              and p.liftedOn is null and p.withdrawnAt is null
            order by p.endsOn nulls last, p.id""")
    List<Protection> findStanding(long organisationId, long initiativeId);

    List<Protection> findByOrganisationIdAndInitiativeIdAndEndingIdAndWithdrawnAtIsNullOrderById(
            long organisationId, long initiativeId, long endingId);
}
