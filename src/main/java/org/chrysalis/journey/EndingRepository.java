package org.chrysalis.journey;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EndingRepository extends JpaRepository<Ending, Long> {

    @Query("""
            select e from Ending e
            where e.organisationId = :organisationId and e.initiativeId = :initiativeId
              and e.reopenedOn is null""")
    Optional<Ending> findStanding(long organisationId, long initiativeId);

    Optional<Ending> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    /** As they were recorded, which is the order in which they came: each but the last was reopened before the next. */
    @Query("""
            select e from Ending e
            where e.organisationId = :organisationId and e.initiativeId = :initiativeId
            order by e.id""")
    List<Ending> findInOrder(long organisationId, long initiativeId);
}
