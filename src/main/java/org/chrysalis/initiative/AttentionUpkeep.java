package org.chrysalis.initiative;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.support.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Works out anew what rules of attention wrote before an upgrade changed them: once, a few initiatives at a time, and
 * on from where it came should the program stop meanwhile. What people record in the meantime is written by the new
 * rules anyway.
 */
@Component
class AttentionUpkeep {

    private final JdbcClient jdbc;
    private final Recording recording;
    private final List<AttentionRule> rules;
    private final Clock clock;

    AttentionUpkeep(JdbcClient jdbc, Recording recording, List<AttentionRule> rules, Clock clock) {
        this.jdbc = jdbc;
        this.recording = recording;
        this.rules = List.copyOf(rules);
        this.clock = clock;
    }

    private record State(String rules, @Nullable Long reached) {}

    private record Stale(long id, long organisationId) {}

    /**
     * Works out the next so many at most. The one row that says how far it came keeps several programs on one database
     * from doing the same; the initiatives are locked, as by whoever records something about them, but never waited
     * for.
     *
     * @return how many there were; none once all are as these rules say
     * @throws org.springframework.dao.DataAccessException of a lock that is not to be had, while somebody records
     *     something about one of them
     */
    @Transactional
    public int goOn(int most) {
        String present = present();
        State state = jdbc.sql("select rules, reached from attention_upkeep for update")
                .query(State.class)
                .single();
        boolean begun = state.rules().equals(present);
        if (begun && state.reached() == null) {
            return 0;
        }
        List<Stale> stale = jdbc.sql("""
                select id, organisation_id from initiative where id > :reached
                order by id limit :most for no key update nowait""")
                .param("reached", begun && state.reached() != null ? state.reached() : 0L)
                .param("most", most)
                .query(Stale.class)
                .list();
        stale.forEach(each -> recording.refresh(each.organisationId(), each.id()));
        jdbc.sql("update attention_upkeep set rules = :rules, reached = :reached")
                .param("rules", present)
                .param(
                        "reached",
                        stale.isEmpty() ? null : stale.get(stale.size() - 1).id(),
                        java.sql.Types.BIGINT)
                .update();
        return stale.size();
    }

    /**
     * Works out the next so many at most of which a reason has lapsed because its day came. What somebody records
     * something about just now is written anew by that.
     *
     * @return how many there were
     */
    @Transactional
    public int lapsed(int most) {
        List<Stale> stale = jdbc.sql("""
                select id, organisation_id from initiative
                where id in (select initiative_id from attention where lapses_on <= :today)
                order by id limit :most for no key update skip locked""")
                .param("today", LocalDate.now(clock))
                .param("most", most)
                .query(Stale.class)
                .list();
        stale.forEach(each -> recording.refresh(each.organisationId(), each.id()));
        return stale.size();
    }

    /** Which rules there are, each in its edition. */
    String present() {
        return Fingerprint.of(rules.stream()
                .map(rule -> rule.name() + " " + rule.edition())
                .sorted()
                .toList());
    }
}
