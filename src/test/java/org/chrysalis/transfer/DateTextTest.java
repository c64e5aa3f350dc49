package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31, DAY",
        "2026-03-31 00:00:00, 2026-03-31, DAY",
        "31/03/2026, 2026-03-31, DAY",
        "1/3/2026, 2026-03-01, DAY",
        "1.3.26, 2026-03-01, DAY",
        "31 March 2026, 2026-03-31, DAY",
        "31st mar 2026, 2026-03-31, DAY",
        "1-Sept-2026, 2026-09-01, DAY",
        "March 2026, 2026-03-01, MONTH",
        "Mar-26, 2026-03-01, MONTH",
        "2015-02, 2015-02-01, MONTH",
        "02/2015, 2015-02-01, MONTH",
        "2015, 2015-01-01, YEAR",
        "03/31/2026, , MONTH_FIRST",
        "30/02/2026, , UNREADABLE",
        "Q3 2025, , QUARTER",
        "Spring 2025, , QUARTER",
        "46112, , SERIAL",
        "soon, , UNREADABLE",
        "2026-13, , UNREADABLE",
        "0, , UNREADABLE",
        "1066-10-14, , UNREADABLE",
        "2999, , UNREADABLE",
    })
    void readsDatesAsPeopleWriteThem(String typed, java.time.LocalDate date, DateText.Precision precision) {
        assertThat(DateText.of(typed)).isEqualTo(new DateText(date, precision));
    }
}
