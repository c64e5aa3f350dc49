package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every word on a page is a message, and every message is on a page. A key whose end is only known at run time is
 * used through the text before it, which then ends in a dot: {@code "initiative.status." + status}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*\\.?");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{\\s*([a-z][a-z0-9.-]*[a-z0-9])\\s*[(}]");
    private static final Pattern CONSTRAINT_KEY = Pattern.compile("^\\{([a-z][a-z0-9-]*\\.[a-z0-9.-]+)}$");

    /** Key by key: the text; file by file. */
    private final Map<String, Map<String, String>> files = new TreeMap<>();

    private final TreeSet<String> repeated = new TreeSet<>();
    private final TreeSet<String> keys = new TreeSet<>();
    private final TreeSet<String> mentioned = new TreeSet<>();
    private final TreeSet<String> asked = new TreeSet<>();

    @BeforeAll
    void read() throws IOException {
        for (Path file : filesUnder(MESSAGES, ".properties")) {
            Map<String, String> messages = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                int sign = line.indexOf('=');
                if (sign > 0
                        && !line.startsWith("#")
                        && messages.put(line.substring(0, sign).strip(), line.substring(sign + 1)) != null) {
                    repeated.add(line.substring(0, sign).strip());
                }
            }
            files.put(file.getFileName().toString().replace(".properties", ""), messages);
            keys.addAll(messages.keySet());
        }
        for (Path file : filesUnder(Path.of("src/main/resources/templates"), ".html")) {
            String text = Files.readString(file);
            NAME.matcher(text).results().forEach(match -> mentioned.add(match.group()));
            TEMPLATE_KEY.matcher(text).results().forEach(match -> asked.add(match.group(1)));
        }
        for (Path file : filesUnder(Path.of("src/main/java"), ".java")) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .forEach(this::mention);
        }
    }

    private void mention(String literal) {
        var constraint = CONSTRAINT_KEY.matcher(literal);
        String name = constraint.matches() ? constraint.group(1) : literal;
        if (NAME.matcher(name).matches()) {
            mentioned.add(name);
            // One dot may as well be a column of a table; two are a message.
            boolean ours = files.containsKey(name.split("\\.")[0]);
            if (constraint.matches()
                    || ours
                            && !name.endsWith(".")
                            && name.chars().filter(c -> c == '.').count() > 1) {
                asked.add(name);
            }
        }
    }

    /** "Showing 1 to 25 of 62", of one too: nobody has to find out whether two ways of saying it mean two things. */
    @Test
    void howManyAreShownOfHowManyIsSaidInOneWay() {
        TreeSet<String> otherwise = new TreeSet<>();
        files.values()
                .forEach(messages -> messages.forEach((key, text) -> {
                    if (text.startsWith("Showing {0} of {1}")) {
                        otherwise.add(key);
                    }
                }));
        assertThat(otherwise).isEmpty();
        assertThat(files.get("support")).containsEntry("support.count.line", "Showing {0} to {1} of {2}");
    }

    @Test
    void everyKeyStartsWithTheNameOfItsFile() {
        List<String> misplaced = new ArrayList<>();
        files.forEach((file, messages) -> messages.keySet().stream()
                .filter(key -> !key.startsWith(file + "."))
                .forEach(misplaced::add));
        assertThat(misplaced).isEmpty();
    }

    @Test
    void noKeyIsThereTwice() {
        assertThat(repeated).isEmpty();
    }

    @Test
    void everyKeyThatIsAskedForIsThere() {
        TreeSet<String> unknown = new TreeSet<>(asked);
        unknown.removeAll(keys);
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        List<String> unused = keys.stream()
                .filter(key -> !mentioned.contains(key) && !reachedByItsBeginning(key))
                .toList();
        assertThat(unused).isEmpty();
    }

    /** The words of the pathways and of the demonstration stand on pages as well. */
    @Test
    void noWordThatComesWithTheProgramHasAStraightApostrophe() throws IOException {
        List<String> straight = new ArrayList<>();
        for (String folder : List.of("pathways", "demo")) {
            for (Path file : filesUnder(Path.of("src/main/resources", folder), ".json")) {
                if (Files.readString(file).contains("'")) {
                    straight.add(file.toString());
                }
            }
        }
        assertThat(straight).isEmpty();
    }

    /** In a message with arguments a straight apostrophe swallows what follows; a typographic one looks better anyway. */
    @Test
    void noMessageHasAStraightApostrophe() {
        List<String> straight = new ArrayList<>();
        files.values()
                .forEach(messages -> messages.forEach((key, text) -> {
                    if (text.replace("''", "").contains("'")) {
                        straight.add(key);
                    }
                }));
        assertThat(straight).isEmpty();
    }

    private boolean reachedByItsBeginning(String key) {
        // The name of an attention rule is all that stands between the file and the end of its key.
        int first = key.startsWith("attention.") ? key.indexOf('.') : key.indexOf('.', key.indexOf('.') + 1);
        for (int dot = first; dot > 0; dot = key.indexOf('.', dot + 1)) {
            if (mentioned.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> filesUnder(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
