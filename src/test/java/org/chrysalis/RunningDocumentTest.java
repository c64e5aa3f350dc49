package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

/** What {@code docs/running.md} tells people to set fits what the program does. */
class RunningDocumentTest {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]+");

    @Test
    void theProxyInTheExampleTakesWhatTheProgramTakes() throws Exception {
        Matcher example =
                Pattern.compile("client_max_body_size (\\d+)m;").matcher(Files.readString(Path.of("docs/running.md")));
        assertThat(example.find()).isTrue();
        assertThat(DataSize.ofMegabytes(Long.parseLong(example.group(1))))
                .isGreaterThanOrEqualTo(DataSize.parse(setting("spring.servlet.multipart.max-request-size")));
    }

    @Test
    void theLargestFileIsTheOneThatIsDocumented() throws Exception {
        assertThat(Files.readString(Path.of("docs/running.md")))
                .contains("| `SPRING_SERVLET_MULTIPART_MAX_FILE_SIZE` | `"
                        + setting("spring.servlet.multipart.max-file-size") + "` |");
    }

    @Test
    void everySettingOfItsOwnIsDocumented() throws Exception {
        assertThat(Settings.ofRecords()).isNotEmpty();
        assertThat(documented()).containsAll(Settings.names());
        assertThat(Settings.names())
                .containsAll(documented().stream()
                        .filter(name -> name.startsWith("CHRYSALIS_"))
                        .toList());
    }

    @Test
    void everyDefaultIsTheOneThatIsDocumented() throws Exception {
        String rows = rows();
        Settings.ofRecords().forEach((name, usual) -> {
            String row = rows.lines()
                    .filter(line -> line.contains("`" + name + "`"))
                    .findFirst()
                    .orElseThrow();
            assertThat(row).as(name).contains(usual.isEmpty() ? "none" : "`" + usual + "`");
        });
    }

    private static List<String> documented() throws Exception {
        return rows().lines()
                .flatMap(line -> NAME.matcher(line.split("\\|")[1]).results())
                .map(MatchResult::group)
                .toList();
    }

    /** The table of settings, a row a line. */
    private static String rows() throws Exception {
        return Files.readString(Path.of("docs/running.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.joining("\n"));
    }

    private static String setting(String key) {
        YamlPropertiesFactoryBean file = new YamlPropertiesFactoryBean();
        file.setResources(new ClassPathResource("application.yml"));
        Properties properties = file.getObject();
        assertThat(properties).isNotNull().containsKey(key);
        return String.valueOf(properties.get(key));
    }
}
