package org.chrysalis.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.support.Refused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Which passwords are good enough: long ones that are not what everybody thinks of first. No capitals, digits or
 * signs are asked for, and nothing expires, because both make people choose worse ones.
 */
@Component
class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    /** Words that name the person or the place may be in it, if so much else is. */
    private static final int BESIDE_OWN_WORDS = 8;

    private static final int LEAST_DIFFERENT = 5;

    /** More figures than a date has may well be random ones. */
    private static final int LONGEST_ENDS = 8;

    private static final Pattern ENDS = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> common = load();

    /**
     * Refuses a weak password, with the reason, beside the field {@code password}.
     *
     * @param own what others know of the person: name, address, organisation
     */
    void check(String password, String... own) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new Refused("password", "access.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new Refused("password", "access.password.long", LONGEST);
        }
        if (isCommon(password)) {
            throw new Refused("password", "access.password.common");
        }
        if (isMostlyOwn(password, own)) {
            throw new Refused("password", "access.password.own");
        }
    }

    private boolean isCommon(String password) {
        String plain = password.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return plain.chars().distinct().count() < LEAST_DIFFERENT
                || isSequence(plain)
                || isRepeated(plain)
                || common.contains(plain)
                || common.contains(asLetters(plain))
                || isCommonWithEnds(plain);
    }

    /** A year and an exclamation mark behind a common word make nobody's guess harder. */
    private boolean isCommonWithEnds(String text) {
        String core = ENDS.matcher(text).replaceAll("");
        return text.length() - core.length() <= LONGEST_ENDS
                && (common.contains(core) || common.contains(asLetters(core)));
    }

    /** Neighbours all the way: abcdefghijkl, 210987654321. */
    private static boolean isSequence(String text) {
        int up = 0;
        int down = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            up += step == 1 || step == -9 ? 1 : 0;
            down += step == -1 || step == 9 ? 1 : 0;
        }
        return Math.max(up, down) >= text.length() - 2;
    }

    /** The same few characters again and again. */
    private static boolean isRepeated(String text) {
        for (int unit = 1; unit <= text.length() / 2; unit++) {
            String again = text.substring(0, unit).repeat(text.length() / unit + 1);
            if (again.startsWith(text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMostlyOwn(String password, String... own) {
        String rest = asLetters(password.toLowerCase(Locale.ROOT));
        boolean found = false;
        for (String word : ownWords(own)) {
            String without = rest.replace(asLetters(word), "");
            found |= !without.equals(rest);
            rest = without;
        }
        return found && rest.codePointCount(0, rest.length()) < BESIDE_OWN_WORDS;
    }

    /** Longest first, so that a word inside another does not leave half of it standing. */
    private static List<String> ownWords(String... own) {
        return Stream.concat(Stream.of("chrysalis"), Arrays.stream(own))
                .flatMap(BETWEEN_WORDS::splitAsStream)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= 3)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Reads p4$$w0rd as it is meant. */
    private static String asLetters(String text) {
        return text.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> load() {
        try {
            return new ClassPathResource("passwords/common.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line, asLetters(line)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
