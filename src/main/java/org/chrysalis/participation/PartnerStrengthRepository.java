package org.chrysalis.participation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerStrengthRepository extends JpaRepository<PartnerStrength, Long> {

    Optional<PartnerStrength> findByIdAndOrganisationIdAndInitiativeIdAndPartnerIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId, long partnerId);
}
