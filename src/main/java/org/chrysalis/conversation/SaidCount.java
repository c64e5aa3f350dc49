package org.chrysalis.conversation;

import org.chrysalis.attachment.SaidOfRecords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much is said of a record, beside the link to it; what was withdrawn does not count. */
@Component
class SaidCount implements SaidOfRecords {

    private final JdbcClient jdbc;

    SaidCount(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int said(long organisationId, String kind, long id) {
        return jdbc.sql("""
                select count(*) from comment
                where organisation_id = :organisation and subject_kind = :kind and subject_id = :id and withdrawn_at is null""")
                .param("organisation", organisationId)
                .param("kind", kind)
                .param("id", id)
                .query(Integer.class)
                .single();
    }
}
