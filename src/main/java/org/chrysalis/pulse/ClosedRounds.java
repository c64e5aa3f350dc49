package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Recording;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what only served while a round was open: who answered, the links, and what was said where fewer than three
 * answered. No page waits for it: what is shown follows from the day. Only the reasons for attention are worked out
 * anew, because nobody recorded anything when the last day was over.
 */
@Component
class ClosedRounds implements Housekeeping {

    private final PulseNotices notices;
    private final JdbcClient jdbc;
    private final Recording recording;
    private final Clock clock;

    ClosedRounds(PulseNotices notices, JdbcClient jdbc, Recording recording, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.recording = recording;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        // Whoever records something holds the initiative first, and the round then: nobody is waited for here.
        List<Closed> closed = jdbc.sql("""
                select r.id, r.organisation_id, r.initiative_id
                from pulse_round r join initiative i on i.id = r.initiative_id and i.organisation_id = r.organisation_id
                where not r.forgotten and (r.closed_on is not null or r.closes_on < :today)
                order by r.closes_on limit :most
                for update of r skip locked for no key update of i skip locked""")
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Closed.class)
                .list();
        if (!closed.isEmpty()) {
            forget(closed.stream().map(Closed::id).toList());
        }
        closed.forEach(round -> recording.refresh(round.organisationId(), round.initiativeId()));
        return closed.size();
    }

    private record Closed(long id, long organisationId, long initiativeId) {}

    void forget(List<Long> closed) {
        notices.over(closed);
        jdbc.sql("delete from pulse_taken where round_id in (:closed)")
                .param("closed", closed)
                .update();
        jdbc.sql("delete from pulse_link where round_id in (:closed)")
                .param("closed", closed)
                .update();
        jdbc.sql("""
                update pulse_tally set answers = 0, momentum = default, headspace = default, support = default,
                                       safety = default, lines = default
                where round_id in (:closed) and answers < :fewest""")
                .param("closed", closed)
                .param("fewest", PulseReading.FEWEST)
                .update();
        jdbc.sql("update pulse_round set forgotten = true where id in (:closed)")
                .param("closed", closed)
                .update();
    }

    @Override
    public String what() {
        return "lists of closed pulse rounds";
    }
}
