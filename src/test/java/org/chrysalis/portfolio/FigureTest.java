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

    @Test
    void isUnderstoodUntilTheEndOfTime() {
        assertThat(Figure.read("entered-late.2026-01-01.2026-11-27.253402300799999999"))
                .isPresent();
    }
}
