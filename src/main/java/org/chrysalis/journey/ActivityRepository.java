package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRepository extends JpaRepository<Activity, Long> {

    Optional<Activity> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    Optional<Activity> findByOrganisationIdAndVisitIdAndUsualActivityId(
            long organisationId, long visitId, long usualActivityId);
}
