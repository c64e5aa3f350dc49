package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MoveRepository extends JpaRepository<Move, Long> {

    Optional<Move> findByOrganisationIdAndInitiativeIdAndOrdinal(long organisationId, long initiativeId, int ordinal);

    Optional<Move> findByOrganisationIdAndToVisitId(long organisationId, long toVisitId);
}
