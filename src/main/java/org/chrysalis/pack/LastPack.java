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
    public Optional<Instant> before(Actor actor, About about, LocalDate day) {
        return PackScope.of(about)
                .bind(jdbc.sql("""
                        select published_at from pack
                        where organisation_id = :organisation and corrects is null and published_at < :day
                          and (%1$s or plan -> 'scope' ->> 'kind' = 'ORGANISATION')
                        order by %1$s desc, number desc limit 1""".formatted(PackScope.SAME)))
                .param("organisation", actor.organisationId())
                .param(
                        "day",
                        OffsetDateTime.ofInstant(
                                day.atStartOfDay(ClockConfiguration.LONDON).toInstant(), ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }
}
