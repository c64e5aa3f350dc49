package org.chrysalis.pack.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenSumsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It cost £40,000. | £40,000
            Of £ 1.2 million we have half | £ 1.2 million
            Some £25k a year | £25k
            GBP 300 | GBP 300
            About 40,000 pounds went | 40,000 pounds
            Only 3 million pounds | 3 million pounds""")
    void findsSums(String text, String sum) {
        assertThat(OpenSums.in(text)).contains(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 families took part in 2026",
                "The pound fell; see page 40",
                "Money ends in March (£ to be found)",
                "Stage 3, 25k steps"
            })
    void findsNoneElsewhere(String text) {
        assertThat(OpenSums.in(text)).isEmpty();
    }
}
