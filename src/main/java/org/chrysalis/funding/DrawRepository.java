package org.chrysalis.funding;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface DrawRepository extends JpaRepository<Draw, Long> {

    Optional<Draw> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);
}
