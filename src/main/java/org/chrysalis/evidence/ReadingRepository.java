package org.chrysalis.evidence;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReadingRepository extends JpaRepository<Reading, Long> {

    Optional<Reading> findByIdAndOrganisationIdAndMeasureIdAndWithdrawnAtIsNull(
            long id, long organisationId, long measureId);
}
