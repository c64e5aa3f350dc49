package org.chrysalis.pack.web;

import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What is typed about one section. */
public class CommentForm {

    private String words = "";

    static CommentForm of(String words) {
        CommentForm form = new CommentForm();
        form.words = words;
        return form;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : PlainText.of(words);
    }
}
