package org.chrysalis.risk;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RiskRepository extends JpaRepository<Risk, Long> {

    Optional<Risk> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);
}
