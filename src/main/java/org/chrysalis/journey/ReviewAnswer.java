package org.chrysalis.journey;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.pathway.CriterionTopic;
import org.chrysalis.pathway.CriterionView;
import org.jspecify.annotations.Nullable;

/** What was said about a criterion, beside its words as they stood. */
@Entity
class ReviewAnswer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long reviewId;
    private int ordinal;
    private long criterionId;

    @Enumerated(EnumType.STRING)
    private CriterionTopic topic;

    private String wording;

    @Enumerated(EnumType.STRING)
    private @Nullable Answer answer;

    private String evidence = "";
    private String note = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected ReviewAnswer() {}

    ReviewAnswer(long reviewId, int ordinal, CriterionView criterion) {
        this.reviewId = reviewId;
        this.ordinal = ordinal;
        this.criterionId = criterion.id();
        this.topic = criterion.topic();
        this.wording = criterion.wording();
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    CriterionTopic topic() {
        return topic;
    }

    String wording() {
        return wording;
    }

    @Nullable
    Answer answer() {
        return answer;
    }

    long criterionId() {
        return criterionId;
    }

    /** The criteria of which nothing is open any more. */
    static Set<Long> met(List<ReviewAnswer> said) {
        return said.stream()
                .filter(each -> each.answer == Answer.IN_PLACE || each.answer == Answer.DOES_NOT_APPLY)
                .map(each -> each.criterionId)
                .collect(Collectors.toSet());
    }

    String evidence() {
        return evidence;
    }

    String note() {
        return note;
    }

    int version() {
        return version;
    }

    void say(@Nullable Answer answer, String evidence, String note) {
        this.answer = answer;
        this.evidence = evidence;
        this.note = note;
    }
}
