package org.chrysalis.support.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One sentence about what was just done, shown once on the page that follows.
 *
 * @param way where it is taken back; none where nothing is offered
 */
public record Flash(
        String messageKey, Object[] arguments, @Nullable Way way) implements Serializable {

    /** A link: its words and where it leads, a path of the program. */
    public record Way(String messageKey, String path) implements Serializable {}

    /** The arguments are plain words and numbers: they may be kept in a session. */
    public static void success(RedirectAttributes redirect, String messageKey, Object... arguments) {
        redirect.addFlashAttribute("flash", new Flash(messageKey, arguments, null));
    }

    /** The same, for what a press by mistake does: it offers to take it back. */
    public static void mendable(RedirectAttributes redirect, String messageKey, String wayKey, String path) {
        redirect.addFlashAttribute("flash", new Flash(messageKey, new Object[0], new Way(wayKey, path)));
    }
}
