package org.chrysalis.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of a review as people fill them in, in any order. Each names the version of its own that it began from. */
public final class ReviewParts {

    private ReviewParts() {}

    /** Where the initiative is, and on which day people looked at it. */
    public record WhereWeAre(LocalDate heldOn, String words, int version) {}

    /** What was said about one criterion; no answer where it was not talked about. */
    public record Said(long answerId, @Nullable Answer answer, String evidence, String note, int version) {}

    /** What is asked for: who sees to it, and by when. */
    public record Asked(String wording, long ownerId, LocalDate dueOn) {}

    /**
     * What next, and who was there.
     *
     * @param nextReviewOn when people mean to look at it again, if they said
     */
    public record Outcome(
            @Nullable Decision decision,
            String note,
            @Nullable LocalDate nextReviewOn,
            List<String> people,
            List<Asked> conditions,
            int version) {}
}
