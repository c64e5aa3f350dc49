package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ActivityRepository extends JpaRepository<Activity, Long> {

    Optional<Activity> findByIdAndInitiativeId(long id, long initiativeId);

    Optional<Activity> findByVisitIdAndUsualActivityId(long visitId, long usualActivityId);
}
