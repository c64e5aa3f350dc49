package org.chrysalis.evidence;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The days on which a measure was read: there is one reading a day. */
@Component
class ReadingDays {

    private final JdbcClient jdbc;

    ReadingDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param self the reading that may have the day already */
    boolean taken(InitiativeHeader initiative, long measureId, LocalDate day, @Nullable Long self) {
        return jdbc.sql("""
                select exists (select 1 from reading
                               where measure_id = :measure and organisation_id = :organisation and read_on = :day
                                 and withdrawn_at is null and id <> :self)""")
                .param("measure", measureId)
                .param("organisation", initiative.organisationId())
                .param("day", day)
                .param("self", self == null ? 0 : self)
                .query(Boolean.class)
                .single();
    }

    Set<LocalDate> of(InitiativeHeader initiative, long measureId) {
        return new HashSet<>(jdbc.sql("""
                select read_on from reading
                where measure_id = :measure and organisation_id = :organisation and withdrawn_at is null""")
                .param("measure", measureId)
                .param("organisation", initiative.organisationId())
                .query(LocalDate.class)
                .list());
    }
}
