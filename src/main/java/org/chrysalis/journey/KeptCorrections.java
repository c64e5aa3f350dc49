package org.chrysalis.journey;

import java.sql.Types;
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
        Stood before = new Stood(dateBefore, null, reasonBefore, "");
        Stood after = new Stood(move.movedOn(), null, move.reason(), "");
        keep(actor, Of.move(move), before, after, cause, why, shifted);
    }

    void ofEnding(
            Actor actor,
            Ending ending,
            LocalDate dateBefore,
            String reasonBefore,
            String why,
            Causes.Named cause,
            Shifted shifted) {
        Stood before = new Stood(dateBefore, null, reasonBefore, "");
        Stood after = new Stood(ending.endedOn(), null, ending.why(), "");
        keep(actor, Of.ending(ending), before, after, cause, why, shifted);
    }

    void ofPause(Actor actor, Pause pause, Stood before, Stood after, String why) {
        keep(actor, Of.pause(pause), before, after, Causes.Named.NONE, why, Shifted.NOTHING);
    }

    void ofAlongside(Actor actor, Visit visit, Stood before, Stood after, String why) {
        keep(actor, Of.alongside(visit), before, after, Causes.Named.NONE, why, Shifted.NOTHING);
    }

    /** One of the four. */
    private record Of(
            @Nullable Long move,
            @Nullable Long ending,
            @Nullable Long pause,
            @Nullable Long visit) {

        static Of move(Move move) {
            return new Of(move.id(), null, null, null);
        }

        static Of ending(Ending ending) {
            return new Of(null, ending.id(), null, null);
        }

        static Of pause(Pause pause) {
            return new Of(null, null, pause.id(), null);
        }

        static Of alongside(Visit visit) {
            return new Of(null, null, null, visit.id());
        }
    }

    private void keep(Actor actor, Of of, Stood before, Stood after, Causes.Named cause, String why, Shifted shifted) {
        jdbc.sql("""
                insert into correction (organisation_id, move_id, ending_id, pause_id, visit_id, corrected_by, corrected_name,
                                        corrected_at, why, date_before, date_after, until_before, until_after,
                                        reason_before, reason_after, note_before, note_after,
                                        cause_before, cause_after, began_alongside, ended_alongside, ended_pause)
                values (:organisation, :move, :ending, :pause, :visit, :person, :name, :now, :why,
                        :dateBefore, :dateAfter, :untilBefore, :untilAfter, :reasonBefore, :reasonAfter,
                        :noteBefore, :noteAfter, :causeBefore, :causeAfter, :began, :ended, :endedPause)""")
                .param("organisation", actor.organisationId())
                .param("move", of.move())
                .param("ending", of.ending())
                .param("pause", of.pause())
                .param("visit", of.visit())
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
                .param("causeBefore", cause.before())
                .param("causeAfter", cause.after())
                .param("began", shifted.began().toArray(String[]::new))
                .param("ended", shifted.ended().toArray(String[]::new))
                .param("endedPause", shifted.pause())
                .update();
    }
}
