package org.chrysalis.conversation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.chrysalis.attachment.SaidOfRecords;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.SpokenCounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is said of a record, beside the link to it; what was withdrawn does not count. */
@Component
class SaidCount implements SaidOfRecords, SpokenCounts {

    private final JdbcClient jdbc;

    SaidCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String counted() {
        return """
                (select count(*) from comment
                 where organisation_id = :organisation and subject_kind = :kind and subject_id = :subject
                   and withdrawn_at is null)""";
    }

    @Override
    public Map<String, Integer> of(InitiativeHeader initiative, Collection<String> kinds) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select subject_kind || '-' || subject_id as record, count(*) as said from comment
                where initiative_id = :initiative and organisation_id = :organisation and subject_kind in (:kinds)
                  and withdrawn_at is null
                group by subject_kind, subject_id""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("kinds", kinds)
                .query(row -> {
                    counts.put(row.getString("record"), row.getInt("said"));
                });
        return counts;
    }
}
