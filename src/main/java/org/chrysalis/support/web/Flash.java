package org.chrysalis.support.web;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence about what was just done, shown once on the page that follows. */
public record Flash(String messageKey, Object[] arguments) implements Serializable {

    /** The arguments are plain words and numbers: they may be kept in a session. */
    public static void success(RedirectAttributes redirect, String messageKey, Object... arguments) {
        redirect.addFlashAttribute("flash", new Flash(messageKey, arguments));
    }
}
