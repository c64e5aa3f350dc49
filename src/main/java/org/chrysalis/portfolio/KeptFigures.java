package org.chrysalis.portfolio;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.chrysalis.audit.TrailMark;
import org.chrysalis.audit.TrailMarks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What pages of figures were answered, kept for whoever asks the same again while nothing was recorded in the
 * organisation. Everything that changes a figure writes to the trail in the same transaction, so that the trail's mark
 * says whether an answer still holds: on every node, and to the very record. Nobody is given an answer of another mark
 * than the one that they find themselves, whoever worked it out and when.
 */
@Component
class KeptFigures {

    /** A page of figures is some tens of kilobytes: room for hundreds of them. */
    private static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /** What nobody asked for as long is forgotten; being worked out anew is not being asked for. */
    static final Duration UNASKED = Duration.ofHours(1);

    /** Whoever waits for another's work longer than this does it themselves. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TrailMarks marks;
    private final Cache<Question, Answer> kept;
    private final SharedWork<Work, String> under = new SharedWork<>(PATIENCE);

    @Autowired
    KeptFigures(TrailMarks marks) {
        this(marks, Ticker.systemTicker());
    }

    /** @param ticker tells the time since anybody asked */
    KeptFigures(TrailMarks marks, Ticker ticker) {
        this.marks = marks;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(MOST_CHARACTERS)
                .weigher((Question question, Answer answer) ->
                        question.sql().length() + answer.json().length())
                .expireAfter(new Unasked())
                .ticker(ticker)
                .build();
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

    private record Answer(Asked asked, TrailMark mark, String json) {}

    /** Whoever found the same mark and asks the same may see the same. */
    private record Work(Question question, TrailMark mark) {}

    /**
     * A question of somebody in an organisation, and how to ask it.
     *
     * @param asking sends the question, with all its values: what it may see is what whoever asked first may see
     */
    record Asked(long organisationId, Question question, Asking asking) {}

    /** Sends a question. */
    @FunctionalInterface
    interface Asking extends Supplier<String> {

        /** Whether nothing can be done beforehand so that it is answered sooner the next time. */
        default boolean prepared() {
            return true;
        }

        /** Does that, in a transaction that only reads. */
        default void prepare() {}
    }

    /** Whether whoever asks finds what everybody has saved, and nothing else. */
    static boolean seesWhatOthersSee() {
        return TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && TransactionSynchronizationManager.getCurrentTransactionIsolationLevel() == null;
    }

    /**
     * The answer to a question: the one that was kept, where nothing was recorded in the organisation since. Whoever is
     * writing in the same transaction always gets a new one, because what they wrote has not reached others yet; and so
     * does whoever reads all at one moment, as a pack is.
     */
    String answer(Asked asked) {
        if (!seesWhatOthersSee()) {
            return asked.asking().get();
        }
        // Before the question is asked: what is recorded in between belongs to a later mark.
        TrailMark mark = marks.of(asked.organisationId());
        Answer before = kept.getIfPresent(asked.question());
        if (before != null && before.mark().equals(mark)) {
            return before.json();
        }
        String json = workedOut(asked, mark);
        kept.put(asked.question(), new Answer(asked, mark, json));
        return json;
    }

    /** Those asked within the last hour whose answer is of another mark than that of now, the latest asked first. */
    List<Asked> outdated(Map<Long, TrailMark> now, int most) {
        return latest(most).stream()
                .filter(answer ->
                        !answer.mark().equals(now.getOrDefault(answer.asked().organisationId(), answer.mark())))
                .map(Answer::asked)
                .toList();
    }

    /** Those asked within the last hour that can be answered sooner the next time, the latest asked first. */
    List<Asked> unprepared(int most) {
        return latest(most).stream()
                .map(Answer::asked)
                .filter(asked -> !asked.asking().prepared())
                .toList();
    }

    /** The organisations of those that were asked last. */
    List<Long> organisations(int most) {
        return latest(most).stream()
                .map(answer -> answer.asked().organisationId())
                .distinct()
                .toList();
    }

    private List<Answer> latest(int most) {
        return List.copyOf(
                kept.policy().expireVariably().orElseThrow().youngest(most).values());
    }

    /** Works an answer out before somebody asks for it again, in a transaction that only reads. */
    void renew(Asked asked) {
        TrailMark mark = marks.of(asked.organisationId());
        String json = workedOut(asked, mark);
        kept.asMap().computeIfPresent(asked.question(), (question, before) -> new Answer(asked, mark, json));
    }

    /** As if it had never been asked. */
    void forget(Asked asked) {
        kept.invalidate(asked.question());
    }

    private String workedOut(Asked asked, TrailMark mark) {
        return under.once(new Work(asked.question(), mark), asked.asking());
    }

    /** An hour from when it was asked; a new answer to it changes nothing in that. */
    private static final class Unasked implements Expiry<Question, Answer> {

        @Override
        public long expireAfterCreate(Question question, Answer answer, long now) {
            return UNASKED.toNanos();
        }

        @Override
        public long expireAfterUpdate(Question question, Answer answer, long now, long left) {
            return left;
        }

        @Override
        public long expireAfterRead(Question question, Answer answer, long now, long left) {
            return UNASKED.toNanos();
        }
    }
}
