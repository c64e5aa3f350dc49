package org.chrysalis.journey;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people last said of a criterion in a visit: a later review that did not talk about it leaves it standing.
 *
 * @param asked the words in which they were asked, where the criterion has others since: it says nothing of those
 */
public record LastSaid(
        Answer answer, LocalDate heldOn, @Nullable String asked) {

    /**
     * The last answers of the completed reviews of the visit {@code :visit} of the organisation {@code :organisation},
     * one line for each criterion that any of them talked about.
     */
    static final String OF_VISIT = """
            select distinct on (a.criterion_id) a.criterion_id, a.answer, r.held_on,
                   case when a.wording <> k.wording then a.wording end as asked
            from review r join review_answer a on a.review_id = r.id join criterion k on k.id = a.criterion_id
            where r.organisation_id = :organisation and r.visit_id = %s
              and r.state = 'COMPLETED' and a.answer is not null
            order by a.criterion_id, r.number desc""";

    /** Whether people said it of the words that the criterion has now. */
    public boolean ofTheseWords() {
        return asked == null;
    }

    /** Whether it need not be talked about before moving on. */
    public boolean settled() {
        return ofTheseWords() && (answer == Answer.IN_PLACE || answer == Answer.DOES_NOT_APPLY);
    }

    /** Whether people found that it is to be talked about before moving on. */
    public boolean left() {
        return ofTheseWords() && !settled();
    }
}
