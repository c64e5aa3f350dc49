package org.chrysalis.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface TeamRepository extends JpaRepository<Team, Long> {

    Optional<Team> findByIdAndOrganisationId(long id, long organisationId);

    List<Team> findByOrganisationIdOrderByName(long organisationId);
}
