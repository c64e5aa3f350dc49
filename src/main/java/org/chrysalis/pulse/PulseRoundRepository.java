package org.chrysalis.pulse;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PulseRoundRepository extends JpaRepository<PulseRound, Long> {

    /** The open one, kept from others until the transaction ends: answers are counted one after another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select r from PulseRound r
            where r.organisationId = :organisationId and r.initiativeId = :initiativeId
              and r.closedOn is null and r.closesOn >= :today""")
    Optional<PulseRound> takeOpen(long organisationId, long initiativeId, LocalDate today);
}
