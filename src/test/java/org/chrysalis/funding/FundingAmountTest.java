package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FundingAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60,000|60000.00",
                "£412.50|412.50",
                "60000|60000.00",
                "1,450,000.1|1450000.10",
                "£ 7|7.00",
                "0|0.00"
            })
    void readsWhatPeopleType(String typed, String pounds) {
        assertThat(FundingAmount.read(typed)).contains(new BigDecimal(pounds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBC", "60k", "6,00", "1.234", "-5", "60 000", "1e5", "10000000000000000"})
    void readsNothingElse(String typed) {
        assertThat(FundingAmount.read(typed)).isEmpty();
    }

    @Test
    void showsPenceWhereThereAreAny() {
        assertThat(FundingAmount.words(new BigDecimal("1450000.00"))).isEqualTo("£1,450,000");
        assertThat(FundingAmount.words(new BigDecimal("412.50"))).isEqualTo("£412.50");
        assertThat(FundingAmount.words(new BigDecimal("0.00"))).isEqualTo("£0");
        assertThat(FundingAmount.typed(new BigDecimal("412.50"))).isEqualTo("412.50");
    }
}
