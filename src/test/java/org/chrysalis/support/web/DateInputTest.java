package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateInputTest {

    @ParameterizedTest
    @CsvSource({
        "31,3,2026",
        "31,03,2026",
        " 31 , 3 , 2026 ",
        "31,Mar,2026",
        "31,march,2026",
    })
    void understandsMonthsAsNumbersAndAsWords(String day, String month, String year) {
        assertThat(typed(day, month, year).date()).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void understandsSept() {
        assertThat(typed("1", "Sept", "2026").date()).isEqualTo(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "31,3,2026,",
        ",3,2026,day",
        "31,,2026,month",
        "31,3,,year",
        ",,2026,day-and-month",
        "31,,,month-and-year",
        ",3,,day",
        "31,3,26,four-digits",
        "30,2,2026,real",
        "29,2,2027,real",
        "0,3,2026,real",
        "31,13,2026,real",
        "31,Foo,2026,real",
        "31,Ma,2026,real",
        "-1,3,2026,real",
        "31,3,abcd,real",
        "1,1,1000,far",
        "31,12,1899,far",
        "1,1,2200,far",
        "1,1,1900,",
        "31,12,2199,",
        "99999999999,3,2026,real",
    })
    void namesWhatIsWrong(String day, String month, String year, String problem) {
        assertThat(typed(day, month, year).problem()).isEqualTo(problem);
    }

    @Test
    void keepsWhatWasTyped() {
        DateInput input = typed("31", "Foo", "2026");
        assertThat(input.date()).isNull();
        assertThat(input.getMonth()).isEqualTo("Foo");
    }

    @Test
    void showsADateAsNumbers() {
        DateInput input = DateInput.of(LocalDate.of(2026, 3, 1));
        assertThat(input.getDay() + "/" + input.getMonth() + "/" + input.getYear())
                .isEqualTo("1/3/2026");
        assertThat(DateInput.of(null).isEmpty()).isTrue();
    }

    private static DateInput typed(String day, String month, String year) {
        DateInput input = new DateInput();
        input.setDay(day);
        input.setMonth(month);
        input.setYear(year);
        return input;
    }
}
