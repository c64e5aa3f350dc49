package org.chrysalis.pathway;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface StageRepository extends JpaRepository<Stage, Long> {

    Optional<Stage> findByIdAndOrganisationId(long id, long organisationId);

    List<Stage> findByOrganisationIdAndRetiredOnIsNullOrderByOrdinal(long organisationId);
}
