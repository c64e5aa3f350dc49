package org.chrysalis.pack;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room words take in a picture. The letters that will draw them are not known here, so this is the width in
 * Arial, rounded up by kind of letter: rather a word too short than one over the edge.
 */
final class WordsFit {

    private static final String NARROW = "ijlftrI.,:;!|'’‘()[]/ -";
    private static final String WIDE = "mwMWOQG@%&–—…";

    private WordsFit() {}

    static int width(String text, int size, boolean bold) {
        double ems = text.codePoints().mapToDouble(WordsFit::ems).sum();
        return (int) Math.ceil(ems * size * (bold ? 1.08 : 1));
    }

    /** As much of it as there is room for, with an ellipsis where something is left out. */
    static String cut(String text, int room, int size, boolean bold) {
        if (width(text, size, bold) <= room) {
            return text;
        }
        // No letter is narrower than a pixel.
        int end = Math.min(text.length(), Math.max(1, room));
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", size, bold) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** Two lines at most, broken between words where that can be. */
    static List<String> lines(String text, int room, int size, boolean bold) {
        // A picture has no place for more; neither would anybody measure thousands of letters.
        String whole = cut(text.strip().replaceAll("\\s+", " "), room * 3, size, bold);
        if (width(whole, size, bold) <= room) {
            return List.of(whole);
        }
        int end = 0;
        for (int space = whole.indexOf(' '); space > 0; space = whole.indexOf(' ', space + 1)) {
            if (width(whole.substring(0, space), size, bold) > room) {
                break;
            }
            end = space;
        }
        if (end == 0) {
            end = whole.offsetByCodePoints(0, 1);
            while (end < whole.length()
                    && width(whole.substring(0, whole.offsetByCodePoints(end, 1)), size, bold) <= room) {
                end = whole.offsetByCodePoints(end, 1);
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(whole.substring(0, end).strip());
        lines.add(cut(whole.substring(end).strip(), room, size, bold));
        return lines;
    }

    private static double ems(int letter) {
        if (NARROW.indexOf(letter) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(letter) >= 0 || letter >= 0x2E80) {
            return 1;
        }
        return Character.isUpperCase(letter) ? 0.73 : 0.57;
    }
}
