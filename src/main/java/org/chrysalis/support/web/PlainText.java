package org.chrysalis.support.web;

/**
 * What browsers and spreadsheets send, without what nobody can see: no name is made of nothing, or only looks like
 * another.
 */
public final class PlainText {

    private static final int FLAG = 0x1F3F4;

    private final StringBuilder seen;
    private int last = ' ';
    private int waiting;

    private PlainText(int length) {
        this.seen = new StringBuilder(length);
    }

    /** With each line's end as one character, a tab as a space, and without space around it. */
    public static String of(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
        PlainText text = new PlainText(lines.length());
        lines.codePoints().forEach(text::read);
        return text.withoutSpaceAround();
    }

    /** A joiner needs a letter or sign on each side, a variation one before it, and the tags of a flag the flag. */
    private void read(int sign) {
        if (isJoiner(sign)) {
            waiting = isSpace(last) ? 0 : sign;
        } else if (isVariation(sign)) {
            if (waiting == 0 && isVaried(last)) {
                keep(sign);
            }
        } else if (isTag(sign)) {
            if (last == FLAG || isTag(last)) {
                keep(sign);
            }
        } else if (!isUnseen(sign)) {
            if (waiting != 0 && !isSpace(sign)) {
                seen.appendCodePoint(waiting);
            }
            keep(sign);
        }
    }

    private void keep(int sign) {
        waiting = 0;
        last = sign;
        seen.appendCodePoint(sign);
    }

    private String withoutSpaceAround() {
        int from = 0;
        int to = seen.length();
        while (from < to && isSpace(seen.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(seen.charAt(to - 1))) {
            to--;
        }
        return seen.substring(from, to);
    }

    /** Of every script; and the pattern of dots of which none is raised. */
    private static boolean isSpace(int sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == 0x2800;
    }

    private static boolean isJoiner(int sign) {
        return sign == 0x034F || sign == 0x061C || sign >= 0x200C && sign <= 0x200F;
    }

    private static boolean isVariation(int sign) {
        return sign >= 0x180B && sign <= 0x180F
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign >= 0xE0100 && sign <= 0xE01EF;
    }

    private static boolean isVaried(int sign) {
        boolean ours = Character.isLetter(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
        return !isSpace(sign) && !isVariation(sign) && !ours;
    }

    private static boolean isTag(int sign) {
        return sign >= 0xE0020 && sign <= 0xE007F;
    }

    /**
     * Control characters, those that turn the direction of a whole sentence, and those that only a typesetter needs.
     */
    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\n';
            case Character.FORMAT -> sign == 0x00AD || sign == 0xFEFF || isUnseenFormat(sign);
            default -> isFiller(sign) || sign == 0x2065 || sign >= 0xE0000 && sign <= 0xE0FFF;
        };
    }

    private static boolean isUnseenFormat(int sign) {
        return sign >= 0x200B && sign <= 0x206F
                || sign >= 0xFFF9 && sign <= 0xFFFB
                || sign >= 0x1BCA0 && sign <= 0x1BCA3
                || sign >= 0x1D173 && sign <= 0x1D17A
                || sign >= 0xE0000 && sign <= 0xE0FFF;
    }

    /** Letters by name that leave a place empty. */
    private static boolean isFiller(int sign) {
        return sign == 0x115F || sign == 0x1160 || sign == 0x3164 || sign == 0xFFA0 || sign == 0x17B4 || sign == 0x17B5;
    }
}
