package org.chrysalis.pulse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what is answered and keeps no answer: of each question how often each was said, and the lines apart from them
 * in the order of the alphabet. So nothing joins what one person said, and nothing tells in which order they came.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Tallies {

    /** The order of the alphabet, as people know it; what looks the same by it stands as it is spelt. */
    private static final Comparator<String> ALPHABET =
            String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());

    private final JdbcClient jdbc;

    Tallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(long organisationId, long roundId) {
        jdbc.sql("insert into pulse_tally (round_id, organisation_id) values (:round, :organisation)")
                .param("round", roundId)
                .param("organisation", organisationId)
                .update();
    }

    /** Counts an answer. Whoever calls holds the round, so that none is lost. */
    void count(long roundId, GiveAnswer answer) {
        Tally now = jdbc.sql("""
                select answers, momentum, headspace, support, safety, lines from pulse_tally where round_id = :round""")
                .param("round", roundId)
                .query((row, number) -> Tally.of(row))
                .single();
        now.add(answer);
        jdbc.sql("""
                update pulse_tally set answers = :answers, momentum = :momentum, headspace = :headspace,
                                       support = :support, safety = :safety, lines = :lines
                where round_id = :round""")
                .param("answers", now.answers)
                .param("momentum", now.said(Tap.MOMENTUM))
                .param("headspace", now.said(Tap.HEADSPACE))
                .param("support", now.said(Tap.SUPPORT))
                .param("safety", now.said(Tap.SAFETY))
                .param("lines", now.lines.toArray(String[]::new))
                .param("round", roundId)
                .update();
    }

    /** How often each was said, from "would rather not say" to 5. */
    static int[] counts(ResultSet row, String column) throws SQLException {
        Integer[] read = (Integer[]) row.getArray(column).getArray();
        int[] counts = new int[read.length];
        for (int each = 0; each < read.length; each++) {
            counts[each] = read[each];
        }
        return counts;
    }

    private static final class Tally {

        private int answers;
        private final Map<Tap, int[]> said = new EnumMap<>(Tap.class);
        private final List<String> lines = new ArrayList<>();

        static Tally of(ResultSet row) throws SQLException {
            Tally tally = new Tally();
            tally.answers = row.getInt("answers");
            for (Tap tap : Tap.values()) {
                tally.said.put(tap, counts(row, tap.key()));
            }
            tally.lines.addAll(List.of((String[]) row.getArray("lines").getArray()));
            return tally;
        }

        void add(GiveAnswer answer) {
            answers++;
            said.forEach((tap, counts) -> counts[answer.of(tap)]++);
            if (!answer.line().isBlank()) {
                lines.add(answer.line());
                lines.sort(ALPHABET);
            }
        }

        Integer[] said(Tap tap) {
            return Arrays.stream(said.getOrDefault(tap, new int[0])).boxed().toArray(Integer[]::new);
        }
    }
}
