package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is in a list is checked where the list says so of what it holds, {@code List<@Valid Note>}. Said of the list
 * itself it is on its way out, and the log warns of it.
 */
class ContainersTest {

    private static final Pattern OF_THE_WHOLE =
            Pattern.compile("@Valid\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:(?:private|protected|public|final)\\s+)*"
                    + "(?:List|Set|SortedSet|Collection|Iterable|Map|EnumMap|Optional)<");

    @Test
    void noneIsCheckedAsAWhole() throws IOException {
        assertThat(found("@Valid\n    private List<Note> notes")).isTrue();
        assertThat(found("private List<@Valid Note> notes; @Valid @ModelAttribute(\"form\") ListForm form"))
                .isFalse();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> whole = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> found(read(file)))
                    .toList();
            assertThat(whole).isEmpty();
        }
    }

    private static boolean found(String text) {
        return OF_THE_WHOLE.matcher(text).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
