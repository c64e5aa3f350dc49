package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.orm.jpa.JpaSystemException;

class DatabaseAwayTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300"})
    void isToldByWhatTheDriverSays(String state) {
        assertThat(DatabaseAway.caused(new IllegalStateException(new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57014", "55P03", "23505", "40P01"})
    void isNoneOfTheseOfADatabaseThatAnswers(String state) {
        assertThat(DatabaseAway.caused(new SQLException("refused", state))).isFalse();
    }

    /** Of a session that was looked up over a connection that broke no more is left than this. */
    @Test
    void isToldByATransactionThatCannotBeTakenBack() {
        assertThat(DatabaseAway.caused(new JpaSystemException(new TransactionException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed")))))
                .isTrue();
    }
}
