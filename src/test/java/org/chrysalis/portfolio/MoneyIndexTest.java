package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Of the sums of all organisations those of one are read, also where what was withdrawn since is asked for. */
@ApplicationTest
@Transactional
class MoneyIndexTest {

    @Autowired
    private JdbcClient jdbc;

    private Council council;

    @BeforeEach
    void muchMoney() {
        for (int organisation = 0; organisation < 3; organisation++) {
            council = Council.withFiveStages(jdbc);
            for (int i = 0; i < 25; i++) {
                council.started("Story " + i, LocalDate.of(2025, 1, 1), "Development")
                        .write();
            }
            jdbc.sql("""
                    insert into funding (organisation_id, initiative_id, source, amount, starts_on, ends_on, committed,
                                         recorded_at, withdrawn_at)
                    select i.organisation_id, i.id, 'Source ' || n, 1000, date '2025-01-01', date '2027-01-01', true,
                           timestamptz '2025-01-01', case when n % 7 = 0 then timestamptz '2026-03-01' end
                    from initiative i cross join generate_series(1, 56) n
                    where i.organisation_id = :organisation""").param("organisation", council.id).update();
        }
        jdbc.sql("analyze funding").update();
        jdbc.sql("set local enable_seqscan = off").update();
    }

    @Test
    void ofAPastDayToo() {
        assertThat(plan("select * from " + PastTables.one("funding", LocalDate.of(2026, 1, 31)) + " f"))
                .contains("funding_organisation_ix")
                .doesNotContain("funding_initiative_ix", "funding_ends_ix");
    }

    private String plan(String sql) {
        return String.join(
                "\n",
                jdbc.sql("explain " + sql)
                        .param("sightOrganisation", council.id)
                        .query(String.class)
                        .list());
    }
}
