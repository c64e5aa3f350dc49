package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ConditionRepository extends JpaRepository<Condition, Long> {

    Optional<Condition> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    /** The day of the review that asked for it, or of the move that left it open. */
    @Query("""
            select coalesce(r.heldOn, m.movedOn) from Condition c
            left join Review r on r.id = c.reviewId
            left join Move m on m.id = c.moveId
            where c.id = :id and c.organisationId = :organisationId""")
    LocalDate madeOn(long id, long organisationId);

    /** The latest that is open of this criterion, from whichever move. */
    Optional<Condition> findFirstByOrganisationIdAndInitiativeIdAndCriterionIdAndMetOnIsNullOrderByIdDesc(
            long organisationId, long initiativeId, long criterionId);

    /** The first day on which something that the move left open was met. */
    @Query("select min(c.metOn) from Condition c where c.moveId = :moveId and c.organisationId = :organisationId")
    Optional<LocalDate> firstMet(long moveId, long organisationId);
}
