package org.chrysalis.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private final Shift shift = Shift.between(LocalDate.of(2026, 8, 31), LocalDate.of(2026, 11, 23));

    @Test
    void movesDaysAndTheDatesWithinTexts() {
        assertThat(shift.day("2026-10-12")).isEqualTo("2027-01-04");
        assertThat(shift.text("Paused, not ended. Review on 12 October 2026"))
                .isEqualTo("Paused, not ended. Review on 4 January 2027");
        assertThat(shift.text("inspected in February 2025 and told to stop"))
                .isEqualTo("inspected in May 2025 and told to stop");
        assertThat(shift.text("The inspection followed in March.")).isEqualTo("The inspection followed in June.");
        assertThat(shift.text("May she come in 2025?")).isEqualTo("May she come in 2025?");
    }
}
