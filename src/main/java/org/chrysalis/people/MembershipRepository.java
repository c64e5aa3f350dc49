package org.chrysalis.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface MembershipRepository extends JpaRepository<Membership, Long> {

    Optional<Membership> findByIdAndOrganisationId(long id, long organisationId);

    Optional<Membership> findByOrganisationIdAndPersonId(long organisationId, long personId);

    List<Membership> findByPersonIdAndActiveTrue(long personId);

    List<Membership> findByPersonId(long personId);
}
