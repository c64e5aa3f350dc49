package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PauseRepository extends JpaRepository<Pause, Long> {

    Optional<Pause> findByIdAndOrganisationIdAndInitiativeId(long id, long organisationId, long initiativeId);

    @Query("""
            select p from Pause p
            where p.organisationId = :organisationId and p.initiativeId = :initiativeId
              and p.endedOn is null""")
    Optional<Pause> findOpen(long organisationId, long initiativeId);

    @Query("""
            select p from Pause p
            where p.organisationId = :organisationId and p.initiativeId = :initiativeId
              and p.endedOn <= :day
            order by p.startedOn, p.id""")
    List<Pause> findOver(long organisationId, long initiativeId, LocalDate day);

    @Query("""
            select p from Pause p
            where p.organisationId = :organisationId and p.initiativeId = :initiativeId
            order by p.startedOn, p.id""")
    List<Pause> findOfInitiative(long organisationId, long initiativeId);

    @Query("""
            select max(p.endedOn) from Pause p
            where p.organisationId = :organisationId and p.initiativeId = :initiativeId""")
    Optional<LocalDate> findLastEnd(long organisationId, long initiativeId);
}
