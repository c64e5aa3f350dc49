package org.chrysalis.pathway;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CriterionRepository extends JpaRepository<Criterion, Long> {

    @Query("""
            select c from Criterion c, Stage s
            where c.id = :id and c.stageId = :stageId and s.id = c.stageId and s.organisationId = :organisationId""")
    Optional<Criterion> find(long organisationId, long stageId, long id);

    long countByStageIdAndRetiredOnIsNull(long stageId);
}
