package org.chrysalis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.chrysalis.testing.CountedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1,234.5        | 1234.5
            -£ 610         | -610
            13 %           | 13
            1,234,567,890  | 1234567890
            9999999999.9999 | 9999999999.9999
            """)
    void readsWhatPeopleWriteInASheet(String written, BigDecimal number) {
        assertThat(Figure.read(written)).contains(number);
    }

    /** What a form lets through is read: it has no other word for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,345,678,901",
                "123,456,789,012",
                "12345678901",
                "1,23",
                "1e9",
                "NaN",
                "٣",
                "1.23456",
                "--1",
                ""
            })
    void readsNothingElseAndLetsNoFormSendIt(String written) {
        assertThat(Figure.read(written)).isEmpty();
        assertThat(written).doesNotMatch(Figure.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "1", "£", ""})
    void looksAtNoGapAgain(String before) {
        CountedText gap = new CountedText(before + " ".repeat(100_000) + "x");

        assertThat(Pattern.matches(Figure.WRITTEN, gap)).isFalse();
        assertThat(gap.looksPerCharacter()).isLessThan(2);
    }
}
