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
            Only 3 million pounds | 3 million pounds
            It saves £1.2m each year | £1.2m
            About 40 000 pounds went | 40 000 pounds
            £40 000 is left | £40 000
            In 2026 400 pounds went | 400 pounds
            We are 40k short | 40k
            It costs 12.5k a year. | 12.5k
            The gap is 40K. | 40K
            A 40k grant | 40k
            Some forty thousand pounds went | forty thousand pounds
            A hundred and twenty-five pounds each | hundred and twenty-five pounds""")
    void findsSums(String text, String sum) {
        assertThat(OpenSums.in(text)).contains(sum);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 families took part in 2026",
                "The pound fell; see page 40",
                "Money ends in March (£ to be found)",
                "Stage 3, 25k steps",
                "A 10k run in 2026 for 40 000 residents",
                "In 2025 120 families and 1 200 letters",
                "Forty families, two thousand letters",
                "Year 2 of 3, 5 km from Okehampton"
            })
    void findsNoneElsewhere(String text) {
        assertThat(OpenSums.in(text)).isEmpty();
    }
}
