package org.chrysalis.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters that a PDF is set in, which are part of it: Latin with Welsh, Greek, Cyrillic and the usual signs. Of
 * ticks, boxes, arrows and the like there are more than they have; one that means the same stands there. What else
 * they do not have (emoji, Arabic, Chinese …) stands as an empty box, and so does what is written from right to left,
 * which would stand in the wrong order.
 */
final class PaperLetters {

    static final String FAMILY = "Liberation Sans";
    static final int REGULAR = 400;
    static final int BOLD = 700;

    private static final int BOX = 0x25A1;

    /** Signs that people type or that editors make of what they type, by those that mean the same and can be shown. */
    private static final Map<Integer, Integer> ALIKE = alike(
            "✓√", "✔√", "✅√", "☑√", "☐□", "⬜□", "☒×", "✗×", "✘×", "✕×", "✖×", "❌×", "➔→", "➜→", "➝→", "➞→", "➡→", "⟶→",
            "⇒→", "⟹→", "⬅←", "⇐←", "⬆↑", "⬇↓", "⇔↔", "★*", "☆*", "⭐*", "⚫●", "⬤●", "⚪○", "⬛■", "▶►", "➤►", "◀◄", "▸►",
            "‣►", "⁃•", "➕+", "➖-", "❗!", "❓?", "⚠!");

    private final Set<String> lost = new LinkedHashSet<>();

    /** To be closed by who asks for it. */
    static TrueTypeFont font(int weight) throws IOException {
        String name = "/liberation/LiberationSans-" + (weight == BOLD ? "Bold" : "Regular") + ".ttf";
        try (InputStream file = Objects.requireNonNull(PaperLetters.class.getResourceAsStream(name), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        }
    }

    private static Map<Integer, Integer> alike(String... pairs) {
        return Stream.of(pairs)
                .collect(Collectors.toUnmodifiableMap(
                        pair -> pair.codePointAt(0), pair -> pair.codePointBefore(pair.length())));
    }

    /** Whether something that was shown so far had letters that could not be. */
    boolean leftSomething() {
        return !lost.isEmpty();
    }

    /** Which these were, each once. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** What can be shown of a text. Its lines stay lines. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(letter -> show(letter, shown));
        return shown.toString();
    }

    private void show(int letter, StringBuilder shown) {
        if (letter == '\n') {
            shown.append('\n');
        } else if (Character.isWhitespace(letter)) {
            shown.append(' ');
        } else if (isHyphen(letter)) {
            shown.append('-');
        } else if (isShown(letter)) {
            shown.appendCodePoint(letter);
        } else if (ALIKE.containsKey(letter)) {
            shown.appendCodePoint(ALIKE.get(letter));
        } else if (!isUnseen(letter)) {
            lost.add(Character.toString(letter));
            shown.appendCodePoint(BOX);
        }
    }

    private static boolean isShown(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> !isUnseen(letter) && Known.LETTERS.get(letter);
        };
    }

    private static boolean isHyphen(int letter) {
        return letter == 0x2010 || letter == 0x2011;
    }

    /** Controls, joiners, what only changes the sign before it, and halves of signs that have lost the other. */
    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> !Known.LETTERS.get(letter);
            default -> letter >= 0x1F3FB && letter <= 0x1F3FF;
        };
    }

    /** Read when the first PDF is written, not when the program starts. */
    private static final class Known {

        static final BitSet LETTERS = read();

        private static BitSet read() {
            BitSet regular = read(REGULAR);
            regular.and(read(BOLD));
            return regular;
        }

        private static BitSet read(int weight) {
            try (TrueTypeFont font = font(weight)) {
                CmapLookup letters = font.getUnicodeCmapLookup();
                BitSet known = new BitSet();
                for (int letter = ' '; letter <= Character.MAX_VALUE; letter++) {
                    known.set(letter, letters.getGlyphId(letter) > 0);
                }
                return known;
            } catch (IOException impossible) {
                throw new UncheckedIOException("The letters of a PDF cannot be read", impossible);
            }
        }
    }
}
