package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final LocalDate MARCH = LocalDate.of(2027, 3, 6);

    @Test
    void tellsDaysAsPeopleWriteThem() {
        assertThat(new Differences()
                        .compare("due", LocalDate.of(2027, 2, 27), MARCH)
                        .compare("done", null, MARCH)
                        .compare("seen", MARCH, null)
                        .getRows())
                .containsExactly(
                        new Differences.Row("due", "27 February 2027", "6 March 2027"),
                        new Differences.Row("done", "", "6 March 2027"),
                        new Differences.Row("seen", "6 March 2027", ""));
    }

    @Test
    void tellsOnlyWhatDiffers() {
        assertThat(new Differences()
                        .compare("due", MARCH, LocalDate.of(2027, 3, 6))
                        .compare("name", "Hubs", " Hubs ")
                        .compare("note", null, "")
                        .getRows())
                .isEmpty();
    }
}
