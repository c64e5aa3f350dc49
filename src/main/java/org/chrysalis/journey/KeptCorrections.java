package org.chrysalis.journey;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Function;
import org.chrysalis.journey.Corrected.Part;
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

    void keep(Actor actor, Corrected corrected, String why) {
        Stood before = corrected.before();
        Stood after = corrected.after();
        Shifted shifted = corrected.shifted();
        jdbc.sql("""
                insert into correction (organisation_id, move_id, ending_id, pause_id, visit_id,
                                        corrected_by, corrected_name,
                                        corrected_at, why, date_before, date_after, until_before, until_after,
                                        reason_before, reason_after, note_before, note_after,
                                        cause_before, cause_after, ended_by_before, ended_by_after,
                                        learned_before, learned_after, continues_before, continues_after,
                                        care_before, care_after, began_alongside, ended_alongside, ended_pause)
                values (:organisation, :move, :ending, :pause, :visit, :person, :name, :now, :why,
                        :dateBefore, :dateAfter, :untilBefore, :untilAfter, :reasonBefore, :reasonAfter,
                        :noteBefore, :noteAfter, :causeBefore, :causeAfter, :endedByBefore, :endedByAfter,
                        :learnedBefore, :learnedAfter, :continuesBefore, :continuesAfter,
                        :careBefore, :careAfter, :began, :ended, :endedPause)""")
                .param("organisation", actor.organisationId())
                .param("move", corrected.idOf(Part.MOVE), Types.BIGINT)
                .param("ending", corrected.idOf(Part.ENDING), Types.BIGINT)
                .param("pause", corrected.idOf(Part.PAUSE), Types.BIGINT)
                .param("visit", corrected.idOf(Part.ALONGSIDE), Types.BIGINT)
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("dateBefore", before.on())
                .param("dateAfter", after.on())
                .param("untilBefore", before.until(), Types.DATE)
                .param("untilAfter", after.until(), Types.DATE)
                .param("reasonBefore", before.reason())
                .param("reasonAfter", after.reason())
                .param("noteBefore", before.note())
                .param("noteAfter", after.note())
                .param("causeBefore", corrected.cause().before())
                .param("causeAfter", corrected.cause().after())
                .param(
                        "endedByBefore",
                        said(corrected.said(), says -> says.cause().name()))
                .param(
                        "endedByAfter",
                        said(corrected.says(), says -> says.cause().name()))
                .param("learnedBefore", said(corrected.said(), EndingSays::learned))
                .param("learnedAfter", said(corrected.says(), EndingSays::learned))
                .param("continuesBefore", said(corrected.said(), EndingSays::continues))
                .param("continuesAfter", said(corrected.says(), EndingSays::continues))
                .param("careBefore", said(corrected.said(), EndingSays::care))
                .param("careAfter", said(corrected.says(), EndingSays::care))
                .param("began", shifted.began().toArray(String[]::new))
                .param("ended", shifted.ended().toArray(String[]::new))
                .param("endedPause", shifted.pause())
                .update();
    }

    /** Of what was seen to: it was otherwise, or it is open again. */
    void keep(Actor actor, Promised before, Promised after, String why) {
        boolean condition = after.kind() == PromiseKind.CONDITION;
        jdbc.sql("""
                insert into correction (organisation_id, condition_id, check_in_id, corrected_by, corrected_name,
                                        corrected_at, why, date_before, date_after, reason_before, reason_after,
                                        note_before, note_after)
                values (:organisation, :condition, :checkIn, :person, :name, :now, :why,
                        :dateBefore, :dateAfter, '', '', :noteBefore, :noteAfter)""")
                .param("organisation", actor.organisationId())
                .param("condition", condition ? after.id() : null, Types.BIGINT)
                .param("checkIn", condition ? null : after.id(), Types.BIGINT)
                .param("person", actor.personId())
                .param("name", actor.name())
                .param("now", OffsetDateTime.now(clock))
                .param("why", why)
                .param("dateBefore", before.doneOn(), Types.DATE)
                .param("dateAfter", after.doneOn(), Types.DATE)
                .param("noteBefore", before.note())
                .param("noteAfter", after.note())
                .update();
    }

    private static String said(@Nullable EndingSays says, Function<EndingSays, String> part) {
        return says == null ? "" : part.apply(says);
    }
}
