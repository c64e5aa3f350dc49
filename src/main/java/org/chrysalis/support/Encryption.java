package org.chrysalis.support;

import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.X509KeyManager;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.StringUtils;

/**
 * Refuses a certificate, its key or their store that cannot be read, and a key that is another certificate's, before
 * anything is started for it.
 */
public final class Encryption implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** @throws Misconfigured if the program is to serve TLS itself and what it is given for that cannot be used */
    @Override
    public void initialize(ConfigurableApplicationContext program) {
        Ssl asked = Binder.get(program.getEnvironment())
                .bind("server.ssl", Ssl.class)
                .orElse(null);
        // A bundle is put together by the program itself, and what is wrong with it is said then.
        if (!Ssl.isEnabled(asked) || StringUtils.hasText(asked.getBundle())) {
            return;
        }
        try {
            SslBundle served = WebServerSslBundle.get(asked);
            served.createSslContext();
            requireOwnKeys(served.getManagers().getKeyManagers());
        } catch (RuntimeException unusable) {
            throw new Misconfigured(refused(unusable));
        }
    }

    private static void requireOwnKeys(KeyManager[] managers) {
        boolean foreign = Arrays.stream(managers)
                .filter(X509KeyManager.class::isInstance)
                .map(X509KeyManager.class::cast)
                .flatMap(CertifiedKey::all)
                .anyMatch(key -> !key.belongs());
        if (foreign) {
            throw new IllegalStateException("the private key is not the certificate's");
        }
    }

    /** The deepest cause names the file, or what is wrong within it. */
    private static String refused(Throwable unusable) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(unusable);
        return "TLS cannot be served with what the SERVER_SSL settings name ("
                + String.valueOf(reason.getMessage()).strip().replaceAll("\\s+", " ")
                + "): check the certificate, its key and their password.";
    }
}
