package org.chrysalis.participation;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RippleRepository extends JpaRepository<Ripple, Long> {

    Optional<Ripple> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);
}
