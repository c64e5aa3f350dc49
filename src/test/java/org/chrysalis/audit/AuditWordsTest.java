package org.chrysalis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The trail speaks in words: whatever the code records has its message. */
class AuditWordsTest {

    private static final Pattern KIND =
            Pattern.compile("(?:Subject\\.(?:of\\(|within\\([^,]+,)|\\.part\\()\\s*\"([a-z-]+)\"");
    private static final Pattern FIELD = Pattern.compile("\\.field\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyKindOfSubjectHasAWord() throws IOException {
        assertThat(words("audit.kind.")).containsAll(inTheCode(KIND));
    }

    @Test
    void everyFieldHasAWord() throws IOException {
        assertThat(words("audit.field.")).containsAll(inTheCode(FIELD));
    }

    private static Set<String> words(String prefix) throws IOException {
        Properties messages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/messages/audit.properties"))) {
            messages.load(file);
        }
        Set<String> words = new TreeSet<>();
        for (String key : messages.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                words.add(key.substring(prefix.length()));
            }
        }
        return words;
    }

    private static Set<String> inTheCode(Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                try {
                    pattern.matcher(Files.readString(file)).results().forEach(hit -> found.add(hit.group(1)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
