package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class EncryptionTest {

    private static final char[] PASSWORD = "a password".toCharArray();
    private static final String NAME = "served";

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

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void takesACertificateWithItsKey(String kind) throws Exception {
        KeyStore made = made(kind);
        serve(made.getCertificate(NAME), (PrivateKey) made.getKey(NAME, PASSWORD));
        assertThatCode(this::look).doesNotThrowAnyException();
    }

    /** Every connection would fail, and nothing would say so. */
    @ParameterizedTest
    @CsvSource({"RSA, RSA", "EC, EC", "Ed25519, Ed25519", "RSA, EC", "EC, RSA"})
    void refusesAKeyThatIsNotTheCertificates(String certified, String other) throws Exception {
        serve(made(certified).getCertificate(NAME), key(other));
        refused("the private key is not the certificate's");
    }

    @Test
    void refusesSuchAKeyInAStoreToo() throws Exception {
        KeyStore made = made("EC");
        made.setKeyEntry(NAME, key("EC"), PASSWORD, made.getCertificateChain(NAME));
        settings.withProperty("server.ssl.key-store", kept(made, PASSWORD))
                .withProperty("server.ssl.key-store-password", new String(PASSWORD));
        refused("the private key is not the certificate's");
    }

    private void serve(Certificate certificate, PrivateKey key) throws Exception {
        settings.withProperty("server.ssl.certificate", pem("CERTIFICATE", certificate.getEncoded()))
                .withProperty("server.ssl.certificate-private-key", pem("PRIVATE KEY", key.getEncoded()));
    }

    private String pem(String what, byte[] content) throws Exception {
        String lines = Base64.getMimeEncoder().encodeToString(content);
        return "file:"
                + Files.writeString(
                        folder.resolve(what.replace(' ', '-') + ".pem"),
                        "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    private static PrivateKey key(String kind) throws Exception {
        return KeyPairGenerator.getInstance(kind).generateKeyPair().getPrivate();
    }

    /** A key and its certificate, made here: no private key lies among the sources. */
    private KeyStore made(String kind) throws Exception {
        Path file = folder.resolve("made.p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        kind,
                        "-alias",
                        NAME,
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(tool.exitValue()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    private String store(String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return kept(store, password.toCharArray());
    }

    private String kept(KeyStore store, char[] password) throws Exception {
        Path file = folder.resolve("keys.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password);
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
