package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ApplicationTest
class DemonstrationInTimeTest {

    @Autowired
    private Demonstration demonstration;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void movesEveryDateByTheSameNumberOfDays() {
        List<LocalDate> one = datesOfALoad(LocalDate.of(2026, 11, 23));
        List<LocalDate> other = datesOfALoad(LocalDate.of(2027, 2, 1));
        assertThat(one).hasSizeGreaterThan(200);
        assertThat(other).isEqualTo(one.stream().map(day -> day.plusDays(70)).toList());
    }

    private List<LocalDate> datesOfALoad(LocalDate today) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            demonstration.load(today);
            return dates();
        }));
    }

    private List<LocalDate> dates() {
        List<LocalDate> dates = new ArrayList<>();
        for (String sql : List.of(
                "select started_on from visit order by id",
                "select ended_on from visit where ended_on is not null order by id",
                "select moved_on from move order by id",
                "select review_on from pause where review_on is not null order by id",
                "select ended_on from ending order by id",
                "select due_on from check_in order by id",
                "select done_on from check_in where done_on is not null order by id",
                "select due_on from condition order by id",
                "select met_on from condition where met_on is not null order by id",
                "select due_on from activity where due_on is not null order by id",
                "select held_on from review order by id",
                "select next_review_on from review_plan where next_review_on is not null order by initiative_id",
                "select held_on from reach_view order by id",
                "select starts_on from protection order by id",
                "select ends_on from protection where ends_on is not null order by id",
                "select lifted_on from protection where lifted_on is not null order by id",
                "select starts_on from draw order by id",
                "select ends_on from draw where ends_on is not null order by id",
                "select marked_on from ordinary_mark order by id",
                "select stage_since from initiative order by id",
                "select (last_recorded_at at time zone 'Europe/London')::date from initiative order by id")) {
            dates.addAll(jdbc.sql(sql.replace(" order by", where(sql) + " order by"))
                    .query(LocalDate.class)
                    .list());
        }
        return dates;
    }

    /** Only what belongs to the demonstration: other tests leave things behind. */
    private static String where(String sql) {
        String ours = sql.contains("from initiative")
                ? "(reference like 'MAR-%' or reference like 'SKE-%')"
                : "initiative_id in (select id from initiative where reference like 'MAR-%' or reference like 'SKE-%')";
        return (sql.contains(" where ") ? " and " : " where ") + ours;
    }
}
