package org.chrysalis.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chrysalis.support.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetReaderTest {

    private static final String PLAIN = "Name,Stage\nWarm hubs,Incubation\n";

    @Test
    void readsUtf8WithAndWithoutAMark() {
        assertThat(read("Name,Stage\nCafé – hub,Incubation\n").rows().get(0).cells())
                .containsExactly("Café – hub", "Incubation");
        Sheet marked = read("\ufeffName,Stage\nCafé,Incubation\n");
        assertThat(marked.columns()).containsOnlyKeys(Column.NAME, Column.STAGE);
        assertThat(marked.encoding()).isEqualTo("UTF-8");
    }

    @Test
    void recognisesWhatWindowsProgramsWrite() {
        byte[] windows = "Name;Stage\r\nCafé – “hub” £5;Incubation\r\n".getBytes(Charset.forName("windows-1252"));
        Sheet sheet = SheetReader.read(windows);
        assertThat(sheet.encoding()).isEqualTo("Windows-1252");
        assertThat(sheet.rows().get(0).cells()).contains("Café – “hub” £5");
    }

    @Test
    void readsExcelsUnicodeText() {
        Sheet sheet = SheetReader.read("\ufeffName\tStage\nCafé\tIncubation\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(sheet.encoding()).isEqualTo("UTF-16");
        assertThat(sheet.separator()).isEqualTo('\t');
        assertThat(sheet.rows().get(0).cells()).containsExactly("Café", "Incubation");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparator(String separator) {
        Sheet sheet = read(PLAIN.replace(",", separator));
        assertThat(sheet.separator()).isEqualTo(separator.charAt(0));
        assertThat(sheet.rows()).hasSize(1);
    }

    @Test
    void findsTheTitlesBelowAHeadingAndCountsRowsAsSpreadsheetsDo() {
        Sheet sheet = read("sep=,\nInnovation in 2026,\n,\nName,Stage\n\nWarm hubs,Incubation\n,\nPods,Embedding\n");
        assertThat(sheet.headerRow()).isEqualTo(4);
        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(6, 8);
    }

    @Test
    void knowsTitlesWithoutCaseAndPunctuationAndSaysWhatItLeavesOut() {
        Sheet sheet = read("name,STAGE,who-is it for?,Budget,Problems\nA,B,C,D,E\n");
        assertThat(sheet.columns()).containsOnlyKeys(Column.NAME, Column.STAGE, Column.BENEFICIARIES);
        assertThat(sheet.leftOut()).containsExactly("Budget");
    }

    @Test
    void keepsQuotesSeparatorsAndLineBreaksWithinACell() {
        Sheet sheet = read(
                "Name,Stage,Story\n\"The \"\"Hub\"\", one\",Incubation,\"first line\r\nsecond; line\"\nPods,Embedding,\n");
        assertThat(sheet.rows().get(0).cells())
                .containsExactly("The \"Hub\", one", "Incubation", "first line\nsecond; line");
        assertThat(sheet.rows().get(1).number()).isEqualTo(3);
    }

    @Test
    void takesFormulasForText() {
        Sheet sheet = read("Name,Stage\n\"=HYPERLINK(\"\"http://x\"\")\",@SUM(1)\n'=1+1,'-2\n");
        assertThat(sheet.rows().get(0).cells()).containsExactly("=HYPERLINK(\"http://x\")", "@SUM(1)");
        assertThat(sheet.rows().get(1).cells()).containsExactly("=1+1", "-2");
    }

    @Test
    void refusesWhatIsNoTable() throws Exception {
        assertThat(refusal(new byte[0])).isEqualTo("transfer.import.file.empty");
        assertThat(refusal(" \n\n ".getBytes(StandardCharsets.UTF_8))).isEqualTo("transfer.import.file.empty");
        assertThat(refusal(workbook())).isEqualTo("transfer.import.file.workbook");
        assertThat(refusal("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("transfer.import.file.binary");
        assertThat(refusal("Name,Stage\nA\0B,Incubation\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("transfer.import.file.binary");
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        assertThat(refusal(noise)).isEqualTo("transfer.import.file.binary");
    }

    @Test
    void saysWhichColumnsAreMissing() {
        assertThat(refusal("Dear reader,\nthis is a letter.\n")).isEqualTo("transfer.import.file.no-titles");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read("Name,Team\nA,B\n"))
                .satisfies(refused -> assertThat(refused.arguments()).containsExactly("Stage"));
        assertThat(refusal("Name,Stage\n")).isEqualTo("transfer.import.file.no-rows");
        assertThat(refusal("Name,Stage\n,,\n \n")).isEqualTo("transfer.import.file.no-rows");
    }

    @Test
    void saysWhereAQuotationMarkIsAmiss() {
        assertThat(refusal("Name,Stage\n\"A\"x,B\n")).startsWith("transfer.import.file.quotes");
        assertThat(refusal("Name,Stage\n\"never closed,B\nC,D\n")).startsWith("transfer.import.file.quotes");
    }

    @Test
    void takesFiveThousandRowsAndNoMore() {
        String row = "Warm hubs,Incubation\n";
        assertThat(read("Name,Stage\n" + row.repeat(SheetReader.MOST_ROWS)).rows())
                .hasSize(SheetReader.MOST_ROWS);
        assertThat(refusal("Name,Stage\n" + row.repeat(SheetReader.MOST_ROWS + 1)))
                .isEqualTo("transfer.import.file.too-many-rows");
    }

    @Test
    void boundsColumnsAndBearsAHugeCell() {
        assertThat(refusal("Name,Stage" + ",x".repeat(10_000) + "\nA,B\n"))
                .isEqualTo("transfer.import.file.too-many-columns");
        assertThat(refusal("Name,Stage\nA,B" + ",".repeat(4_000_000) + "\n"))
                .isEqualTo("transfer.import.file.too-many-columns");
        assertThat(read("Name,Stage,Story\nA,B," + "x".repeat(4_000_000) + "\n").rows())
                .hasSize(1);
    }

    @Test
    void dropsSignsThatNobodySees() {
        assertThat(read("Name,Stage\n\u200bWarm\u00a0hubs\u0007 ,Incubation\n")
                        .rows()
                        .get(0)
                        .cells()
                        .get(0))
                .isEqualTo("Warm hubs");
    }

    private static Sheet read(String text) {
        return SheetReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(byte[] content) {
        try {
            SheetReader.read(content);
            return "";
        } catch (Refused refused) {
            return refused.messageKey();
        }
    }

    private static byte[] workbook() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
