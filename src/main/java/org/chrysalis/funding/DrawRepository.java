package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DrawRepository extends JpaRepository<Draw, Long> {

    Optional<Draw> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);

    /** Those that go on after a day, or on it, also those that begin later. */
    @Query("""
            select d from Draw d
            where d.organisationId = :organisationId and d.initiativeId = :initiativeId
              and d.withdrawnAt is null and (d.endsOn is null or d.endsOn >= :day)
            order by d.startsOn, d.id""")
    List<Draw> findTaken(long organisationId, long initiativeId, LocalDate day);

    List<Draw> findByOrganisationIdAndInitiativeIdAndEndingIdAndWithdrawnAtIsNullOrderById(
            long organisationId, long initiativeId, long endingId);
}
