package org.chrysalis.funding;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface FundingRepository extends JpaRepository<Funding, Long> {

    Optional<Funding> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);
}
