package org.chrysalis.journey;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ReviewRepository extends JpaRepository<Review, Long> {

    Optional<Review> findByInitiativeIdAndNumber(long initiativeId, int number);

    @Query("select r from Review r where r.initiativeId = :initiativeId and r.state = 'DRAFT'")
    Optional<Review> findDraft(long initiativeId);

    @Query("select coalesce(max(r.number), 0) from Review r where r.initiativeId = :initiativeId")
    int lastNumber(long initiativeId);
}
