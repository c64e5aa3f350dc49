package org.chrysalis.pack;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a new pack goes on: on the day after the last one about the same initiatives, so that nothing falls between two
 * boards. Where that one's figures are of today, another looks back as far as it did: there is no day between them.
 * What only corrected another one is left aside, as no board met on it.
 */
@Service
public class NextPack {

    private final PackScopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;

    NextPack(PackScopes scopes, JdbcClient jdbc, Clock clock) {
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param about the name of the team or view; empty for the whole organisation
     * @param after the number of the last one
     * @param from the day after the last one's, or its own first day
     * @param again whether it is the last one's own first day, because that reaches until today
     */
    public record Start(String about, int after, LocalDate from, boolean again) {}

    /**
     * None where there is no such pack yet, or where the team or view is not there for whoever asks.
     *
     * @throws org.chrysalis.support.Forbidden without the permissions to view dashboards and to publish packs
     */
    @Transactional(readOnly = true)
    public Optional<Start> after(Actor actor, PackScope scope) {
        actor.require(Permission.VIEW_DASHBOARDS);
        actor.require(Permission.PUBLISH_PACKS);
        try {
            String about = scopes.resolve(actor, scope).about();
            return last(actor, scope).map(last -> start(about, last));
        } catch (Refused gone) {
            return Optional.empty();
        }
    }

    private Start start(String about, Last last) {
        boolean again = !last.until().isBefore(LocalDate.now(clock));
        return new Start(
                about, last.number(), again ? last.since() : last.until().plusDays(1), again);
    }

    private record Last(int number, LocalDate since, LocalDate until) {}

    private Optional<Last> last(Actor actor, PackScope scope) {
        return scope.bind(jdbc.sql("""
                        select number, (content ->> 'from')::date as since, (content ->> 'to')::date as until
                        from pack
                        where organisation_id = :organisation and corrects is null and %s
                        order by number desc limit 1""".formatted(PackScope.SAME)))
                .param("organisation", actor.organisationId())
                .query(Last.class)
                .optional();
    }
}
