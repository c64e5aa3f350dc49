package org.chrysalis.support.web;

import java.net.URI;
import org.chrysalis.support.Misconfigured;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach this installation: what stands in links that are sent to somebody. Set by
 * {@code chrysalis.address}; without it a link leads to the host that the request named, which is then for the proxy to
 * keep honest.
 */
@Component
public class PublicAddress {

    private final @Nullable String address;

    PublicAddress(Environment environment) {
        this.address = namedIn(environment);
    }

    /**
     * The address that these settings name, without a slash at the end; none where they name none.
     *
     * @throws Misconfigured if what they name is no address
     */
    public static @Nullable String namedIn(Environment environment) {
        String named = environment.getProperty("chrysalis.address");
        return StringUtils.hasText(named) ? checked(named.strip()) : null;
    }

    /** Whether it was set: links can be made where there is no request, as in mails. */
    public boolean isNamed() {
        return address != null;
    }

    /** The whole address of a path that begins with a slash. */
    public String link(String path) {
        return address != null
                ? address + path
                : ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(path)
                        .toUriString();
    }

    private static String checked(String named) {
        try {
            URI uri = URI.create(named);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null) {
                return StringUtils.trimTrailingCharacter(named, '/');
            }
        } catch (IllegalArgumentException unreadable) {
            // Said below.
        }
        throw new Misconfigured("CHRYSALIS_ADDRESS has to be an address such as https://chrysalis.example.gov.uk.");
    }
}
