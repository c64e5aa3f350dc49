package org.chrysalis.support.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The object {@code #excerpt} of templates: the beginning of what people wrote. Nothing in, nothing out. */
@Component
class Excerpts {

    /**
     * As much of it as there is room for, cut between words, with an ellipsis where something is left out. Only a
     * first word that is too long itself is cut.
     *
     * @param most how many characters, with the ellipsis
     */
    public String of(@Nullable String text, int most) {
        String said = text == null ? "" : text.strip();
        if (said.length() <= most) {
            return said;
        }
        int end = most - 1;
        while (end > 0 && !Character.isWhitespace(said.charAt(end))) {
            end--;
        }
        if (end == 0) {
            end = Character.isHighSurrogate(said.charAt(most - 2)) ? most - 2 : most - 1;
        }
        return said.substring(0, end).replaceFirst("[\\s.,:;\\u2013-]+$", "") + "\u2026";
    }
}
