package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} where Maven's archive cannot be reached, as behind a council's firewall, or is not what it should be. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for a shell")
class MavenWrapperTest {

    @TempDir
    private Path folder;

    @Test
    void usesTheInstalledMavenAndSaysSoWhereTheArchiveCannotBeReached() throws Exception {
        Path installed = Files.createDirectory(folder.resolve("bin")).resolve("mvn");
        Files.writeString(installed, "#!/bin/sh\necho \"installed Maven: $*\"\n");
        Files.setPosixFilePermissions(installed, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = wrapper(closedPort());
        builder.environment()
                .merge("PATH", installed.getParent().toString(), (path, first) -> first + File.pathSeparator + path);
        Process wrapper = builder.start();
        assertThat(said(wrapper))
                .contains("cannot be reached; using the installed " + installed)
                .contains("installed Maven: -q verify");
        assertThat(wrapper.exitValue()).isZero();
    }

    @Test
    void refusesAnArchiveThatIsNotTheOneItNames() throws Exception {
        HttpServer archive = serving("Something else".getBytes(StandardCharsets.UTF_8));
        try {
            Process wrapper = wrapper(archive.getAddress().getPort()).start();
            assertThat(said(wrapper)).contains("Failed to validate Maven distribution SHA-256");
            assertThat(wrapper.exitValue()).isNotZero();
        } finally {
            archive.stop(0);
        }
    }

    @Test
    void unpacksTheArchiveByTheJdkWhereThereIsNoUnzip() throws Exception {
        byte[] maven = mavenThatSaysWhatItIsAsked();
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
        Path properties = Path.of(".mvn/wrapper/maven-wrapper.properties");
        Files.createDirectories(project.resolve(properties).getParent());
        Files.writeString(
                project.resolve(properties),
                Files.readString(properties)
                        .replaceAll(
                                "(?<=distributionSha256Sum=).*",
                                HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(maven))));
        HttpServer archive = serving(maven);
        try {
            ProcessBuilder builder = wrapper(archive.getAddress().getPort()).directory(project.toFile());
            builder.environment().put("PATH", toolsOfASmallMachine().toString());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            Process wrapper = builder.start();
            assertThat(said(wrapper)).contains("downloaded Maven: -q verify");
            assertThat(wrapper.exitValue()).isZero();
        } finally {
            archive.stop(0);
        }
    }

    private static byte[] mavenThatSaysWhatItIsAsked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("apache-maven-3.9.11/bin/mvn"));
            zip.write("#!/bin/sh\necho \"downloaded Maven: $*\"\n".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    /** What every Linux has; neither {@code unzip}, nor {@code curl} or {@code wget}. */
    private Path toolsOfASmallMachine() throws Exception {
        Path tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool : List.of(
                "sh",
                "basename",
                "cat",
                "chmod",
                "dirname",
                "ls",
                "mkdir",
                "mktemp",
                "mv",
                "rm",
                "sha256sum",
                "tr",
                "uname")) {
            Path found = Stream.of("/bin", "/usr/bin")
                    .map(place -> Path.of(place, tool))
                    .filter(Files::exists)
                    .findFirst()
                    .orElseThrow();
            Files.createSymbolicLink(tools.resolve(tool), found);
        }
        return tools;
    }

    private static HttpServer serving(byte[] archive) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", asked -> {
            asked.sendResponseHeaders(200, archive.length);
            asked.getResponseBody().write(archive);
            asked.close();
        });
        server.start();
        return server;
    }

    private ProcessBuilder wrapper(int archive) {
        ProcessBuilder builder = new ProcessBuilder("./mvnw", "-q", "verify").redirectErrorStream(true);
        builder.environment()
                .keySet()
                .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().put("MVNW_REPOURL", "http://127.0.0.1:" + archive);
        builder.environment().put("MAVEN_USER_HOME", folder.resolve("home").toString());
        return builder;
    }

    private static String said(Process wrapper) throws Exception {
        String said = new String(wrapper.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(wrapper.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
