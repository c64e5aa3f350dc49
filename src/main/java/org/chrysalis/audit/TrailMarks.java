package org.chrysalis.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says whether anything was recorded in an organisation since somebody last looked, without reading what. */
@Service
@Transactional(readOnly = true)
public class TrailMarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    TrailMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * As far as the trail has come for whoever asks now. Nothing takes a day to save, so that two days are looked at.
     */
    public TrailMark of(long organisationId) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        OffsetDateTime begun = yesterday.atStartOfDay(clock.getZone()).toOffsetDateTime();
        return jdbc.sql("""
                select coalesce((select max(e.id) from audit_entry e
                                 where e.organisation_id = :organisation), 0) as last,
                       (select count(*) from audit_entry e
                        where e.organisation_id = :organisation and e.occurred_at >= :begun) as latest""")
                .param("organisation", organisationId)
                .param("begun", begun)
                .query((row, number) -> new TrailMark(row.getLong("last"), row.getLong("latest"), yesterday))
                .single();
    }
}
