package org.chrysalis.readiness;

import java.util.List;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Paging;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people said in a round, once it is closed: before that nobody sees another's answer, so that nobody writes after
 * the others. Whoever calls has opened the round for who asks.
 */
@Service
@Transactional(readOnly = true)
public class ReadinessResults {

    /** As many reasons of one condition as stand on the page of a round. */
    public static final int FIRST = 5;

    private static final String SAID = """
            select c.id as condition, coalesce(p.name, '') as person, a.score, a.cannot_say, a.reason
            from readiness_answer a
            join readiness_round_condition c on c.id = a.round_condition_id
            join readiness_sheet s on s.id = a.sheet_id
            join person p on p.id = s.person_id
            where a.round_id = :round and a.organisation_id = :organisation\s""";

    private final JdbcClient jdbc;

    ReadinessResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The spread of each condition, in the order in which they were asked.
     *
     * @throws NotFound while the round is open
     */
    public List<Spread> spreads(RoundView round) {
        requireClosed(round);
        return jdbc.sql("""
                select c.id, c.condition_id, c.name, c.explanation,
                       count(*) filter (where a.score = 1) as ones, count(*) filter (where a.score = 2) as twos,
                       count(*) filter (where a.score = 3) as threes, count(*) filter (where a.score = 4) as fours,
                       count(*) filter (where a.score = 5) as fives, count(*) filter (where a.cannot_say) as cannot_say,
                       percentile_cont(0.5) within group (order by a.score) as middle,
                       count(*) filter (where a.reason <> '') as reasons
                from readiness_round_condition c
                left join readiness_answer a on a.round_condition_id = c.id and a.round_id = c.round_id
                where c.round_id = :round and c.organisation_id = :organisation
                group by c.id order by c.ordinal""")
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .query((row, number) -> new Spread(
                        row.getLong("id"),
                        row.getLong("condition_id"),
                        row.getString("name"),
                        row.getString("explanation"),
                        List.of(
                                row.getInt("ones"),
                                row.getInt("twos"),
                                row.getInt("threes"),
                                row.getInt("fours"),
                                row.getInt("fives")),
                        row.getInt("cannot_say"),
                        row.getObject("middle", Double.class),
                        row.getInt("reasons")))
                .list();
    }

    /** Two rounds on the same ground, condition by condition. */
    public List<Compared> compare(RoundView earlier, RoundView later) {
        return Compared.of(spreads(earlier), spreads(later));
    }

    /** The first {@value #FIRST} reasons of each condition, the lowest scores first: what is hard is read first. */
    public List<Said> firstReasons(RoundView round) {
        requireClosed(round);
        return said("""
                select * from (
                    select x.*, row_number() over (partition by condition
                                                   order by score nulls last, person, reason) as place
                    from (%s and a.reason <> '') x) numbered
                where place <= :most order by condition, place""".formatted(SAID), round)
                .param("most", FIRST)
                .query((row, number) -> new Said(
                        row.getLong("condition"),
                        row.getString("person"),
                        ReadinessAnswers.score(row),
                        row.getString("reason")))
                .list();
    }

    /** How many people said something of one condition. */
    public long count(RoundView round, long condition) {
        requireClosed(round);
        return jdbc.sql("""
                select count(*) from readiness_answer
                where round_id = :round and organisation_id = :organisation and round_condition_id = :condition""")
                .param("round", round.id())
                .param("organisation", round.organisationId())
                .param("condition", condition)
                .query(Long.class)
                .single();
    }

    /** A part of all that was said of one condition, the lowest scores first. */
    public List<Said> of(RoundView round, long condition, Paging paging) {
        requireClosed(round);
        return said(SAID + """
                                and c.id = :condition
                                order by a.score nulls last, lower(p.name) collate alphabet, a.sheet_id
                                limit :most offset :offset""", round)
                .param("condition", condition)
                .param("most", paging.size())
                .param("offset", paging.offset())
                .query((row, number) -> new Said(
                        row.getLong("condition"),
                        row.getString("person"),
                        ReadinessAnswers.score(row),
                        row.getString("reason")))
                .list();
    }

    /** All that was said, as far as a sheet holds it: by condition, then by name. */
    List<Said> all(RoundView round, int most) {
        requireClosed(round);
        return said(SAID + "order by c.ordinal, lower(p.name) collate alphabet, a.sheet_id limit :most", round)
                .param("most", most)
                .query((row, number) -> new Said(
                        row.getLong("condition"),
                        row.getString("person"),
                        ReadinessAnswers.score(row),
                        row.getString("reason")))
                .list();
    }

    private JdbcClient.StatementSpec said(String sql, RoundView round) {
        return jdbc.sql(sql).param("round", round.id()).param("organisation", round.organisationId());
    }

    private static void requireClosed(RoundView round) {
        if (round.open()) {
            throw new NotFound("readiness results");
        }
    }
}
