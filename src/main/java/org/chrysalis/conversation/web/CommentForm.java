package org.chrysalis.conversation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What was typed to say something. */
class CommentForm {

    static final int MOST_MENTIONS = 10;

    /** The record that it is about, as {@code risk-12}; empty for the initiative as a whole. */
    private String about = "";

    @NotBlank(message = "{conversation.words.missing}")
    @Size(max = 2000, message = "{conversation.words.long}")
    private String words = "";

    private boolean question;

    @NotAboutFamilies
    @Size(max = MOST_MENTIONS, message = "{conversation.mention.many}")
    private List<String> mentions = new ArrayList<>();

    private String submission = UUID.randomUUID().toString();

    /** A field for somebody to tell. */
    void offerNames() {
        if (mentions.isEmpty()) {
            mentions.add("");
        }
    }

    void offerAnotherName() {
        if (mentions.size() < MOST_MENTIONS) {
            mentions.add("");
        }
    }

    SaveComment toCommand(List<Long> mentioned) {
        return new SaveComment(words, question, mentioned);
    }

    /** @throws Refused if it was tampered with: what is sent without one is done as often as it is sent */
    UUID token() {
        try {
            return UUID.fromString(submission);
        } catch (IllegalArgumentException unreadable) {
            throw new Refused(null, "support.form.send-again");
        }
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : PlainText.of(words);
    }

    public boolean isQuestion() {
        return question;
    }

    public void setQuestion(boolean question) {
        this.question = question;
    }

    public List<String> getMentions() {
        return mentions;
    }

    public void setMentions(List<@Nullable String> mentions) {
        this.mentions = new ArrayList<>(mentions.stream()
                .map(each -> each == null ? "" : PlainText.of(each))
                .toList());
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(@Nullable String submission) {
        this.submission = submission == null ? "" : submission;
    }
}
