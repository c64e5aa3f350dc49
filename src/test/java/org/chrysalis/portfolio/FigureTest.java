package org.chrysalis.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entered-late.2026-01-01.2026-11-27.9223372036854775807",
                "entered-late.2026-01-01.2026-11-27.253402300800000000",
                "entered-late.2026-01-01.2026-11-27.92233720368547758070",
                "entered-late.2026-01-01.2026-11-27.-1",
                "entered-late.2026-01-01.10000-11-27.1",
                "entered-late.2026-01-01",
                "entered-late"
            })
    void isNotUnderstoodWhereNoDatabaseKnowsSuchATime(String written) {
        assertThat(Figure.read(written)).isEmpty();
    }

    /** Risks are asked of the day before, which the first has not; a way of money is a place in an array. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk-changed.0001-01-01.2026-01-01",
                "money-changed.2025-01-01.2026-11-28.2147483648",
                "money-changed-since.2025-01-01.2026-11-28.0.2147483648",
                "money-changed-known.2025-01-01.2026-11-28.0.99999999999"
            })
    void isNotUnderstoodWhereNoDatabaseCanBeAsked(String written) {
        assertThat(Figure.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk-changed.0001-01-02.9999-12-31",
                "money-changed-known.0001-01-01.9999-12-31.253402300799999999.56",
                "came.0001-01-01.9999-12-31.253402300799999999"
            })
    void isUnderstoodUpToThat(String written) {
        assertThat(Figure.read(written)).isPresent();
    }

    @Test
    void isUnderstoodUntilTheEndOfTime() {
        assertThat(Figure.read("entered-late.2026-01-01.2026-11-27.253402300799999999"))
                .isPresent();
    }
}
