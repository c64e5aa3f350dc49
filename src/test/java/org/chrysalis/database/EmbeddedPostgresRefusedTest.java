package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was set wrongly for the embedded database is said before anything is unpacked or made for it. */
class EmbeddedPostgresRefusedTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {80000, -1})
    void refusesANumberThatIsNoPort(int port) {
        refused(folder, port, "CHRYSALIS_DATABASE_PORT is " + port + ", but a port is a number from 1 to 65535.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysThatTheFolderIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("data"));
        refused(
                file,
                0,
                "The data folder " + file + " cannot be written (it is a file): set CHRYSALIS_HOME to a folder"
                        + " that this user may write.");
    }

    private static void refused(Path folder, int port, String sentence) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> EmbeddedPostgres.start(folder, port, Map.of()))
                .withMessage(sentence);
    }
}
