package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void hasTwoDigitsAtLeast() {
        assertThat(Reference.of("MAR", 1)).isEqualTo("MAR-01");
        assertThat(Reference.of("MAR", 123)).isEqualTo("MAR-123");
    }

    @Test
    void isReadHoweverItIsWritten() {
        for (String written : List.of("mar-1", "MAR001", " mar 01", "Mar\u20131")) {
            assertThat(Reference.read(written)).as(written).contains("MAR-01");
        }
    }

    @Test
    void isNotReadIntoOtherWords() {
        for (String other : List.of("warm hubs", "march", "m-1", "MAR-1b", "12", "")) {
            assertThat(Reference.read(other)).as(other).isEmpty();
        }
    }

    @Test
    void isLookedForInTheOrganisationsOwnLettersAlone() {
        assertThat(FilterSql.wordsOf("mar7 hub ske-7", "mar")).containsExactly("mar-07", "hub", "ske-7");
    }
}
