package org.chrysalis.pack;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.LastBoard;
import org.chrysalis.support.ClockConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The last board met on the figures of the pack that was published last: not of one that only corrects another. */
@Component
class LastPack implements LastBoard {

    private final JdbcClient jdbc;

    LastPack(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> before(Actor actor, LocalDate day) {
        return jdbc.sql("""
                select published_at from pack
                where organisation_id = :organisation and corrects is null and published_at < :day
                order by number desc limit 1""")
                .param("organisation", actor.organisationId())
                .param(
                        "day",
                        OffsetDateTime.ofInstant(
                                day.atStartOfDay(ClockConfiguration.LONDON).toInstant(), ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(published ->
                        published.atZoneSameInstant(ClockConfiguration.LONDON).toLocalDate());
    }
}
