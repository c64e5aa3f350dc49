package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would work out is text in a file of ours, and comes back as it went. */
class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(1)"})
    void becomesNoFormulaAndComesBackAsItWent(String text) {
        assertThat(Cells.safe(text)).isEqualTo("'" + text);
        assertThat(Cells.read(Cells.safe(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Warm hubs", "'Ours'", "5 = 5", ""})
    void leavesWordsAlone(String text) {
        assertThat(Cells.safe(text)).isEqualTo(text);
        assertThat(Cells.read(text)).isEqualTo(text);
    }
}
