package org.chrysalis.pack;

import java.sql.Types;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chrysalis.portfolio.LastBoard;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What the figures of a pack are of.
 *
 * @param id of the team or the saved view; none for the whole organisation
 */
public record PackScope(Kind kind, @Nullable Long id) {

    public static final PackScope ORGANISATION = new PackScope(Kind.ORGANISATION, null);

    /** Whether a pack is about these initiatives, of its plan. */
    static final String SAME =
            "(plan -> 'scope' ->> 'kind' = :kind and plan -> 'scope' ->> 'id' is not distinct from :id)";

    private static final Pattern WRITTEN = Pattern.compile("(team|view)-(\\d{1,18})");

    public enum Kind {
        ORGANISATION,
        TEAM,
        VIEW
    }

    /** As a form has it: {@code team-3}; nothing for the whole organisation. */
    public String written() {
        return id == null ? "" : Kebab.of(kind) + "-" + id;
    }

    /**
     * The whole organisation where nothing is written. The service says whether a team or a view is there.
     *
     * @throws Refused for what {@link #written} does not write
     */
    public static PackScope read(String written) {
        if (written.isEmpty()) {
            return ORGANISATION;
        }
        var match = WRITTEN.matcher(written);
        if (!match.matches()) {
            throw new Refused("scope", "pack.scope.gone");
        }
        return new PackScope(Kind.valueOf(match.group(1).toUpperCase(Locale.ROOT)), Long.valueOf(match.group(2)));
    }

    static PackScope of(LastBoard.About about) {
        if (about.view() != null) {
            return new PackScope(Kind.VIEW, about.view());
        }
        return about.team() == null ? ORGANISATION : new PackScope(Kind.TEAM, about.team());
    }

    LastBoard.About board() {
        return new LastBoard.About(kind == Kind.TEAM ? id : null, kind == Kind.VIEW ? id : null);
    }

    /** What {@link #SAME} asks for. */
    StatementSpec bind(StatementSpec statement) {
        return statement.param("kind", kind.name()).param("id", id == null ? null : id.toString(), Types.VARCHAR);
    }
}
