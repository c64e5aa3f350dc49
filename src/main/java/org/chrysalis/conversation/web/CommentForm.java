package org.chrysalis.conversation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Directory;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What was typed to say something. */
class CommentForm {

    /** The record that it is about, as {@code risk-12}; empty for the initiative as a whole. */
    private String about = "";

    @NotBlank(message = "{conversation.words.missing}")
    @Size(max = 2000, message = "{conversation.words.long}")
    private String words = "";

    private boolean question;

    @NotAboutFamilies
    private String mention = "";

    private String submission = UUID.randomUUID().toString();

    /** Whom to tell; a name that nobody of the organisation has is noted beside its field. */
    Optional<Long> mentioned(Actor actor, Directory directory, BindingResult problems) {
        if (mention.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> found = directory.find(actor, mention);
        if (found.isEmpty()) {
            problems.rejectValue("mention", "conversation.mention.unknown");
        }
        return found;
    }

    SaveComment toCommand(@Nullable Long mentioned) {
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

    public String getMention() {
        return mention;
    }

    public void setMention(@Nullable String mention) {
        this.mention = mention == null ? "" : PlainText.of(mention);
    }

    public String getSubmission() {
        return submission;
    }

    public void setSubmission(@Nullable String submission) {
        this.submission = submission == null ? "" : submission;
    }
}
