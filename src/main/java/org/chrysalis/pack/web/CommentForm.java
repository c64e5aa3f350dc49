package org.chrysalis.pack.web;

import jakarta.validation.constraints.Size;
import org.chrysalis.pack.PackPlan;
import org.chrysalis.support.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What is typed about one section. */
public class CommentForm {

    @Size(max = PackPlan.LONGEST_COMMENT, message = "{pack.form.comment.long}")
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
