package org.chrysalis.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.support.StartupNotice.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The one short block that a person sees when the program is ready: where it is, where the data lives, who may sign in.
 */
@Component
@ConditionalOnProperty(name = "chrysalis.startup-report", matchIfMissing = true)
class StartupReport {

    private final Environment environment;
    private final ObjectProvider<StartupNotice> notices;

    StartupReport(Environment environment, ObjectProvider<StartupNotice> notices) {
        this.environment = environment;
        this.notices = notices;
    }

    /** Not before whoever asks for the readiness is told so too. */
    @EventListener
    void print(AvailabilityChangeEvent<ReadinessState> change) {
        String port = environment.getProperty("local.server.port");
        if (port != null && change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            System.out.println(block(port));
        }
    }

    String block(String port) {
        String address = address(port);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Address", address + (onLoopbackOnly() ? " (this computer only)" : "")));
        lines.add(new Line("Data", dataLivesIn()));
        notices.orderedStream().map(StartupNotice::lines).forEach(lines::addAll);
        int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
        StringBuilder text = new StringBuilder("\n  Chrysalis is ready. Ctrl-C stops it.\n\n");
        for (Line line : lines) {
            text.append("    ")
                    .append(line.label())
                    .append(" ".repeat(width - line.label().length() + 3))
                    .append(line.text().replace(StartupNotice.ADDRESS, address))
                    .append('\n');
        }
        return text.toString();
    }

    /** What people type: the address that the installation names itself by, else this computer's. */
    private String address(String port) {
        String named = environment.getProperty("chrysalis.address");
        if (StringUtils.hasText(named)) {
            return StringUtils.trimTrailingCharacter(named.trim(), '/');
        }
        boolean tls = StringUtils.hasText(environment.getProperty("server.ssl.key-store"))
                || StringUtils.hasText(environment.getProperty("server.ssl.bundle"))
                || StringUtils.hasText(environment.getProperty("server.ssl.certificate"));
        return (tls ? "https" : "http") + "://localhost:" + port;
    }

    private String dataLivesIn() {
        String url = environment.getProperty(DemonstrationMode.DATABASE_URL);
        if (StringUtils.hasText(url)) {
            // What follows may hold a password.
            return url.replaceFirst("[?].*", "").replaceFirst("//[^/@]*@", "//");
        }
        return Path.of(environment.getProperty("chrysalis.home", "./data"))
                        .toAbsolutePath()
                        .normalize()
                + " (its own PostgreSQL)";
    }

    private boolean onLoopbackOnly() {
        @Nullable String address = environment.getProperty("server.address");
        try {
            return address != null && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
