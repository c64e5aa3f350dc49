package org.chrysalis.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chrysalis.audit.TrailMark;
import org.chrysalis.audit.TrailMarks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What pages of figures were answered, kept for whoever asks the same again while nothing was recorded in the
 * organisation. Everything that changes a figure writes to the trail in the same transaction, so that the trail's mark
 * says whether an answer still holds: on every node, and to the very record.
 */
@Component
class KeptFigures {

    /** A page of figures is some tens of kilobytes: room for hundreds of them. */
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    private static final Duration UNASKED = Duration.ofHours(1);

    private final TrailMarks marks;
    private final Cache<Question, Answer> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Question question, Answer answer) ->
                    question.sql().length() + answer.json().length())
            .expireAfterAccess(UNASKED)
            .build();

    KeptFigures(TrailMarks marks) {
        this.marks = marks;
    }

    /** Whoever asks, and for which organisation, is among the values. */
    record Question(String sql, Map<String, Object> values) {

        /** Lists, as two arrays are never equal. */
        static Question of(String sql, Map<String, Object> values) {
            Map<String, Object> comparable = new HashMap<>(values);
            comparable.replaceAll((name, value) -> value instanceof Object[] array ? Arrays.asList(array) : value);
            return new Question(sql, comparable);
        }
    }

    private record Answer(TrailMark mark, String json) {}

    /**
     * The answer to a question: the one that was kept, where nothing was recorded in the organisation since. Whoever is
     * writing in the same transaction always gets a new one, because what they wrote has not reached others yet; and so
     * does whoever reads all at one moment, as a pack is.
     */
    String answer(long organisationId, Question question, Supplier<String> asked) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                || TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() != null) {
            return asked.get();
        }
        // Before the question is asked: what is recorded in between belongs to a later mark.
        TrailMark mark = marks.of(organisationId);
        Answer before = kept.getIfPresent(question);
        if (before != null && before.mark().equals(mark)) {
            return before.json();
        }
        String json = asked.get();
        kept.put(question, new Answer(mark, json));
        return json;
    }
}
