package org.chrysalis.notification;

import org.chrysalis.support.BeforeStart;
import org.chrysalis.support.web.PublicAddress;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses settings of mail that cannot be followed, alone or together, before anything is started for them. */
class MailSettings extends BeforeStart {

    /** @throws org.chrysalis.support.Misconfigured if mail is to be sent and something is missing for it */
    @Override
    protected void look(ConfigurableEnvironment environment) {
        Binder.get(environment).bind("spring.mail.port", Bindable.of(Integer.class));
        // As the framework asks whether there is to be a mail server.
        String host = environment.getProperty("spring.mail.host");
        read(environment, "chrysalis.mail", MailProperties.class)
                .requireWhole(
                        host != null && !"false".equalsIgnoreCase(host), PublicAddress.namedIn(environment) != null);
    }
}
