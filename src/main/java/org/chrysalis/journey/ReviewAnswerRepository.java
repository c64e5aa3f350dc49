package org.chrysalis.journey;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewAnswerRepository extends JpaRepository<ReviewAnswer, Long> {

    List<ReviewAnswer> findByReviewIdOrderByOrdinal(long reviewId);
}
