package org.chrysalis.pack.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chrysalis.pack.PackDraft;
import org.chrysalis.pack.PackPlan;
import org.chrysalis.pack.PackSection;
import org.chrysalis.support.web.Differences;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.validation.BindingResult;

/**
 * What is typed about the sections of a pack. Each stands under its section, so that what was kept of it finds its
 * place where others were chosen meanwhile.
 */
public class CommentsForm {

    private Map<PackSection, CommentForm> comments = new EnumMap<>(PackSection.class);

    private boolean sums;
    private boolean askedAboutSums;

    /** A form that lost it is as stale as can be. */
    private int version = -1;

    void fill(PackDraft draft) {
        comments.clear();
        draft.plan()
                .sections()
                .forEach(section -> comments.put(
                        section, CommentForm.of(draft.plan().comments().getOrDefault(section, ""))));
        version = draft.version();
    }

    /**
     * What was sent, beside the sections as they are chosen now.
     *
     * @return what was written about sections that are not in the pack any more
     */
    List<String> fit(PackDraft draft) {
        Map<PackSection, CommentForm> over = new EnumMap<>(PackSection.class);
        over.putAll(comments);
        over.keySet().removeAll(draft.plan().sections());
        comments.keySet().removeAll(over.keySet());
        draft.plan().sections().forEach(section -> comments.computeIfAbsent(section, none -> CommentForm.of("")));
        return over.values().stream()
                .map(CommentForm::getWords)
                .filter(words -> !words.isBlank())
                .toList();
    }

    /** By its section: many of them stand on the page, and all of them alike. */
    void requireShort(BindingResult problems) {
        words().forEach((section, typed) -> {
            if (typed.length() > PackPlan.LONGEST_COMMENT) {
                problems.rejectValue(
                        "comments[" + section + "].words",
                        "pack.comments.long",
                        new Object[] {new DefaultMessageSourceResolvable(section.headingKey())},
                        null);
            }
        });
    }

    /**
     * Asks whether everybody may read the sums of money that are typed and were not there before. What is typed about a
     * section that is all about money is left out for those who may not see that.
     */
    void askAboutSums(BindingResult problems, PackDraft saved) {
        askedAboutSums = sums;
        if (sums) {
            return;
        }
        words().forEach((section, typed) -> askedAboutSums |= !section.money()
                && OpenSums.refused(
                        problems,
                        "comments[" + section + "].words",
                        typed,
                        saved.plan().comments().getOrDefault(section, "")));
    }

    Map<PackSection, String> words() {
        Map<PackSection, String> words = new EnumMap<>(PackSection.class);
        comments.forEach((section, comment) -> words.put(section, comment.getWords()));
        return words;
    }

    Differences differencesFrom(PackDraft now) {
        Differences differences = new Differences();
        words().forEach((section, typed) ->
                differences.compare(section.headingKey(), now.plan().comments().getOrDefault(section, ""), typed));
        return differences;
    }

    public Map<PackSection, CommentForm> getComments() {
        return comments;
    }

    public void setComments(Map<PackSection, CommentForm> comments) {
        this.comments = comments;
    }

    public boolean isSums() {
        return sums;
    }

    public void setSums(boolean sums) {
        this.sums = sums;
    }

    /** Whether a sum of money was found, so that the page asks about it. */
    public boolean isAskedAboutSums() {
        return askedAboutSums;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
