package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CheckInRepository extends JpaRepository<CheckIn, Long> {

    Optional<CheckIn> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    long countByOrganisationIdAndEndingId(long organisationId, long endingId);
}
