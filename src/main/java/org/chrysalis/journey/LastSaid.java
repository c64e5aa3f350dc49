package org.chrysalis.journey;

import java.time.LocalDate;

/** What people last said of a criterion in a visit: a later review that did not talk about it leaves it standing. */
public record LastSaid(Answer answer, LocalDate heldOn) {

    /**
     * The last answers of the completed reviews of the visit {@code :visit} of the organisation {@code :organisation},
     * one line for each criterion that any of them talked about.
     */
    static final String OF_VISIT = """
            select distinct on (a.criterion_id) a.criterion_id, a.answer, r.held_on
            from review r join review_answer a on a.review_id = r.id
            where r.organisation_id = :organisation and r.visit_id = %s
              and r.state = 'COMPLETED' and a.answer is not null
            order by a.criterion_id, r.number desc""";

    /** Whether it need not be talked about before moving on. */
    public boolean settled() {
        return answer == Answer.IN_PLACE || answer == Answer.DOES_NOT_APPLY;
    }
}
