package org.chrysalis.support;

import java.util.Locale;
import java.util.function.Consumer;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.core.env.ConfigurableEnvironment;

/** Refuses a pattern of the proxies that are believed which nothing could be held against. */
class BelievedProxies extends BeforeStart {

    private static final String SETTINGS = "server.tomcat.remoteip.";

    /** @throws Misconfigured if one of them is neither a pattern nor a list of networks */
    @Override
    protected void look(ConfigurableEnvironment environment) {
        // Read by what will read them, which knows more than patterns.
        RemoteIpValve reader = new RemoteIpValve();
        require(environment, "internal-proxies", reader::setInternalProxies);
        require(environment, "trusted-proxies", reader::setTrustedProxies);
    }

    private static void require(ConfigurableEnvironment environment, String name, Consumer<String> reader) {
        String set = environment.getProperty(SETTINGS + name);
        if (set == null) {
            return;
        }
        try {
            reader.accept(set);
        } catch (IllegalArgumentException unreadable) {
            String variable =
                    (SETTINGS + name).toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            throw new Misconfigured(variable + " cannot be read ("
                    + String.valueOf(unreadable.getMessage()).strip().replaceAll("\\s+", " ")
                    + "): give a pattern, such as 10\\.1\\.2\\.3, or networks, such as 10.1.2.0/24.");
        }
    }
}
