package org.chrysalis.readiness;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReadinessActionRepository extends JpaRepository<ReadinessAction, Long> {

    Optional<ReadinessAction> findByIdAndOrganisationIdAndRoundIdAndWithdrawnAtIsNull(
            long id, long organisationId, long roundId);
}
