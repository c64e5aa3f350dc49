package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PauseRepository extends JpaRepository<Pause, Long> {

    @Query("select p from Pause p where p.initiativeId = :initiativeId and p.endedOn is null")
    Optional<Pause> findOpen(long initiativeId);

    @Query("select max(p.endedOn) from Pause p where p.initiativeId = :initiativeId")
    Optional<LocalDate> findLastEnd(long initiativeId);
}
