package org.chrysalis.pathway;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface UsualActivityRepository extends JpaRepository<UsualActivity, Long> {

    @Query("""
            select a from UsualActivity a, Stage s
            where a.id = :id and a.stageId = :stageId and s.id = a.stageId and s.organisationId = :organisationId""")
    Optional<UsualActivity> find(long organisationId, long stageId, long id);

    long countByStageIdAndRetiredOnIsNull(long stageId);
}
