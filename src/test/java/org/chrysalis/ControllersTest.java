package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Controllers stay small rooms: past this they are split by task. Each that is too large is told by its file. */
class ControllersTest {

    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern COLLABORATOR = Pattern.compile("(?m)^    private final \\w");

    @Test
    void noneIsLongerThan150Lines() {
        assertThat(controllers(text -> text.lines().count() > 150)).isEmpty();
    }

    @Test
    void noneHasMoreThanFourCollaborators() {
        assertThat(controllers(text -> COLLABORATOR.matcher(text).results().count() > 4))
                .isEmpty();
    }

    @Test
    void thereAreSome() {
        assertThat(controllers(text -> true)).hasSizeGreaterThan(100);
    }

    private static List<Path> controllers(Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.getFileName().toString().endsWith("Controller.java"))
                    .filter(file -> wanted.test(read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
