package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class PackWorkbookTest {

    private final PackWorkbook packs = Papers.workbook();

    @Test
    void beginsWithWhatItIs() throws IOException {
        Map<String, List<Row>> sheets = read(packs.write(PackSamples.marlhaven(), PackSamples.stamp("Board", 3)));
        List<Row> about = sheets.values().iterator().next();
        assertThat(sheets.keySet())
                .containsExactly(
                        "About",
                        "Where initiatives are",
                        "Split screen",
                        "What needs eyes",
                        "Money that ends",
                        "Risks",
                        "Moves between stages",
                        "What has ended");
        assertThat(about.get(0).getCellText(0)).isEqualTo("Board");
        assertThat(about.stream().map(row -> row.getCellText(0)))
                .containsSubsequence(
                        "Organisation",
                        "Figures of",
                        "Pack",
                        "From",
                        "To",
                        "“Now” is",
                        "Published on",
                        "Published by",
                        "Corrects pack",
                        "Which was published on");
        assertThat(fact(about, "Organisation").getText()).isEqualTo("Marlhaven Children’s Services");
        assertThat(fact(about, "Figures of").getText()).isEqualTo("The whole organisation");
        assertThat(fact(about, "Published on").asDate().toLocalDate()).isEqualTo(PackSamples.DAY);
        assertThat(fact(about, "Published by").getText()).isEqualTo("Ffion Ŵyn-Hughes");
        assertThat(fact(about, "Corrects pack").getText()).isEqualTo("3");
        assertThat(about.get(about.size() - 1).getCellText(0))
                .isEqualTo("We ask the board to decide on Kinship First in part 4.");
    }

    /** It would explain what is not there. */
    @Test
    void saysNothingOfThePicturesThatAreLeftOut() throws IOException {
        PackContent content = PackSamples.of(PackSamples.part(
                "flow",
                "How initiatives travel",
                TravelSamples.spread(TravelSamples.STAGES),
                new Block.Sentences(false, List.of("How long visits took."), "A dot is a visit.")));
        List<Row> sheet = read(packs.write(content, PackSamples.stamp("Board"))).get("How initiatives travel");
        assertThat(sheet.stream().map(row -> row.getCellText(0)))
                .contains("How long visits took.")
                .noneMatch(text -> text.contains("A dot is"));
    }

    @Test
    void numbersAreNumbersAndDaysAreDays() throws IOException {
        LocalDate day = LocalDate.of(2027, 3, 31);
        PackContent content = PackSamples.of(PackSamples.part(
                "t",
                "Kinds",
                PackSamples.table(
                        "",
                        List.of(PackSamples.words("What"), PackSamples.numbers("Value")),
                        List.of(
                                List.of(Block.Cell.of("count"), PackSamples.number(1234)),
                                List.of(Block.Cell.of("money"), PackSamples.pounds("£24,500.50", "24500.50")),
                                List.of(Block.Cell.of("day"), PackSamples.day(day)),
                                List.of(
                                        Block.Cell.of("days a week"),
                                        new Block.Cell("2.5", new BigDecimal("2.5"), Block.Kind.NUMBER)),
                                List.of(
                                        Block.Cell.of("kept back"),
                                        new Block.Cell("fewer than 5", null, Block.Kind.NUMBER)),
                                List.of(
                                        Block.Cell.of("long ago"),
                                        new Block.Cell(
                                                "1 May 1850",
                                                BigDecimal.valueOf(
                                                        LocalDate.of(1850, 5, 1).toEpochDay()),
                                                Block.Kind.DAY)),
                                List.of(
                                        Block.Cell.of("endless"),
                                        new Block.Cell("very many", new BigDecimal("1E999"), Block.Kind.NUMBER))))));
        byte[] file = packs.write(content, PackSamples.stamp("Board"));
        List<Row> rows = read(file).get("Kinds");
        assertThat(value(rows, "count").getType()).isEqualTo(CellType.NUMBER);
        assertThat(value(rows, "count").asNumber()).isEqualByComparingTo("1234");
        assertThat(value(rows, "count").getDataFormatString()).isEqualTo("#,##0");
        assertThat(value(rows, "money").asNumber()).isEqualByComparingTo("24500.50");
        assertThat(value(rows, "money").getDataFormatString()).isEqualTo("\"£\"#,##0.00");
        assertThat(value(rows, "day").asDate().toLocalDate()).isEqualTo(day);
        assertThat(value(rows, "day").getDataFormatString()).isEqualTo("d mmm yyyy");
        assertThat(value(rows, "days a week").asNumber()).isEqualByComparingTo("2.5");
        assertThat(value(rows, "kept back").asString()).isEqualTo("fewer than 5");
        assertThat(value(rows, "long ago").asString()).isEqualTo("1 May 1850");
        assertThat(value(rows, "endless").asString()).isEqualTo("very many");
        assertThat(parts(file).get("xl/worksheets/sheet2.xml"))
                .as("the heading and what it heads stay in sight")
                .contains("<pane ", "state=\"frozen\"");
    }

    /** An apostrophe would be seen; text stays text where its cell is one for text, even when it is edited. */
    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        List<String> typed =
                List.of("=1+1", "+44 20 7946 0000", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://evil.example\")");
        byte[] file = packs.write(
                PackSamples.of(PackSamples.part(
                        "t",
                        "Signs",
                        PackSamples.table(
                                "=caption",
                                List.of(PackSamples.words("=heading")),
                                typed.stream()
                                        .map(text -> List.of(Block.Cell.of(text)))
                                        .toList()))),
                PackSamples.stamp("=title"));
        assertThat(parts(file).values()).noneMatch(part -> part.contains("<f>") || part.contains("<f "));
        List<Cell> cells = read(file).get("Signs").stream()
                .filter(row -> row.getCellCount() > 0)
                .map(row -> row.getCell(0))
                .toList();
        assertThat(cells)
                .extracting(Cell::getText)
                .contains("=caption", "=heading")
                .containsAll(typed);
        Map<String, String> parts = parts(file);
        String text = found("numFmtId=\"(\\d+)\" formatCode=\"@\"", parts.get("xl/styles.xml"))
                .get(0);
        List<String> formats =
                found("<xf numFmtId=\"(\\d+)\"", parts.get("xl/styles.xml").replaceAll("(?s).*<cellXfs", ""));
        assertThat(found("<c r=\"A\\d+\" s=\"(\\d+)\"", parts.get("xl/worksheets/sheet2.xml")))
                .as("all but the name of the section, which begins with a letter")
                .hasSize(typed.size() + 3)
                .filteredOn(style -> formats.get(Integer.parseInt(style)).equals(text))
                .hasSize(typed.size() + 2);
    }

    private static List<String> found(String pattern, String in) {
        return Pattern.compile(pattern)
                .matcher(in)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void nothingThatAPersonTypesBreaksIt() throws IOException {
        byte[] file = packs.write(PackSamples.nasty(), PackSamples.stamp("\u0000 🚀 <b> " + "x".repeat(300)));
        Map<String, List<Row>> sheets = read(file);
        assertThat(sheets).hasSize(PackSamples.nasty().parts().size() + 1);
        assertThat(sheets.keySet()).allSatisfy(name -> {
            assertThat(name).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\\\p{Cntrl}]");
            assertThat(name).doesNotStartWith("'").doesNotEndWith("'");
        });
        assertThat(sheets.keySet().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
        assertThat(sheets.get("About").get(0).getCellText(0)).startsWith("🚀 <b> xxx");
    }

    @Test
    void keepsTextThatLooksLikeTheFilesOwnEscapesAndCutsWhatNoCellHolds() throws IOException {
        assertThat(SheetText.of("a_x000D_b")).isEqualTo("a_x005F_x000D_b");
        assertThat(SheetText.of("snake_case_x")).isEqualTo("snake_case_x");
        assertThat(SheetText.of("a\u0000\u0007\ud83d\ufffe b\r\nc")).isEqualTo("a b\nc");
        String longest = SheetText.of("🚀".repeat(20_000));
        assertThat(longest).hasSizeLessThanOrEqualTo(32_767).endsWith("🚀…");
    }

    @Test
    void namesEachSheetOnce() {
        SheetNames names = new SheetNames();
        assertThat(names.of("Money: what ends [soon] / later?", "Section")).isEqualTo("Money what ends soon later");
        assertThat(names.of("Risks", "Section")).isEqualTo("Risks");
        assertThat(names.of("RISKS", "Section")).isEqualTo("RISKS 2");
        assertThat(names.of("History", "Section")).isEqualTo("History 2");
        assertThat(names.of("''", "Section")).isEqualTo("Section");
        assertThat(names.of("\u0001", "Section")).isEqualTo("Section 2");
        String long1 = names.of("A heading that is much longer than thirty-one characters", "Section");
        String long2 = names.of("A heading that is much longer than thirty-one letters", "Section");
        assertThat(long1).isEqualTo("A heading that is much longer t");
        assertThat(long2).hasSizeLessThanOrEqualTo(31).endsWith(" 2");
    }

    @Test
    void saysWhereNothingIsToBeShown() throws IOException {
        assertThat(read(packs.write(PackSamples.empty(), PackSamples.stamp("Board")))
                        .get("What has ended"))
                .extracting(row -> row.getCellText(0))
                .contains("Nothing to show in this section.");
        assertThat(read(packs.write(PackSamples.marlhaven(), PackSamples.stamp("Board")))
                        .get("What has ended"))
                .extracting(row -> row.getCellText(0))
                .contains("Endings in the period", "Nothing to show.");
    }

    private static Cell fact(List<Row> rows, String name) {
        return value(rows, name);
    }

    private static Cell value(List<Row> rows, String name) {
        return rows.stream()
                .filter(row -> row.getCellCount() > 1 && row.getCellText(0).equals(name))
                .findFirst()
                .orElseThrow()
                .getCell(1);
    }

    private static Map<String, List<Row>> read(byte[] file) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
