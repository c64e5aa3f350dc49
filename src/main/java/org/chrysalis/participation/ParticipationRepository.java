package org.chrysalis.participation;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ParticipationRepository extends JpaRepository<Participation, Long> {

    Optional<Participation> findByIdAndOrganisationIdAndInitiativeIdAndWithdrawnAtIsNull(
            long id, long organisationId, long initiativeId);

    /** When a number for several groups together was last recorded, also where it was replaced or withdrawn since. */
    @Query("""
            select max(p.recordedAt) from Participation p
            where p.organisationId = :organisationId and p.initiativeId = :initiativeId and p.wasTogether""")
    Optional<Instant> countedTogetherUntil(long organisationId, long initiativeId);
}
