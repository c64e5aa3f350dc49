package org.chrysalis.support;

import java.util.List;
import java.util.Locale;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Refuses what a switch does not know, a blank after its position too: it would stand as off, and nobody would be told
 * that no mail is sent, say, because somebody wrote {@code true} for {@code on}.
 */
public class Switches extends BeforeStart {

    /** @param positions in the order in which they are named; an empty one stands for the usual */
    private record Switch(String name, List<String> positions) {

        void refuseUnknown(ConfigurableEnvironment environment) {
            String set = environment.getProperty(name);
            if (set != null && !positions.contains(set.toLowerCase(Locale.ROOT))) {
                String variable =
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
                throw new Misconfigured("%s (%s) is \"%s\", but must be %s."
                        .formatted(
                                name,
                                variable,
                                set,
                                String.join(
                                        " or ",
                                        positions.stream()
                                                .filter(position -> !position.isEmpty())
                                                .toList())));
            }
        }
    }

    private static final List<Switch> ALL = List.of(
            new Switch("chrysalis.jobs", List.of("on", "off")),
            new Switch("chrysalis.new-organisation", List.of("on", "off", "again", "")),
            new Switch("chrysalis.startup-report", List.of("true", "false", "")),
            new Switch("chrysalis.strict-words", List.of("true", "false", "")));

    /** @throws Misconfigured if one of them is set to what it does not know */
    @Override
    protected void look(ConfigurableEnvironment environment) {
        ALL.forEach(each -> each.refuseUnknown(environment));
    }
}
