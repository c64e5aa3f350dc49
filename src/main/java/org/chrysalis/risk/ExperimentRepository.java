package org.chrysalis.risk;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExperimentRepository extends JpaRepository<Experiment, Long> {

    Optional<Experiment> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);

    List<Experiment> findByOrganisationIdAndInitiativeIdAndDecisionIsNullAndWithdrawnAtIsNullOrderById(
            long organisationId, long initiativeId);

    List<Experiment> findByOrganisationIdAndInitiativeIdAndEndingIdAndWithdrawnAtIsNullOrderById(
            long organisationId, long initiativeId, long endingId);
}
