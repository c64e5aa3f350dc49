package org.chrysalis.pack.web;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackSection;
import org.chrysalis.support.web.Differences;

/** What is typed about the sections of a pack, in their order. */
public class CommentsForm {

    private List<@Valid CommentForm> comments = new ArrayList<>();

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    void fill(PackDraft draft) {
        comments = new ArrayList<>();
        draft.plan()
                .sections()
                .forEach(section -> comments.add(
                        CommentForm.of(section, draft.plan().comments().getOrDefault(section, ""))));
        version = draft.version();
    }

    /** Puts what was sent beside the sections as they are chosen now. */
    void fit(PackDraft draft) {
        Map<PackSection, String> sent = words();
        comments = new ArrayList<>();
        draft.plan()
                .sections()
                .forEach(section -> comments.add(CommentForm.of(section, sent.getOrDefault(section, ""))));
    }

    Map<PackSection, String> words() {
        Map<PackSection, String> words = new EnumMap<>(PackSection.class);
        comments.stream()
                .filter(comment -> comment.getSection() != null)
                .forEach(comment -> words.put(Objects.requireNonNull(comment.getSection()), comment.getWords()));
        return words;
    }

    Differences differencesFrom(PackDraft now) {
        Differences differences = new Differences();
        words().forEach((section, typed) ->
                differences.compare(section.headingKey(), now.plan().comments().getOrDefault(section, ""), typed));
        return differences;
    }

    public List<CommentForm> getComments() {
        return comments;
    }

    public void setComments(List<CommentForm> comments) {
        this.comments = comments;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
