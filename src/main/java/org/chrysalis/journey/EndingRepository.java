package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EndingRepository extends JpaRepository<Ending, Long> {

    @Query("""
            select e from Ending e
            where e.organisationId = :organisationId and e.initiativeId = :initiativeId
              and e.reopenedOn is null""")
    Optional<Ending> findStanding(long organisationId, long initiativeId);

    Optional<Ending> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    Optional<Ending> findByOrganisationIdAndInitiativeIdAndReopenedOnAndEndedOn(
            long organisationId, long initiativeId, LocalDate reopenedOn, LocalDate endedOn);
}
