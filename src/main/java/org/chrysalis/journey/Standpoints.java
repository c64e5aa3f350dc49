package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an initiative stands, for a page whose form says again what it showed: whoever comes too late is told. */
@Service
@Transactional(readOnly = true)
public class Standpoints {

    private final JdbcClient jdbc;
    private final Clock clock;

    Standpoints(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param visit the one in which it stands, or stood when it ended
     * @param pause the one in which it rests; none where it goes on or has ended
     * @param today the day on which it stands there
     */
    public record Standpoint(long visit, @Nullable Long pause, LocalDate today) {}

    public Standpoint of(InitiativeHeader initiative) {
        return jdbc.sql("""
                select v.id as visit,
                       (select p.id from pause p
                        where p.initiative_id = :initiative and p.organisation_id = :organisation
                          and p.ended_on is null) as pause,
                       :today as today
                from visit v
                where v.initiative_id = :initiative and v.organisation_id = :organisation and v.main
                order by v.ordinal desc
                limit 1""")
                .param("initiative", initiative.id())
                .param("organisation", initiative.organisationId())
                .param("today", LocalDate.now(clock))
                .query(Standpoint.class)
                .single();
    }
}
