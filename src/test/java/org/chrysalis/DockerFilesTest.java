package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The compose file, the image's recipe and the example of settings say what {@code docs/running.md} says of them. */
class DockerFilesTest {

    private String recipe;
    private String running;
    private Map<String, Object> compose;
    private Map<String, Object> program;

    @BeforeEach
    void reads() throws Exception {
        recipe = Files.readString(Path.of("Dockerfile"));
        running = Files.readString(Path.of("docs/running.md")).replaceAll("\\s+", " ");
        compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        program = map(map(compose, "services"), "chrysalis");
    }

    @Test
    void isPublishedOnThisComputerOnlyUntilSomebodySaysOtherwise() {
        assertThat(program.get("ports")).isEqualTo(List.of("${CHRYSALIS_PUBLISH:-127.0.0.1:8080}:8080"));
        assertThat(recipe).contains("\nEXPOSE 8080\n");
        assertThat(running).contains("<http://localhost:8080>", "`CHRYSALIS_PUBLISH=0.0.0.0:8080`");
        assertThat(map(compose, "services").entrySet())
                .filteredOn(service ->
                        map(map(compose, "services"), service.getKey()).containsKey("ports"))
                .extracting(Map.Entry::getKey)
                .as("what is published")
                .containsExactly("chrysalis");
    }

    /** With the demonstration too, which listens on loopback alone where nothing else is said. */
    @Test
    void listensInsideItsContainerWhereThePublishedPortLeads() throws Exception {
        assertThat(map(program, "environment")).containsEntry("SERVER_ADDRESS", "0.0.0.0");
        assertThat(Files.readString(Path.of("docs/docker.env.example"))).contains("#CHRYSALIS_DEMO=on");
    }

    @Test
    void runsWithoutRootAndCapabilitiesOnAReadOnlyFileSystem() {
        assertThat(recipe).contains("useradd --system --uid 10001").containsOnlyOnce("\nUSER ");
        assertThat(recipe.substring(recipe.lastIndexOf("\nUSER "))).startsWith("\nUSER chrysalis\n");
        assertThat(program)
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
        assertThat(running).contains("runs without root, without capabilities and with a read-only file system");
    }

    @Test
    void isHealthyOnceItAnswersOnThePortThatItListensOn() {
        assertThat(recipe)
                .containsPattern("HEALTHCHECK[^\n]*\\\\\n[^\n]*/dev/tcp/127\\.0\\.0\\.1/\\$\\{SERVER_PORT:-8080}")
                .contains("GET /actuator/health/readiness ");
        assertThat(running).contains("`/actuator/health/readiness`");
        assertThat(map(map(program, "depends_on"), "database")).containsEntry("condition", "service_healthy");
    }

    @Test
    void usesTheVersionsThatAreNamed() {
        Matcher java = Pattern.compile("FROM eclipse-temurin:(\\d+)-jre").matcher(recipe);
        assertThat(java.find()).isTrue();
        assertThat(running).contains("on JDK " + java.group(1));
        String database =
                String.valueOf(map(map(compose, "services"), "database").get("image"));
        assertThat(running).contains("starts the program and PostgreSQL " + database.replace("postgres:", ""));
        assertThat(program.get("env_file"))
                .as("asks for Compose 2.24")
                .isEqualTo(List.of(Map.of("path", "docker.env", "required", false)));
        assertThat(map(map(compose, "configs"), "role"))
                .as("asks for Compose 2.23.1")
                .containsKey("content");
        assertThat(running).contains("with Docker Compose 2.24 or later");
    }

    @Test
    void keepsItsPasswordsInTheVolumeThatIsNamed() {
        assertThat(map(compose, "volumes")).containsKey("secrets");
        assertThat(running).contains("in the volume `" + compose.get("name") + "_secrets`");
    }

    /** A name that the program does not know is followed by nobody, and nothing says so. */
    @Test
    void setsOnlyWhatTheProgramReads() throws Exception {
        List<String> names =
                new java.util.ArrayList<>(map(program, "environment").keySet());
        Pattern setting = Pattern.compile("(?m)(?:^ENV |^#?|^RUN |\\s)(CHRYSALIS_[A-Z_]+)=");
        for (String text : List.of(recipe, Files.readString(Path.of("docs/docker.env.example")))) {
            setting.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
        }
        assertThat(names).contains("CHRYSALIS_HOME", "CHRYSALIS_DEMO", "CHRYSALIS_ADDRESS", "SPRING_DATASOURCE_URL");
        assertThat(names)
                .allSatisfy(name -> assertThat(Settings.names().contains(name) || Settings.OF_SPRING.contains(name))
                        .as(name)
                        .isTrue());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> within, String key) {
        assertThat(within).containsKey(key);
        return (Map<String, Object>) within.get(key);
    }
}
