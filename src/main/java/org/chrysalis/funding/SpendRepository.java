package org.chrysalis.funding;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SpendRepository extends JpaRepository<Spend, Long> {

    Optional<Spend> findByIdAndOrganisationIdAndInitiativeIdAndFundingIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId, long fundingId);
}
