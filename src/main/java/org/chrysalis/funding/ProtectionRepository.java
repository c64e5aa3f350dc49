package org.chrysalis.funding;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ProtectionRepository extends JpaRepository<Protection, Long> {

    Optional<Protection> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);
}
