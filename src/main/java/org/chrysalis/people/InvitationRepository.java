package org.chrysalis.people;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<Invitation, Long> {

    Optional<Invitation> findByIdAndOrganisationId(long id, long organisationId);

    /** Locked, so that of two who change it at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.id = :id and i.organisationId = :organisationId")
    Optional<Invitation> takeByIdAndOrganisationId(long id, long organisationId);

    Optional<Invitation> findByOrganisationIdAndEmail(long organisationId, String email);

    /** By the secret that was shown or the one that was mailed. */
    @Query("select i from Invitation i where i.tokenHash = :tokenHash or i.mailedHash = :tokenHash")
    Optional<Invitation> findByTokenHash(byte[] tokenHash);

    /** Locked, so that a link followed twice at once lets one in. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.tokenHash = :tokenHash or i.mailedHash = :tokenHash")
    Optional<Invitation> takeByTokenHash(byte[] tokenHash);

    @Modifying(flushAutomatically = true)
    @Query("update Invitation i set i.expiresAt = :now, i.version = i.version + 1"
            + " where i.organisationId = :organisationId and i.invitedBy = :personId and i.expiresAt > :now")
    void endThoseOf(long organisationId, long personId, Instant now);
}
