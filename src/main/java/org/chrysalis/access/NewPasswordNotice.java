package org.chrysalis.access;

import java.util.List;
import org.chrysalis.people.PasswordLinks;
import org.chrysalis.support.StartupNotice;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Prints a link for a new password when the program is started with {@code chrysalis.new-password-for} and an address:
 * for an administrator who is locked out, and for who has no administrator that may decide over them everywhere.
 */
@Component
@Order(20)
class NewPasswordNotice implements StartupNotice {

    private final PasswordLinks links;
    private final Environment environment;

    NewPasswordNotice(PasswordLinks links, Environment environment) {
        this.links = links;
        this.environment = environment;
    }

    @Override
    public List<Line> lines() {
        String email = environment.getProperty("chrysalis.new-password-for");
        if (!StringUtils.hasText(email)) {
            return List.of();
        }
        return links.makeAsOperator(email)
                .map(link -> List.of(
                        new Line("Password", ADDRESS + "/new-password/" + link.token()),
                        new Line("", "a new one for " + link.name() + ", with this link, once, within 24 hours")))
                .orElseGet(() ->
                        List.of(new Line("Password", "nobody with the address " + email.strip() + " may come in")));
    }
}
