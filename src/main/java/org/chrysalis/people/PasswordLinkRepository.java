package org.chrysalis.people;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PasswordLinkRepository extends JpaRepository<PasswordLink, Long> {

    /** By the secret that was shown or the one that was mailed. */
    @Query("select l from PasswordLink l where l.tokenHash = :tokenHash or l.mailedHash = :tokenHash")
    Optional<PasswordLink> findByTokenHash(byte[] tokenHash);

    /** Locked, so that a link followed twice at once is used once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from PasswordLink l where l.tokenHash = :tokenHash or l.mailedHash = :tokenHash")
    Optional<PasswordLink> takeByTokenHash(byte[] tokenHash);

    @Modifying(flushAutomatically = true)
    @Query("delete from PasswordLink l where l.personId = :personId")
    void endThatFor(long personId);

    @Modifying(flushAutomatically = true)
    @Query("delete from PasswordLink l where l.personId in "
            + "(select m.personId from Membership m where m.organisationId = :organisationId and m.roleId = :roleId)")
    void endThoseForRole(long organisationId, long roleId);
}
