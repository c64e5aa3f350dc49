package org.chrysalis.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * First names that are common in the United Kingdom, among children and young people and among their parents. Those
 * that are as often a word or the name of a service (Grace, Hope, Max, Will) are left out: innovations are called
 * something, too.
 */
final class FirstNames {

    private static final Set<String> COMMON = read();

    private FirstNames() {}

    static boolean contain(String word) {
        return COMMON.contains(word);
    }

    private static Set<String> read() {
        try (BufferedReader names = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FirstNames.class.getResourceAsStream("first-names.txt")),
                StandardCharsets.UTF_8))) {
            return names.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
