package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConditionRepository extends JpaRepository<Condition, Long> {

    Optional<Condition> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);
}
