package org.chrysalis.journey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what stood there before a correction, who made it and why, and what shifted with it. Rows are only added. */
@Component
class KeptCorrections {

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptCorrections(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void ofMove(
            Actor actor,
            Move move,
            LocalDate dateBefore,
            String reasonBefore,
            String why,
            Causes.Named cause,
            Shifted shifted) {
        keep(
                actor,
                new Corrected(move.id(), null, dateBefore, move.movedOn(), reasonBefore, move.reason(), cause),
                why,
                shifted);
    }

    void ofEnding(
            Actor actor,
            Ending ending,
            LocalDate dateBefore,
            String reasonBefore,
            String why,
            Causes.Named cause,
            Shifted shifted) {
        keep(
                actor,
                new Corrected(null, ending.id(), dateBefore, ending.endedOn(), reasonBefore, ending.why(), cause),
                why,
                shifted);
    }

    private record Corrected(
            @Nullable Long move,
            @Nullable Long ending,
            LocalDate dateBefore,
            LocalDate dateAfter,
            String reasonBefore,
            String reasonAfter,
            Causes.Named cause) {}

    private void keep(Actor actor, Corrected corrected, String why, Shifted shifted) {
        jdbc.sql("""
                insert into correction (organisation_id, move_id, ending_id, corrected_by, corrected_name, corrected_at, why,
                                        date_before, date_after, reason_before, reason_after,
                                        cause_before, cause_after, began_alongside, ended_alongside, ended_pause)
                values (:organisation, :move, :ending, :person, :name, :now, :why,
                        :dateBefore, :dateAfter, :reasonBefore, :reasonAfter, :causeBefore, :causeAfter,
                        :began, :ended, :pause)""")
                .param("organisation", actor.organisationId())
                .param("move", corrected.move())
                .param("ending", corrected.ending())
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("dateBefore", corrected.dateBefore())
                .param("dateAfter", corrected.dateAfter())
                .param("reasonBefore", corrected.reasonBefore())
                .param("reasonAfter", corrected.reasonAfter())
                .param("causeBefore", corrected.cause().before())
                .param("causeAfter", corrected.cause().after())
                .param("began", shifted.began().toArray(String[]::new))
                .param("ended", shifted.ended().toArray(String[]::new))
                .param("pause", shifted.pause())
                .update();
    }
}
