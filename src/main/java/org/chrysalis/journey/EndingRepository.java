package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EndingRepository extends JpaRepository<Ending, Long> {

    @Query("select e from Ending e where e.initiativeId = :initiativeId and e.reopenedOn is null")
    Optional<Ending> findStanding(long initiativeId);

    Optional<Ending> findByIdAndInitiativeIdAndOrganisationId(long id, long initiativeId, long organisationId);

    Optional<Ending> findByInitiativeIdAndReopenedOnAndEndedOn(
            long initiativeId, LocalDate reopenedOn, LocalDate endedOn);
}
