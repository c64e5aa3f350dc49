package org.chrysalis.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.initiative.CriterionKnowledge;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.Kebab;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many pieces of evidence say what of a criterion. */
@Component
@Transactional(readOnly = true)
class EvidenceOfCriteria implements CriterionKnowledge {

    private final JdbcClient jdbc;

    EvidenceOfCriteria(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Long, List<Known>> of(InitiativeHeader initiative) {
        Map<Long, List<Known>> known = new HashMap<>();
        jdbc.sql("""
                select e.criterion_id, e.says, count(*) as number
                from evidence e
                where e.initiative_id = :initiative and e.organisation_id = :organisation
                  and e.withdrawn_at is null and e.criterion_id is not null
                group by e.criterion_id, e.says
                order by e.criterion_id,\s""" + EvidenceReading.AGAINST_FIRST)
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .query(row -> {
                    long criterion = row.getLong("criterion_id");
                    Says says = Says.valueOf(row.getString("says"));
                    known.computeIfAbsent(criterion, any -> new ArrayList<>())
                            .add(new Known(
                                    "evidence.of-criterion." + Kebab.of(says),
                                    row.getLong("number"),
                                    "evidence?says=" + says + "&criterion=" + criterion));
                });
        return known;
    }
}
