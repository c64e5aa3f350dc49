package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.xml.sax.SAXException;

class PackPdfTest {

    private static final String TITLE = "Innovation board, November 2026";

    private final PackPdf packs = Papers.pdf();

    @Test
    void aFullPackKeepsToPdfUa() {
        assertThat(PdfUa.broken(packs.write(PackSamples.marlhaven(), PackSamples.stamp(TITLE, 3))))
                .isEmpty();
    }

    @Test
    void aPackOfOneEmptyPartKeepsToPdfUaAndSaysSo() throws IOException {
        byte[] pdf = packs.write(PackSamples.empty(), PackSamples.stamp("Nothing yet"));
        assertThat(PdfUa.broken(pdf)).isEmpty();
        assertThat(text(pdf)).contains("What has ended", "Nothing to show in this section.");
    }

    @Test
    void nothingThatAPersonTypesBreaksIt() throws IOException {
        byte[] pdf = packs.write(
                PackSamples.nasty(), PackSamples.stamp("<script>alert(1)</script> 🚀 \u0000 " + "x".repeat(300)));
        assertThat(PdfUa.broken(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(9);
        }
        assertThat(text(pdf))
                .contains(
                        "<script>alert(1)</script>",
                        "]]> --> ${7*7} [[${7*7}]] [(${7*7})] #{pack.paper.page} *{x} __${7*7}__");
    }

    @Test
    void readsInTheOrderThatItIsSeenIn() throws IOException {
        String text = text(packs.write(PackSamples.marlhaven(), PackSamples.stamp(TITLE, 3)));
        assertThat(text)
                .containsSubsequence(
                        TITLE,
                        "The whole organisation",
                        "Figures of 26 November 2026, looking back from 1 April 2026 to 26 November 2026.",
                        "Board pack 4, published by Ffion Ŵyn-Hughes on 26 November 2026 at 3:42pm.",
                        "Corrects pack 3",
                        "Three things to look at",
                        "We ask the board to decide",
                        "Incubation is where things wait",
                        "15 initiatives are active or paused",
                        "Median time here",
                        "Development 5 0 61 days",
                        "9 initiatives improve today’s system",
                        "What the two halves are made of",
                        "Reasons, longest first",
                        "Ŵyl y Plant: £24,500.50 – £48,500.50 a year.",
                        "Moves in the period",
                        "Endings in the period",
                        "Nothing to show.");
    }

    @Test
    void hasHeadingsListsFiguresAndTableHeadersAsTags() throws IOException {
        byte[] pdf = packs.write(PackSamples.marlhaven(), PackSamples.stamp(TITLE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<PDStructureElement> tags = new ArrayList<>();
            collect(document.getDocumentCatalog().getStructureTreeRoot(), tags);
            List<String> headings = tags.stream()
                    .map(PDStructureElement::getStructureType)
                    .filter(tag -> tag.matches("H[1-6]"))
                    .toList();
            assertThat(headings).startsWith("H1", "H2", "H3").containsOnlyOnce("H1");
            IntStream.range(1, headings.size())
                    .forEach(at -> assertThat(headings.get(at).charAt(1))
                            .isLessThanOrEqualTo((char) (headings.get(at - 1).charAt(1) + 1)));
            assertThat(tags)
                    .extracting(PDStructureElement::getStructureType)
                    .contains("L", "LI", "LBody", "Link", "THead");
            assertThat(tags.stream().filter(tag -> tag.getStructureType().equals("Figure")))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly(
                            "Bars of initiatives by stage: Development has most, with 5. The table below has the numbers.",
                            "A screen in two halves: improving today’s system on the left, making tomorrow’s on the right.",
                            "Bars of current risks by kind; those to people are marked.",
                            "Stages with bows between them.",
                            "Dots by stage.",
                            "A strip for each initiative.");
            assertThat(scopes(tags)).contains("Row", "Column");
            assertThat(tags.stream().filter(tag -> tag.getStructureType().equals("Table")))
                    .hasSize(6);
        }
    }

    @Test
    void saysWhoseItIsAndWhereThingsAre() throws IOException {
        byte[] pdf = packs.write(PackSamples.marlhaven(), PackSamples.stamp(TITLE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(TITLE);
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Marlhaven Children’s Services");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .hasToString("2026-11-26T15:42:10Z");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            PDOutlineItem whole =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(whole.getTitle()).isEqualTo(TITLE);
            assertThat(StreamSupport.stream(whole.children().spliterator(), false))
                    .extracting(PDOutlineItem::getTitle)
                    .containsExactlyElementsOf(PackSamples.marlhaven().parts().stream()
                            .map(PackContent.Part::heading)
                            .toList());
        }
    }

    @Test
    void everyPageSaysWhoseAndWhichItIsAndRepeatsTheHeadsOfItsTable() throws IOException {
        List<List<Block.Cell>> rows = IntStream.range(0, 100)
                .mapToObj(at -> List.of(Block.Cell.of("MAR-" + at), PackSamples.number(at)))
                .toList();
        byte[] pdf = packs.write(
                PackSamples.of(PackSamples.part(
                        "long",
                        "A long table",
                        PackSamples.table(
                                "All",
                                List.of(PackSamples.words("Initiative"), PackSamples.numbers("Days here")),
                                rows))),
                PackSamples.stamp(TITLE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page))
                        .contains(
                                "Marlhaven Children’s Services",
                                "Pack 4",
                                "Page " + page + " of " + pages,
                                "Days here");
            }
        }
    }

    /** At whatever place of the line they stand, and also where many words are parted at their hyphens. */
    @Test
    void partsNoReferenceAtItsHyphen() throws IOException {
        String[] lines = IntStream.range(0, 60)
                .mapToObj(at ->
                        "x".repeat(at) + " Young commissioners (MAR-14), well-known The Landing (MAR-02) and CEX-7 ")
                .map(line -> line.repeat(3).strip())
                .toArray(String[]::new);
        List<List<Block.Cell>> rows = IntStream.range(0, 40)
                .mapToObj(at -> List.of(
                        Block.Cell.of("y".repeat(at % 20) + " commissioners (MAR-14) MAR-02"), PackSamples.number(at)))
                .toList();
        byte[] pdf = packs.write(
                PackSamples.of(PackSamples.part(
                        "r",
                        "References",
                        new Block.Sentences(true, List.of(lines)),
                        PackSamples.table(
                                "", List.of(PackSamples.words("Initiative"), PackSamples.numbers("Days")), rows))),
                PackSamples.stamp(TITLE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(Pattern.compile("(MAR|CEX)-\\s").matcher(text).results()).isEmpty();
            assertThat(Pattern.compile("well-\\s").matcher(text).results()).isNotEmpty();
            assertThat(Pattern.compile("MAR-14").matcher(text).results()).hasSize(60 * 3 + 40);
        }
        assertThat(PdfUa.broken(pdf)).isEmpty();
    }

    @Test
    void hasItsLettersInItAndSaysWhichItCannotShow() throws IOException {
        byte[] pdf = packs.write(
                PackSamples.of(PackSamples.part("w", "Ŵyl", PackSamples.says("ŷ w\u0302 £ – ’ ½ → 👍🏽 مرحبا שלום 中"))),
                PackSamples.stamp(TITLE));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded())
                            .as(name.getName())
                            .isTrue();
                }
            }
        }
        assertThat(text(pdf)).contains("Ŵyl", "ŷ ŵ £ – ’ ½ → □ □□□□□ □□□□ □", "Letters that this file cannot show");
        assertThat(text(packs.write(PackSamples.marlhaven(), PackSamples.stamp(TITLE))))
                .doesNotContain("□", "Letters that this file cannot show");
    }

    /** Ticks and boxes are ordinary in a comment for a board. */
    @Test
    void showsSignsThatMeanTheSame() throws IOException {
        byte[] pdf = packs.write(
                PackSamples.of(PackSamples.part(
                        "s",
                        "Signs",
                        PackSamples.says("✓ done ✔\uFE0F too ☐ open ✗ not ➜ then ⇒ so ★ ☑ ❌ ⚠\uFE0F end"))),
                PackSamples.stamp(TITLE));
        assertThat(text(pdf))
                .contains("√ done √ too □ open × not → then → so * √ × ! end")
                .doesNotContain("Letters that this file cannot show");
    }

    @Test
    void fetchesNothing() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/x";
            String typed = "<img src=\"" + address + "\"/><link rel=\"stylesheet\" href=\"" + address
                    + "\"/></p><style>@import url(" + address + ");</style><object data='" + address + "'/>";
            byte[] pdf = packs.write(
                    PackSamples.of(typed, List.of(PackSamples.part("p", typed, PackSamples.says(typed)))),
                    PackSamples.stamp(typed));
            assertThat(text(pdf)).contains("<img src=\"http://127.0.0.1");
            elsewhere.setSoTimeout(100);
            assertThatThrownBy(elsewhere::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void isTheSameFileForTheSamePackAndLeavesNothingBehind() throws IOException {
        Set<String> before = temporary();
        byte[] first = packs.write(PackSamples.marlhaven(), PackSamples.stamp(TITLE));
        assertThat(Papers.pdf().write(PackSamples.marlhaven(), PackSamples.stamp(TITLE)))
                .isEqualTo(first);
        assertThat(temporary()).isEqualTo(before);
    }

    @Test
    void saysWhichPackCannotBeWritten() {
        PackPdf broken = new PackPdf(new SpringTemplateEngine(), Papers.words());
        assertThatThrownBy(() -> broken.write(PackSamples.empty(), PackSamples.stamp(TITLE)))
                .isInstanceOf(PackNotWritten.class)
                .hasMessage("Pack 4 of Marlhaven Children’s Services cannot be written as a PDF")
                .hasCauseInstanceOf(SAXException.class);
    }

    private static Set<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.toLowerCase().matches("(pdfbox|\\+~jf|openhtml|font).*"))
                    .toList());
        }
    }

    private static List<String> scopes(List<PDStructureElement> tags) {
        return tags.stream()
                .filter(tag -> tag.getStructureType().equals("TH"))
                .map(tag ->
                        ((COSDictionary) tag.getCOSObject().getDictionaryObject(COSName.A)).getNameAsString("Scope"))
                .toList();
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> into) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                into.add(element);
                collect(element, into);
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return plain(stripper.getText(document));
    }

    private static String plain(String text) {
        return text.replaceAll("[ \u00a0]+", " ");
    }
}
