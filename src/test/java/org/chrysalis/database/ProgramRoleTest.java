package org.chrysalis.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class ProgramRoleTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isNoSuperuser() {
        assertThat(jdbc.sql(
                                "SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }
}
