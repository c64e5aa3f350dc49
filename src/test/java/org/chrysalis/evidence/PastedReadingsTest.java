package org.chrysalis.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PastedReadingsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 31);

    @Test
    void readsTheColumnsOfASheetWithTheirHeading() {
        PastedReadings read = PastedReadings.read(
                "Date\tValue\tNote\r\n31/03/2026\t1,234.5\tafter the\tholidays\n\n2026-04-30\t13%\n", TODAY);
        assertThat(read.problems()).isEmpty();
        assertThat(read.lines())
                .extracting(PastedReadings.Line::reading)
                .containsExactly(
                        new SaveReading(LocalDate.of(2026, 3, 31), new BigDecimal("1234.5"), "after the holidays", 0),
                        new SaveReading(LocalDate.of(2026, 4, 30), new BigDecimal("13"), "", 0));
    }

    @Test
    void namesEveryLineThatCannotBeTaken() {
        PastedReadings read = PastedReadings.read(
                "31/03/2026\t4\nlast week\t5\n30/04/2026\tmany\n31/03/2026\t6\n31/12/2026\t7\n30/02/2026\t8", TODAY);
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.messageKey() + " " + problem.written())
                .containsExactly(
                        "2 evidence.paste.date last week",
                        "3 evidence.paste.value many",
                        "4 evidence.paste.repeated 31/03/2026",
                        "5 evidence.paste.future 31/12/2026",
                        "6 evidence.paste.date 30/02/2026");
    }

    @Test
    void takesASemicolonWhereNobodyCanTypeATab() {
        assertThat(PastedReadings.read("31 Mar 2026; 13; a good month", TODAY).lines())
                .extracting(PastedReadings.Line::reading)
                .containsExactly(new SaveReading(LocalDate.of(2026, 3, 31), new BigDecimal("13"), "a good month", 0));
    }

    @Test
    void isNothingWithoutAReading() {
        assertThat(PastedReadings.read("Date\tValue\n\n", TODAY).problems())
                .extracting(PasteRefused.Problem::messageKey)
                .isEqualTo(List.of("evidence.paste.empty"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31,2026-03-31",
        "31/3/26,2026-03-31",
        "31.03.2026,2026-03-31",
        "31-Mar-26,2026-03-31",
        "1st September 2025,2025-09-01",
        "5 Sept 2025,2025-09-05"
    })
    void readsDaysAsSheetsWriteThem(String written, LocalDate day) {
        assertThat(SheetDay.read(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "13/31/2026", "March 2026", "2026", "31 Foo 2026", "tomorrow", "01/01/0000", "1850-01-01"})
    void guessesNoDay(String written) {
        assertThat(SheetDay.read(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TBC", "1,23", "12345678901", "1.23456", "1e5", "--3", "3 of 4"})
    void guessesNoFigure(String written) {
        assertThat(Figure.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"£610,610", "-4.5,-4.5", "' 65 %',65", "'1,234,567.25',1234567.25"})
    void readsFiguresAsPeopleWriteThem(String written, BigDecimal figure) {
        assertThat(Figure.read(written)).contains(figure);
    }
}
