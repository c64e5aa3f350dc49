package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A heading at the foot of a page, with what it is about on the next, looks lost. */
class PaperRoomTest {

    private final PackPdf packs = Papers.pdf();

    /** At every height of a page: so many lines stand before it. */
    @ParameterizedTest
    @CsvSource({"A caption, 60", "A caption, 10", "A section, 60"})
    void aHeadingStandsOnThePageOfItsFirstRow(String caption, int words) throws IOException {
        for (int lines = 1; lines < 48; lines += 4) {
            byte[] pdf = packs.write(
                    PackSamples.of(
                            PackSamples.part(
                                    "before", "Before", new Block.Sentences(true, Collections.nCopies(lines, "Line"))),
                            PackSamples.part("it", "A section", table(caption, words))),
                    PackSamples.stamp("Board"));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                for (String heading : List.of("A section", caption)) {
                    assertThat(pageOf(document, heading + "\n"))
                            .as("%s after %s lines", heading, lines)
                            .isEqualTo(pageOf(document, "first-row"));
                }
            }
        }
    }

    /** At the head of a page nobody could tell what either is of; nor with what is said of the picture between them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "said-between"})
    void aShortTableStandsOnThePageOfItsPictureAndAFewPointsOnThatOfTheirTable(String between) throws IOException {
        Block.Table table = PackSamples.table(
                "Now, by stage",
                List.of(PackSamples.words("Stage")),
                List.of(List.of(Block.Cell.of("first-row")), List.of(Block.Cell.of("last-row"))));
        for (int lines = 1; lines < 48; lines += 3) {
            byte[] pdf = packs.write(
                    PackSamples.of(PackSamples.part(
                            "it",
                            "A section",
                            new Block.Sentences(true, Collections.nCopies(lines, "Line")),
                            new Block.Bars("Now, by stage", "", List.of(PackSamples.bar("Scaling", 3, false))),
                            PackSamples.says(between),
                            table,
                            new Block.Sentences(true, List.of("said-of-it")))),
                    PackSamples.stamp("Board"));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                int page = pageOf(document, "Now, by stage");
                assertThat(pageOf(document, "first-row"))
                        .as("after %s lines", lines)
                        .isEqualTo(page);
                assertThat(pageWith(document, "said-of-it"))
                        .as("after %s lines", lines)
                        .isEqualTo(page);
            }
        }
    }

    /** It may be parted itself, but begins where its picture and what both are called stand. */
    @ParameterizedTest
    @CsvSource({"A section, 9, 0", "Now by stage, 9, 0", "Now by stage, 17, 0", "Now by stage, 9, 60"})
    void aLongTableBeginsOnThePageOfItsPicture(String caption, int bars, int words) throws IOException {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            rows.add(List.of(Block.Cell.of(at == 0 ? "first-row" : at == 1 ? "second-row" : "row " + at)));
        }
        for (int lines = 1; lines < 48; lines += 3) {
            byte[] pdf = packs.write(
                    PackSamples.of(
                            PackSamples.part(
                                    "before", "Before", new Block.Sentences(true, Collections.nCopies(lines, "Line"))),
                            PackSamples.part(
                                    "it",
                                    "A section",
                                    new Block.Sentences(true, List.of("said-above")),
                                    new Block.Bars(
                                            caption,
                                            "",
                                            Collections.nCopies(bars, PackSamples.bar("Scaling", 3, false))),
                                    PackSamples.says("what a bar is ".repeat(words)),
                                    PackSamples.table(caption, List.of(PackSamples.words("Stage")), rows))),
                    PackSamples.stamp("Board"));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                int page = pageWith(document, "first-row");
                for (String told : List.of("\nA section\n", "said-above", caption, "Scaling", "second-row")) {
                    assertThat(pageWith(document, told))
                            .as("%s after %s lines", told, lines)
                            .isEqualTo(page);
                }
            }
        }
    }

    private static Block.Table table(String caption, int words) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int at = 0; at < 10; at++) {
            String said = "words of a row ".repeat(words / 4);
            rows.add(List.of(
                    Block.Cell.of(at == 0 ? "first-row" : "row " + at),
                    Block.Cell.of(said),
                    Block.Cell.of(said),
                    Block.Cell.of(said)));
        }
        return PackSamples.table(
                caption,
                List.of(
                        PackSamples.words("Name"),
                        PackSamples.words("Stages"),
                        PackSamples.words("Money"),
                        PackSamples.words("Marks")),
                rows);
    }

    private static int pageOf(PDDocument document, String words) throws IOException {
        return pageWith(document, "\n" + words);
    }

    private static int pageWith(PDDocument document, String words) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setLineSeparator("\n");
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            if (("\n" + stripper.getText(document).replaceAll("[ \u00a0]+\n", "\n")).contains(words)) {
                return page;
            }
        }
        throw new AssertionError("nowhere: " + words);
    }
}
