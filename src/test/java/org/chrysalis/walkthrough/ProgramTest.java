package org.chrysalis.walkthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chrysalis.ChrysalisApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program as people start it, in a process of its own, on one folder through all that may befall it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProgramTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    private static Path folder;

    private static Started running;

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.process().destroy();
            running.process().waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    @Order(1)
    void stopsWhileItMakesItsDatabaseInAnEmptyFolder() throws Exception {
        Started starting = begin("--server.port=0");
        await(starting, () -> Files.exists(folder.resolve("database/postmaster.pid")));
        stopsQuietly(starting);
        assertThat(starting.printed()).doesNotContain("Brought the database to version");
    }

    @Test
    @Order(2)
    void stopsWhileItPutsTheDemonstrationTogether() throws Exception {
        int port = freePort();
        Started starting = begin("--server.port=" + port);
        await(starting, () -> answers("http://localhost:" + port + "/sign-in"));
        stopsQuietly(starting);
        assertThat(starting.printed())
                .contains("Brought the database to version")
                .doesNotContain("Loaded the demonstration");
    }

    /** What was stopped before left nothing half made: the database is finished, and all of the council told anew. */
    @Test
    @Order(3)
    void startsAndSaysWhereItIs() throws Exception {
        int port = freePort();
        Started starting = begin("--server.port=" + port);
        String signIn = "http://localhost:" + port + "/sign-in";
        await(starting, () -> answers(signIn));
        assertThat(page(signIn))
                .as("the first page, before the demonstration is there")
                .contains("Its council is being put together", "Look again")
                .doesNotContain("Go in as");
        assertThat(status("http://localhost:" + port + "/actuator/health/readiness"))
                .isEqualTo(503);

        running = ready(starting);
        assertThat(status(running.address() + "/actuator/health/readiness")).isEqualTo(200);
        assertThat(page(signIn)).contains("Go in as").doesNotContain("being put together");
        assertThat(running.printed())
                .contains("admin@marlhaven.example")
                .contains("Loaded the demonstration")
                .contains("Chrysalis is ready", "Data", folder.toRealPath().toString())
                .doesNotContain("\tat ");
    }

    @Test
    @Order(4)
    void refusesASecondProgramOnTheSameFolderInOneSentence() throws Exception {
        Started second = start("--server.port=0");
        assertThat(second.process().waitFor()).isEqualTo(1);
        assertThat(second.printed())
                .contains("Chrysalis did not start. The data folder", "is in use by another Chrysalis")
                .doesNotContain("\tat ");
    }

    @Test
    @Order(5)
    void startsAgainAfterItWasKilled() throws Exception {
        running.process().destroyForcibly().waitFor();
        running = start("--server.port=0");
        assertThat(status(running.address() + "/actuator/health")).isEqualTo(200);
    }

    @Test
    @Order(6)
    void stopsWhenAskedAndLeavesNothingRunning() throws Exception {
        running.process().destroy();
        assertThat(running.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(running.printed()).doesNotContain("\tat ", "ERROR");
    }

    @Test
    @Order(7)
    void saysThatThePortIsTakenInOneSentence() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Started refused = start("--server.port=" + other.getLocalPort());
            assertThat(refused.process().waitFor()).isEqualTo(1);
            assertThat(refused.printed())
                    .contains("Chrysalis did not start. Port " + other.getLocalPort() + " is in use")
                    .doesNotContain("\tat ");
        }
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    /** Ctrl-C reaches every program of the terminal's foreground at once: this one, and whatever it started there. */
    @Test
    @Order(8)
    @EnabledOnOs(OS.LINUX)
    void stopsOnCtrlCAndLeavesNothingRunning() throws Exception {
        // A group of its own; the signal may be ignored where the tests run in the background, and that is inherited.
        running = ready(begin(List.of("env", "--default-signal=INT", "setsid"), "--server.port=0"));
        assertThat(status(running.address() + "/actuator/health")).isEqualTo(200);
        long database = Long.parseLong(
                Files.readAllLines(folder.resolve("database/postmaster.pid")).get(0));
        Stream<ProcessHandle> started =
                Stream.concat(running.process().descendants(), ProcessHandle.of(database).stream());
        List<ProcessHandle> all = started.toList();
        assertThat(all).isNotEmpty();

        new ProcessBuilder("kill", "-INT", "--", "-" + running.process().pid())
                .start()
                .waitFor();

        assertThat(running.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(running.printed()).doesNotContain("\tat ", "ERROR");
    }

    /** Without the demonstration it would listen everywhere, and its passwords are published. */
    @Test
    @Order(9)
    void refusesTheDemonstrationsDataWithoutTheDemonstrationInOneSentence() throws Exception {
        running.process().destroy();
        assertThat(running.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        Started refused = start("--server.port=0", "--chrysalis.demo=off");
        assertThat(refused.process().waitFor()).isEqualTo(1);
        assertThat(refused.printed())
                .contains("Chrysalis did not start. The demonstration is off, but this database holds its people")
                .doesNotContain("\tat ", "ready");
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
    }

    /** Before there is a log that could say it a second time, at length. */
    @ParameterizedTest
    @CsvSource({
        "--spring.datasource.url=postgres://u:p@h/db, SPRING_DATASOURCE_URL must begin with jdbc:postgresql:",
        "--chrysalis.demo=maybe, chrysalis.demo (CHRYSALIS_DEMO) is \"maybe\"",
        "--server.servlet.context-path=/c, server.servlet.context-path is set",
        "--server.ssl.certificate=file:/none.pem, TLS cannot be served with what the SERVER_SSL settings name",
        "--logging.file.name=/, LOGGING_FILE_NAME leads to /",
        "--spring.application.json={, SPRING_APPLICATION_JSON cannot be read",
        "--chrysalis.attachment.clamd=clamav, chrysalis.attachment.clamd must be a host and its port",
        "--spring.mail.host=mail.example, SPRING_MAIL_HOST needs CHRYSALIS_MAIL_FROM beside it"
    })
    @Order(10)
    void refusesASettingThatItCannotFollowInOneSentence(String setting, String sentence) throws Exception {
        Started refused = start("--server.port=0", setting);
        assertThat(refused.process().waitFor()).isEqualTo(1);
        assertThat(refused.printed())
                .containsOnlyOnce(sentence)
                .contains("Chrysalis did not start. " + sentence)
                .doesNotContain("\tat ", "ERROR", "APPLICATION FAILED TO START");
    }

    private static void stopsQuietly(Started starting) throws Exception {
        assertThat(starting.process().isAlive()).as(starting.printed()).isTrue();
        starting.process().destroy();
        assertThat(starting.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(starting.printed())
                .containsOnlyOnce("Chrysalis was told to stop before it was ready")
                .doesNotContain("\tat ", "ERROR", "WARN", "Exception", "did not start", "Chrysalis is ready");
    }

    private record Started(Process process, Path output) {

        String printed() throws IOException {
            return Files.readString(output);
        }

        String address() throws IOException {
            Matcher found = Pattern.compile("Address\\s+(http\\S+)").matcher(printed());
            assertThat(found.find()).as(printed()).isTrue();
            return found.group(1);
        }
    }

    /** Returns when it is ready or has ended. */
    private static Started start(String... arguments) throws Exception {
        return ready(begin(arguments));
    }

    private static Started begin(String... arguments) throws Exception {
        return begin(List.of(), arguments);
    }

    private static Started begin(List<String> within, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                // The tests' own JVM verifies the same classes, which is an eighth of a start.
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-cp",
                classPathOfTheProgram(),
                ChrysalisApplication.class.getName(),
                "--chrysalis.home=" + folder,
                "--server.address=127.0.0.1"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("chrysalis", ".out");
        output.toFile().deleteOnExit();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("CHRYSALIS_"));
        return new Started(builder.start(), output);
    }

    private static Started ready(Started started) throws Exception {
        await(started, () -> started.printed().contains("Chrysalis is ready"));
        return started;
    }

    /** Returns when that holds, or when the program has ended. */
    private static void await(Started started, Callable<Boolean> what) throws Exception {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (started.process().isAlive() && !what.call()) {
            assertThat(Instant.now()).as(started.printed()).isBefore(giveUp);
            Thread.sleep(200);
        }
    }

    /** Without the tests, whose settings and beans the program must not see. */
    private static String classPathOfTheProgram() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(String address) throws Exception {
        try {
            return status(address) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int status(String address) throws Exception {
        return get(address).statusCode();
    }

    private static String page(String address) throws Exception {
        return get(address).body();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
