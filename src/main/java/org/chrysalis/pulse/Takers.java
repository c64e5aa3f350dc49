package org.chrysalis.pulse;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has answered in an open round, and which of its links: so that nobody answers twice. Every time all rows of the
 * round are written anew, those of people in an order left to chance: which of them came with the last answer cannot
 * be told by where they lie or which transaction wrote them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Takers {

    private final JdbcClient jdbc;

    Takers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the person had not answered yet */
    boolean add(long roundId, long personId) {
        List<Long> before = jdbc.sql("select person_id from pulse_taken where round_id = :round")
                .param("round", roundId)
                .query(Long.class)
                .list();
        if (before.contains(personId)) {
            return false;
        }
        jdbc.sql("delete from pulse_taken where round_id = :round")
                .param("round", roundId)
                .update();
        jdbc.sql("""
                insert into pulse_taken (round_id, person_id)
                select :round, someone.id from (select unnest(:before) as id union all select :person) someone
                order by random()""")
                .param("round", roundId)
                .param("before", before.toArray(Long[]::new))
                .param("person", personId)
                .update();
        return true;
    }

    /** @return whether the link had not been used yet */
    boolean use(long roundId, byte[] tokenHash) {
        boolean used = jdbc.sql("select used from pulse_link where round_id = :round and token_hash = :hash")
                .param("round", roundId)
                .param("hash", tokenHash)
                .query(Boolean.class)
                .single();
        if (used) {
            return false;
        }
        jdbc.sql("update pulse_link set used = used or token_hash = :hash where round_id = :round")
                .param("round", roundId)
                .param("hash", tokenHash)
                .update();
        return true;
    }
}
