package org.chrysalis.context;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface ContextEventRepository extends JpaRepository<ContextEvent, Long> {

    Optional<ContextEvent> findByIdAndOrganisationIdAndWithdrawnAtIsNull(long id, long organisationId);
}
