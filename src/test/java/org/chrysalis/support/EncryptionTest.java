package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class EncryptionTest {

    private final MockEnvironment settings = new MockEnvironment();

    @TempDir
    private Path folder;

    @Test
    void asksNothingWhereAProxyServesTls() {
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @Test
    void takesAStoreThatItsPasswordOpens() throws Exception {
        settings.withProperty("server.ssl.key-store", store("right"))
                .withProperty("server.ssl.key-store-password", "right");
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    @Test
    void refusesAStoreThatItsPasswordDoesNotOpen() throws Exception {
        settings.withProperty("server.ssl.key-store", store("right"))
                .withProperty("server.ssl.key-store-password", "wrong");
        refused("TLS cannot be served");
    }

    @Test
    void refusesACertificateThatIsNotThere() {
        settings.withProperty("server.ssl.certificate", "file:/none.pem")
                .withProperty("server.ssl.certificate-private-key", "file:/none.key");
        refused("/none.pem");
    }

    @Test
    void refusesACertificateThatIsNone() throws Exception {
        String file = "file:" + Files.writeString(folder.resolve("words.pem"), "no certificate");
        settings.withProperty("server.ssl.certificate", file).withProperty("server.ssl.certificate-private-key", file);
        refused("TLS cannot be served");
    }

    @Test
    void leavesABundleToTheProgram() {
        settings.withProperty("server.ssl.bundle", "council");
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    private String store(String password) throws Exception {
        Path file = folder.resolve("keys.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return "file:" + file;
    }

    private void refused(String words) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(this::look)
                .withMessageContaining(words)
                .withMessageMatching("TLS cannot be served with what the SERVER_SSL settings name \\(.+\\): check the"
                        + " certificate, its key and their password\\.");
    }

    private void look() {
        GenericApplicationContext program = new GenericApplicationContext();
        program.setEnvironment(settings);
        new Encryption().initialize(program);
    }
}
