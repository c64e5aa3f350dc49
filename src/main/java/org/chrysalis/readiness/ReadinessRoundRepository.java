package org.chrysalis.readiness;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReadinessRoundRepository extends JpaRepository<ReadinessRound, Long> {

    Optional<ReadinessRound> findByIdAndOrganisationIdAndWithdrawnAtIsNull(long id, long organisationId);
}
