package org.chrysalis.walkthrough;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the numbers into paths that name a record of the demonstration: {@code {risk MAR-02}} is the first risk of that
 * initiative that stands, {@code {context_event MAR}} the first event of that organisation.
 */
@Component
class ScreenIds {

    private static final Pattern NAMED = Pattern.compile("\\{([a-z_]+) ([A-Z]+)(-\\d+)?}");

    private final JdbcClient jdbc;

    ScreenIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Screen resolved(Screen screen) {
        String path = NAMED.matcher(screen.path())
                .replaceAll(
                        named -> String.valueOf(named.group(3) == null ? ofOrganisation(named) : ofInitiative(named)));
        return screen.at(path);
    }

    private long ofInitiative(MatchResult named) {
        return first("initiative i on i.id = x.initiative_id and i.reference = :owner", named.group(1))
                .param("owner", named.group(2) + named.group(3))
                .query(Long.class)
                .single();
    }

    private long ofOrganisation(MatchResult named) {
        return first("organisation o on o.id = x.organisation_id and o.code = :owner", named.group(1))
                .param("owner", named.group(2))
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec first(String owner, String table) {
        return jdbc.sql("select min(x.id) from " + table + " x join " + owner + " where x.withdrawn_at is null");
    }
}
