package org.chrysalis.journey;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the main visits of an initiative say about a day. */
@Component
class MainVisits {

    private final JdbcClient jdbc;

    MainVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LocalDate firstDay(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select min(started_on) from visit
                where organisation_id = :organisation and initiative_id = :initiative and main""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .query(LocalDate.class)
                .single();
    }

    /** Whether it stood in this stage on that day or at any time after. */
    boolean stoodIn(long organisationId, long initiativeId, long stageId, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from visit
                               where organisation_id = :organisation and initiative_id = :initiative
                                 and main and stage_id = :stage
                                 and (ended_on is null or ended_on > :day))""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("stage", stageId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Whether two visits to one stage overlap, as the database would refuse them at commit. */
    boolean overlap(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select exists (
                    select 1 from visit a join visit b on b.initiative_id = a.initiative_id and b.id > a.id
                    where a.organisation_id = :organisation and a.initiative_id = :initiative
                      and (a.stage_id = b.stage_id or a.main and b.main)
                      and daterange(a.started_on, a.ended_on, '[)') && daterange(b.started_on, b.ended_on, '[)'))""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .query(Boolean.class)
                .single();
    }

    /** Whether it had ended on any day from one to the other, or to this day. */
    boolean hadEnded(long organisationId, long initiativeId, LocalDate from, @Nullable LocalDate until) {
        return jdbc.sql("""
                select exists (
                    select 1 from visit a
                    join visit b on b.initiative_id = a.initiative_id and b.ordinal = a.ordinal + 1
                    where a.organisation_id = :organisation and a.initiative_id = :initiative
                      and daterange(a.ended_on, b.started_on, '[)') && daterange(:from, :until, '[)'))""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .param("from", from)
                .param("until", until, Types.DATE)
                .query(Boolean.class)
                .single();
    }

    /** The day from which on it never had ended again, where there was a time in which it had. */
    Optional<LocalDate> takenUpAgain(long organisationId, long initiativeId) {
        return jdbc.sql("""
                select b.started_on from visit a
                join visit b on b.initiative_id = a.initiative_id and b.ordinal = a.ordinal + 1
                where a.organisation_id = :organisation and a.initiative_id = :initiative and b.started_on > a.ended_on
                order by b.ordinal desc limit 1""")
                .param("organisation", organisationId)
                .param("initiative", initiativeId)
                .query(LocalDate.class)
                .optional();
    }
}
