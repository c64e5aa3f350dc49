package org.chrysalis.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What looks at a page from within: axe, and {@code screen-look.js}. It comes with every document that a window opens from then
 * on, and stands still until it is asked: handed over with the question, axe would be read anew each time, which its
 * browser does but once for what lies ready.
 */
final class ScreenScript {

    /** Axe reads a colour anew for every element that has it: the same words mean the same colour. */
    private static final String KNOWN_COLOURS = """
            ;(colour => {
              const read = colour.parseString;
              const known = new Map();
              colour.parseString = function (words) {
                const {r, g, b, alpha} = known.get(words) ?? read.call(this, words);
                known.set(words, {r, g, b, alpha});
                return Object.assign(this, {r, g, b, alpha});
              };
            })(axe.commons.color.Color.prototype);
            """;

    private static final String SCRIPT = """
            {
              let look = null;
              window.screenLook = () => look ??= (() => {
                %s
                %s
                %s
              })();
            }""".formatted(AxeBuilder.getAxeScript(), KNOWN_COLOURS, own());

    private static final Set<Page> READY = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private ScreenScript() {}

    /** To be called before the document is opened that is asked. */
    static void layReady(Page page) {
        if (READY.add(page)) {
            page.addInitScript(SCRIPT);
        }
    }

    /** @param source the document as it was sent */
    static Map<?, ?> all(Page page, String source) {
        return (Map<?, ?>) page.evaluate("source => screenLook().all(source)", source);
    }

    /** At the width that the window has. */
    static Map<?, ?> narrow(Page page) {
        return (Map<?, ?>) page.evaluate("() => screenLook().narrow()");
    }

    private static String own() {
        try (InputStream script = ScreenScript.class.getResourceAsStream("screen-look.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
