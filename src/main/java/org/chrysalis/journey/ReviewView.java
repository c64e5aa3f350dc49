package org.chrysalis.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A review whole, as a page may show it.
 *
 * @param present whether the initiative still is in the visit that was looked at, or ended in it
 * @param followed the path of what it led to, where a step remembers it
 * @param whereVersion of the part that says where the initiative is
 * @param outcomeVersion of the part that says what next
 */
public record ReviewView(
        long id,
        int number,
        String stageName,
        boolean present,
        LocalDate heldOn,
        String whereWeAre,
        @Nullable Decision decision,
        String decisionNote,
        @Nullable LocalDate nextReviewOn,
        boolean completed,
        @Nullable String startedBy,
        @Nullable String completedBy,
        @Nullable Instant completedAt,
        boolean followed,
        List<String> people,
        List<AnswerView> answers,
        List<AskedView> conditions,
        int whereVersion,
        int outcomeVersion,
        int version) {

    public record AnswerView(
            long id,
            long criterionId,
            CriterionTopic topic,
            String wording,
            @Nullable Answer answer,
            String evidence,
            String note,
            int version,
            @Nullable Before before) {}

    /**
     * What the last completed review in which this criterion was talked about said of it.
     *
     * @param asked the criterion's words in that review, where they were others
     */
    public record Before(
            int review,
            LocalDate heldOn,
            Answer answer,
            String note,
            @Nullable String asked) {}

    public record AskedView(String wording, long ownerId, String ownerName, LocalDate dueOn) {}

    /** @throws Refused once it is completed, with the way to it */
    public void requireDraft(InitiativeHeader initiative) {
        if (completed) {
            throw completed(initiative, number);
        }
    }

    /** That a review is a record by now, and where it is read. */
    static Refused completed(InitiativeHeader initiative, int number) {
        return new Refused(null, "journey.review.completed")
                .leadingTo("/initiatives/" + initiative.reference() + "/reviews/" + number, "journey.review.see");
    }

    /** The topics that it has criteria of, people and safety first. */
    public List<CriterionTopic> topics() {
        return answers.stream().map(AnswerView::topic).distinct().sorted().toList();
    }

    public List<AnswerView> answersOf(CriterionTopic topic) {
        return answers.stream().filter(answer -> answer.topic() == topic).toList();
    }

    /** How many criteria of a topic were talked about. */
    public long answered(CriterionTopic topic) {
        return answersOf(topic).stream()
                .filter(answer -> answer.answer() != null)
                .count();
    }

    /**
     * Grows with every change of any part, for who decides about the draft as a whole: parts have versions of their
     * own, so that people may fill in different ones at once.
     */
    public int edition() {
        return version + answers.stream().mapToInt(AnswerView::version).sum();
    }

    public long unanswered() {
        return answers.stream().filter(answer -> answer.answer() == null).count();
    }

    /** By answer, for a summary; what was not talked about is left out. */
    public Map<Answer, Long> counts() {
        return answers.stream()
                .filter(answer -> answer.answer() != null)
                .collect(Collectors.groupingBy(AnswerView::answer, TreeMap::new, Collectors.counting()));
    }
}
