package org.chrysalis.funding;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrdinaryMarkRepository extends JpaRepository<OrdinaryMark, Long> {

    Optional<OrdinaryMark> findByMarkerIdAndOrganisationIdAndInitiativeIdAndUnmarkedAtIsNull(
            long markerId, long organisationId, long initiativeId);
}
