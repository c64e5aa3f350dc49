package org.chrysalis.support;

import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/** Refuses a path below which the pages should lie: their links begin at the root of the address. */
public class RootOfAddress extends BeforeStart {

    private static final List<String> PATHS = List.of("server.servlet.context-path", "spring.mvc.servlet.path");

    /** @throws Misconfigured if a path other than the root is set */
    @Override
    protected void look(ConfigurableEnvironment environment) {
        for (String name : PATHS) {
            String path = environment.getProperty(name);
            if (StringUtils.hasText(path) && !path.strip().equals("/")) {
                throw new Misconfigured(name + " is set, but Chrysalis needs the root of an address:"
                        + " give it a host name or a port of its own.");
            }
        }
    }
}
