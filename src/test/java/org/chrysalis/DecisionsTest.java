package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks for the reason of something finds it in the list of decisions. */
class DecisionsTest {

    private static final Path FOLDER = Path.of("docs/decisions");

    @Test
    void allAreListedByTheirTitles() throws IOException {
        String list = Files.readString(FOLDER.resolve("README.md"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> decisions =
                    files.filter(file -> !file.endsWith("README.md")).toList();
            assertThat(decisions).hasSizeGreaterThan(60);
            for (Path decision : decisions) {
                String title = Files.readAllLines(decision).get(0).replaceFirst("^# ", "");
                assertThat(list).contains("[%s](%s)".formatted(title, decision.getFileName()));
            }
        }
    }
}
