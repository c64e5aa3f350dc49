package org.chrysalis.attachment;

import org.chrysalis.support.web.PlainText;

/** A file's name as it is shown and handed out: one line, no path, and an ending that says what the file is. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    static String of(String sent, FileKind kind) {
        String plain = PlainText.of(sent).replace('\n', ' ');
        String name = plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1)
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            name = "file" + name;
        }
        String whole = kind.named(name);
        if (whole.length() <= LONGEST) {
            return whole;
        }
        String ending = whole.substring(Math.max(whole.lastIndexOf('.'), whole.length() - LONGEST_ENDING));
        return whole.substring(0, LONGEST - ending.length()) + ending;
    }
}
