package org.chrysalis.risk;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ExperimentRepository extends JpaRepository<Experiment, Long> {

    Optional<Experiment> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);
}
