package org.chrysalis.journey;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MoveRepository extends JpaRepository<Move, Long> {

    Optional<Move> findByOrganisationIdAndInitiativeIdAndOrdinal(long organisationId, long initiativeId, int ordinal);

    List<Move> findByOrganisationIdAndInitiativeIdAndDirectionOrderByOrdinal(
            long organisationId, long initiativeId, Direction direction);

    Optional<Move> findByOrganisationIdAndToVisitId(long organisationId, long toVisitId);
}
