package org.chrysalis.support;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerSslBundle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.StringUtils;

/** Refuses a certificate, its key or their store that cannot be read, before anything is started for it. */
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
            WebServerSslBundle.get(asked).createSslContext();
        } catch (RuntimeException unusable) {
            throw new Misconfigured(refused(unusable));
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
