package org.chrysalis.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface RoleRepository extends JpaRepository<Role, Long> {

    Optional<Role> findByIdAndOrganisationId(long id, long organisationId);

    List<Role> findByOrganisationIdOrderByName(long organisationId);
}
