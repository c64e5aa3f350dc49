package org.chrysalis.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * Finds in a text what looks as if it could identify a child or a family: Chrysalis holds no personal data about them.
 *
 * <p>It errs towards silence where people write about work: references, money, ages of a group ("16 to 25"), days of
 * meetings, a postcode alone and colleagues' addresses at work are not found. What it cannot find (a story that
 * neighbours would recognise) remains with the people who write. Nothing that is found is ever logged.
 */
public final class PersonalData {

    /** What a piece of text looks like, the surest first: where two overlap, the first is told. */
    public enum Kind {
        NHS_NUMBER,
        NATIONAL_INSURANCE_NUMBER,
        CASE_NUMBER,
        EMAIL,
        TELEPHONE,
        DATE_OF_BIRTH,
        ADDRESS,
        AGE,
        NAME
    }

    /** Where it stands: {@code text.substring(start, end)}. */
    public record Found(Kind kind, int start, int end) {}

    private static final String MASK = "\u25a0\u25a0\u25a0";

    private PersonalData() {}

    /** Whether a part of it was kept back. */
    public static boolean isMasked(String words) {
        return words.contains(MASK);
    }

    /** In the order of the text, none within another. */
    public static List<Found> in(CharSequence text) {
        List<Found> found = new ArrayList<>();
        // Which characters are found already: to ask every finding before would take for ever where there are many.
        BitSet taken = new BitSet(text.length());
        for (PersonalDataSigns.Sign sign : PersonalDataSigns.ALL) {
            Matcher matcher = sign.pattern().matcher(text);
            while (matcher.find()) {
                int start = matcher.start(sign.mark());
                int end = matcher.end(sign.mark());
                int next = taken.nextSetBit(start);
                if ((next < 0 || next >= end) && sign.holds().test(matcher)) {
                    found.add(new Found(sign.kind(), start, end));
                    taken.set(start, end);
                }
            }
        }
        found.sort(Comparator.comparingInt(Found::start));
        return List.copyOf(found);
    }

    /** The text with a mark in the place of whatever was found, for what is kept before anybody was asked. */
    public static String masked(CharSequence text) {
        StringBuilder masked = new StringBuilder(text.length());
        int from = 0;
        for (Found each : in(text)) {
            masked.append(text, from, each.start()).append(MASK);
            from = each.end();
        }
        masked.append(text, from, text.length());
        return masked.toString();
    }
}
