package org.chrysalis.access;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.people.Organisations;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.StartupNotice;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Prints a link with which a further organisation is set up when the program is started with {@code
 * chrysalis.new-organisation}. Whoever runs the program decides which there are: no page founds one. A setting that is
 * left on makes no link useless that somebody holds: one that was not used stands while it is good. Only its hash is
 * kept, so it cannot be printed again; {@code again} in place of {@code on} makes another.
 */
@Component
@Order(15)
class NewOrganisationNotice implements StartupNotice {

    private static final String AGAIN = "again";

    private static final DateTimeFormatter UNTIL =
            DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm", Locale.UK).withZone(ClockConfiguration.LONDON);

    private final SetUpLinks links;
    private final Organisations organisations;
    private final Environment environment;

    NewOrganisationNotice(SetUpLinks links, Organisations organisations, Environment environment) {
        this.links = links;
        this.organisations = organisations;
        this.environment = environment;
    }

    /** Nothing while there is none: the first has a link of its own. */
    @Override
    public List<Line> lines() {
        String asked =
                environment.getProperty("chrysalis.new-organisation", "off").toLowerCase(Locale.ROOT);
        if (!Set.of("on", AGAIN).contains(asked) || organisations.none()) {
            return List.of();
        }
        Optional<Instant> standing = asked.equals(AGAIN) ? Optional.empty() : links.anotherGoodUntil();
        return standing.map(NewOrganisationNotice::stands).orElseGet(this::printed);
    }

    private static List<Line> stands(Instant until) {
        return List.of(
                new Line(
                        "Organisation",
                        "the link for a further one that was printed before works until " + UNTIL.format(until)),
                new Line("", "lost it? CHRYSALIS_NEW_ORGANISATION=again prints another, and that one works no more"));
    }

    private List<Line> printed() {
        return List.of(
                new Line("Organisation", ADDRESS + "/set-up?token=" + links.newTokenForAnother()),
                new Line("", "sets up a further one, with this link, once, within 24 hours"));
    }
}
