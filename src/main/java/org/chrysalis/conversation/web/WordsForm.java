package org.chrysalis.conversation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What was typed to change what one said. */
class WordsForm {

    @NotBlank(message = "{conversation.words.missing}")
    @Size(max = 2000, message = "{conversation.words.long}")
    private String words = "";

    /** None sent is none ever shown, never the first: a change that names no version is a stale one. */
    private int version = -1;

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : PlainText.of(words);
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
