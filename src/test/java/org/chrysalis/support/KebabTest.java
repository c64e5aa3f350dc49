package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KebabTest {

    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern BY_HAND = Pattern.compile("replace\\(\\s*'_',\\s*'-'\\s*\\)");

    private enum Stop {
        PLANNED_STOP,
        ENDED
    }

    @Test
    void writesConstantsAsKeysHaveThem() {
        assertThat(Kebab.of(Stop.PLANNED_STOP)).isEqualTo("planned-stop");
        assertThat(Kebab.of(Stop.ENDED)).isEqualTo("ended");
        assertThat(Kebab.of("GO_BACK_ALL")).isEqualTo("go-back-all");
    }

    @Test
    void isTheOnlyPlaceThatDoesSo() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            List<Path> byHand = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> BY_HAND.matcher(read(file)).find())
                    .toList();
            assertThat(byHand).containsExactly(ROOT.resolve("org/chrysalis/support/Kebab.java"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
