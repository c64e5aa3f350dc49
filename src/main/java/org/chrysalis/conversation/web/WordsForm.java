package org.chrysalis.conversation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.conversation.SaveComment;
import org.chrysalis.support.web.NotAboutFamilies;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What was typed to change what one said. */
class WordsForm {

    @NotBlank(message = "{conversation.words.missing}")
    @Size(max = 2000, message = "{conversation.words.long}")
    private String words = "";

    private boolean question;

    /** Whom to tell of it as well. */
    @NotAboutFamilies
    @Size(max = CommentForm.MOST_MENTIONS, message = "{conversation.mention.many}")
    private List<String> mentions = new ArrayList<>();

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    SaveComment toCommand(List<Long> more) {
        return new SaveComment(words, question, more);
    }

    public boolean isQuestion() {
        return question;
    }

    public void setQuestion(boolean question) {
        this.question = question;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : PlainText.of(words);
    }

    /** A field for somebody to tell. */
    void offerNames() {
        if (mentions.isEmpty()) {
            mentions.add("");
        }
    }

    void offerAnotherName() {
        if (mentions.size() < CommentForm.MOST_MENTIONS) {
            mentions.add("");
        }
    }

    public List<String> getMentions() {
        return mentions;
    }

    public void setMentions(List<@Nullable String> mentions) {
        this.mentions = new ArrayList<>(mentions.stream()
                .map(each -> each == null ? "" : PlainText.of(each))
                .toList());
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
