package org.chrysalis.conversation;

import org.chrysalis.attachment.SaidOfRecords;
import org.springframework.stereotype.Component;

/** How much is said of a record, beside the link to it; what was withdrawn does not count. */
@Component
class SaidCount implements SaidOfRecords {

    @Override
    public String counted() {
        return """
                (select count(*) from comment
                 where organisation_id = :organisation and subject_kind = :kind and subject_id = :subject
                   and withdrawn_at is null)""";
    }
}
