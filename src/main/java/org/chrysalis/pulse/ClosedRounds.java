package org.chrysalis.pulse;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.support.Housekeeping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what only served while a round was open: who answered, the links, and what was said where fewer than three
 * answered. No page waits for it: what is shown follows from the day.
 */
@Component
class ClosedRounds implements Housekeeping {

    private final PulseNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClosedRounds(PulseNotices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int removeExpired(int most) {
        List<Long> closed = jdbc.sql("""
                select id from pulse_round
                where not forgotten and (closed_on is not null or closes_on < :today)
                order by closes_on limit :most
                for update""")
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Long.class)
                .list();
        if (!closed.isEmpty()) {
            forget(closed);
        }
        return closed.size();
    }

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
