package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

    private final Dates dates = new Dates();

    @Test
    void writesDatesAsPeopleDo() {
        assertThat(dates.date(LocalDate.of(2026, 3, 31))).isEqualTo("31 March 2026");
        assertThat(dates.shortDate(LocalDate.of(2026, 9, 1))).isEqualTo("1 Sep 2026");
        assertThat(dates.month(LocalDate.of(2026, 3, 31))).isEqualTo("March 2026");
    }

    @Test
    void writesTimesOfLondon() {
        assertThat(dates.dateTime(Instant.parse("2026-03-31T08:32:00Z"))).isEqualTo("31 March 2026 at 9:32am");
        assertThat(dates.dateTime(Instant.parse("2026-01-31T13:00:00Z"))).isEqualTo("31 January 2026 at 1pm");
        assertThat(dates.date(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo("1 July 2026");
    }

    @Test
    void writesAsTheyStandWordsThatOnlyLookLikeADay() {
        assertThat(dates.words("2026-03-31")).isEqualTo("31 March 2026");
        assertThat(dates.words("9999-99-99")).isEqualTo("9999-99-99");
        assertThat(dates.words("2026-02-30")).isEqualTo("2026-02-30");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(dates.date((LocalDate) null)).isEmpty();
        assertThat(dates.dateTime(null)).isEmpty();
    }
}
