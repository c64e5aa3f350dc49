package org.chrysalis.journey;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface VisitRepository extends JpaRepository<Visit, Long> {

    Optional<Visit> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    @Query("""
            select v from Visit v
            where v.organisationId = :organisationId and v.initiativeId = :initiativeId
              and v.standing and v.endedOn is null""")
    Optional<Visit> findStanding(long organisationId, long initiativeId);

    @Query("""
            select v from Visit v
            where v.organisationId = :organisationId and v.initiativeId = :initiativeId
              and v.standing
            order by v.ordinal desc limit 1""")
    Optional<Visit> findLast(long organisationId, long initiativeId);

    @Query("""
            select v from Visit v
            where v.organisationId = :organisationId and v.initiativeId = :initiativeId
              and not v.standing and v.endedOn is null
            order by v.startedOn, v.id""")
    List<Visit> findOpenAlongside(long organisationId, long initiativeId);

    @Query("""
            select v from Visit v
            where v.organisationId = :organisationId and v.initiativeId = :initiativeId
              and not v.standing
            order by v.startedOn, v.id""")
    List<Visit> findAlongside(long organisationId, long initiativeId);
}
