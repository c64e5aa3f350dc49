package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

    Optional<Review> findByOrganisationIdAndInitiativeIdAndNumber(long organisationId, long initiativeId, int number);

    @Query("""
            select r from Review r
            where r.organisationId = :organisationId and r.initiativeId = :initiativeId
              and r.state = 'DRAFT'""")
    Optional<Review> findDraft(long organisationId, long initiativeId);

    @Query("""
            select coalesce(max(r.number), 0) from Review r
            where r.organisationId = :organisationId and r.initiativeId = :initiativeId""")
    int lastNumber(long organisationId, long initiativeId);
}
