package org.chrysalis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
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
        HttpServer archive = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        archive.createContext("/", asked -> {
            byte[] other = "Something else".getBytes(StandardCharsets.UTF_8);
            asked.sendResponseHeaders(200, other.length);
            asked.getResponseBody().write(other);
            asked.close();
        });
        archive.start();
        try {
            Process wrapper = wrapper(archive.getAddress().getPort()).start();
            assertThat(said(wrapper)).contains("Failed to validate Maven distribution SHA-256");
            assertThat(wrapper.exitValue()).isNotZero();
        } finally {
            archive.stop(0);
        }
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
