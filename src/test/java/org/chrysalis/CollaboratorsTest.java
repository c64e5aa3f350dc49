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

/**
 * A class that Spring puts together asks for few others: past this it does several things, or something that many do
 * alike wants a place of its own. Each that asks for too many is told by its file.
 */
class CollaboratorsTest {

    private static final int MOST = 9;

    private static final Path ROOT = Path.of("src/main/java");
    private static final Pattern BEAN = Pattern.compile("(?m)^@(?:Service|Component|Controller|ControllerAdvice)\\b");
    private static final Pattern COLLABORATOR = Pattern.compile("(?m)^    private final [A-Z][^=;]*;");

    @Test
    void nothingHasMoreThanThisMany() {
        assertThat(beans(text -> COLLABORATOR.matcher(text).results().count() > MOST))
                .isEmpty();
    }

    @Test
    void thereAreSome() {
        assertThat(beans(text -> true)).hasSizeGreaterThan(300);
    }

    private static List<Path> beans(Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> {
                        String text = read(file);
                        return BEAN.matcher(text).find() && wanted.test(text);
                    })
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
