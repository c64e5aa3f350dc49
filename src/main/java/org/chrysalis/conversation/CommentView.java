package org.chrysalis.conversation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said.
 *
 * @param about the record that it is about, where it is shown among what is said of the whole initiative
 * @param words empty once withdrawn
 * @param addressed the names of those whom it addresses; empty for nobody, and once withdrawn
 * @param answeredWith the answer with which somebody says that it is answered, where they said so and it stands
 * @param answers what was said in answer, the newest first
 * @param own whether the person who looks said it
 * @param closed whether nothing more can be said of what it is about, so that it stays as it is
 * @param closable whether the person who looks may say that it is answered, or is not
 */
public record CommentView(
        long id,
        @Nullable About about,
        String words,
        String author,
        String addressed,
        Instant at,
        @Nullable Instant editedAt,
        boolean withdrawn,
        boolean question,
        @Nullable String answeredBy,
        @Nullable Long answeredWith,
        List<CommentView> answers,
        boolean own,
        boolean closed,
        boolean closable,
        int version) {

    /**
     * @param kind as the history has it
     * @param name what names the record
     */
    public record About(String kind, long id, String name) {

        /** As it stands in addresses. */
        public String written() {
            return kind + "-" + id;
        }
    }

    /** The same with what was said in answer. */
    CommentView with(List<CommentView> said) {
        Long named = said.stream()
                        .anyMatch(each ->
                                !each.withdrawn() && Long.valueOf(each.id()).equals(answeredWith))
                ? answeredWith
                : null;
        return new CommentView(
                id,
                about,
                words,
                author,
                addressed,
                at,
                editedAt,
                withdrawn,
                question,
                answeredBy,
                named,
                List.copyOf(said),
                own,
                closed,
                closable,
                version);
    }

    /** Whether somebody can answer it still. */
    public boolean answerable() {
        return question && !withdrawn && !closed;
    }

    /** Whether an answer to it can be read. */
    public boolean hasAnswer() {
        return answers.stream().anyMatch(answer -> !answer.withdrawn());
    }

    /** Who said that with which somebody says that it is answered; empty where that was not said. */
    public String answerer() {
        return answers.stream()
                .filter(answer -> Long.valueOf(answer.id()).equals(answeredWith))
                .map(CommentView::author)
                .findFirst()
                .orElse("");
    }

    /** Whether it is a question of which somebody says that it is answered. */
    public boolean answered() {
        return answeredBy != null && !withdrawn;
    }

    /** Whether it waits for an answer. */
    public boolean open() {
        return unanswered() && !closed;
    }

    /** Whether it stays without an answer, as nothing more can be said. */
    public boolean leftOpen() {
        return unanswered() && closed;
    }

    private boolean unanswered() {
        return question && answeredBy == null && !withdrawn;
    }
}
