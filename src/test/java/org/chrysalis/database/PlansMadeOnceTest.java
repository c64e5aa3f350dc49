package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each connection asks for at its beginning, which PostgreSQL knows since version 12. */
@ApplicationTest
class PlansMadeOnceTest {

    @Autowired
    private DataSource pool;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void areAskedFor() {
        assertThat(jdbc.queryForObject("show plan_cache_mode", String.class)).isEqualTo("force_generic_plan");
    }

    /** Which is refused by its version, and not by a word that it does not know. */
    @Test
    void areNotAskedForOfAnOlderServer() throws Exception {
        String asked =
                Objects.requireNonNull(pool.unwrap(HikariDataSource.class).getConnectionInitSql());
        assertThat(asked).contains("plan_cache_mode", "current_setting('server_version_num')");
        assertThat(jdbc.queryForList(asked.replace("plan_cache_mode", "no_such_setting")
                        .replace("current_setting('server_version_num')", "'110022'")))
                .as("the limit on waiting, and no plans")
                .hasSize(1);
    }

    @Test
    void nobodyWaitsForOthersWithoutEnd() {
        assertThat(jdbc.queryForObject("show lock_timeout", String.class)).isEqualTo("5s");
    }
}
