package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** At the head of a page nobody could tell what either is of. */
    @Test
    void aShortTableStandsOnThePageOfItsPictureAndAFewPointsOnThatOfTheirTable() throws IOException {
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
