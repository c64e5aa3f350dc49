package org.chrysalis.pack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.LastBoard;
import org.chrysalis.support.ClockConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The last board met on the figures of the pack about the same initiatives that was published last, or else of the last
 * one about all: not of one that only corrects another.
 */
@Component
class LastPack implements LastBoard {

    private final JdbcClient jdbc;

    LastPack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> before(Actor actor, About about, LocalDate day) {
        return last("(content ->> 'to')::date", "published_at < :moment", actor, about)
                .param(
                        "moment",
                        OffsetDateTime.ofInstant(
                                day.atStartOfDay(ClockConfiguration.LONDON).toInstant(), ZoneOffset.UTC))
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public Optional<Instant> known(Actor actor, About about, LocalDate day) {
        return last("published_at", "(content ->> 'to')::date = :day", actor, about)
                .param("day", day)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private StatementSpec last(String what, String which, Actor actor, About about) {
        return PackScope.of(about)
                .bind(jdbc.sql("""
                        select %2$s from pack
                        where organisation_id = :organisation and corrects is null and %3$s
                          and (%1$s or plan -> 'scope' ->> 'kind' = 'ORGANISATION')
                        order by %1$s desc, number desc limit 1""".formatted(PackScope.SAME, what, which)))
                .param("organisation", actor.organisationId());
    }
}
