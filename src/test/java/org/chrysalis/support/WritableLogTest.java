package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.mock.env.MockEnvironment;

class WritableLogTest {

    private final MockEnvironment settings = new MockEnvironment();

    @TempDir
    private Path folder;

    @Test
    void asksNothingWhereTheLogGoesToTheConsoleAlone() {
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @Test
    void takesAFileInAFolderThatIsStillToBeMadeAndKeepsWhatItHolds() throws Exception {
        Path log = folder.resolve("logs/chrysalis.log");
        settings.withProperty("logging.file.name", log.toString());
        look();
        Files.writeString(log, "A line");
        look();
        assertThat(log).hasContent("A line");
    }

    @Test
    void refusesAFileWhoseFolderIsAFile() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        settings.withProperty("logging.file.name", file + "/chrysalis.log");
        refused("LOGGING_FILE_NAME leads to " + file + "/chrysalis.log, which cannot be written (its folder is a file):"
                + " set it to what this user may write, or leave it out.");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAFileWhoseFolderNobodyCanMake() {
        settings.withProperty("logging.file.name", "/proc/none/chrysalis.log");
        refused("LOGGING_FILE_NAME leads to /proc/none/chrysalis.log, which cannot be written (its folder cannot be"
                + " made): set it to what this user may write, or leave it out.");
    }

    @Test
    void refusesAFolder() {
        settings.withProperty("logging.file.name", folder.toString());
        refused("LOGGING_FILE_NAME leads to " + folder + ", which cannot be written (it is a folder): set it to what"
                + " this user may write, or leave it out.");
    }

    @Test
    void namesTheSettingOfTheFolderWhereThatIsSet() throws Exception {
        Path file = Files.createFile(folder.resolve("taken"));
        settings.withProperty("logging.file.path", file.toString());
        refused("LOGGING_FILE_PATH leads to " + file + "/spring.log, which cannot be written (its folder is a file):"
                + " set it to what this user may write, or leave it out.");
    }

    /** Which would tell of it with a stack trace. */
    @Test
    void looksBeforeTheLogIsSetUp() {
        assertThat(new WritableLog().getOrder()).isLessThan(new LoggingApplicationListener().getOrder());
    }

    private void refused(String sentence) {
        assertThatExceptionOfType(Misconfigured.class).isThrownBy(this::look).withMessage(sentence);
    }

    private void look() {
        WritableLog.look(settings);
    }
}
