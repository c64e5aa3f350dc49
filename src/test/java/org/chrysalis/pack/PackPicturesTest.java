package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chrysalis.pack.Picture.Anchor;
import org.chrysalis.pack.Picture.Area;
import org.chrysalis.pack.Picture.Curve;
import org.chrysalis.pack.Picture.Dot;
import org.chrysalis.pack.Picture.Line;
import org.chrysalis.pack.Picture.Lines;
import org.chrysalis.pack.Picture.Words;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PackPicturesTest {

    private static final Block.Bars STAGES = new Block.Bars(
            "Initiatives by stage",
            "Bars of <initiatives> & more",
            List.of(
                    PackSamples.bar("Development", 8, false),
                    PackSamples.bar("Incubation", 4, true),
                    PackSamples.bar("Scaling", 0, false),
                    PackSamples.bar("Odd", -3, true)));

    @Test
    void barsAreAsLongAsTheirValuesFromZero() {
        for (Picture picture : List.of(PackPictures.wide(STAGES), PackPictures.narrow(STAGES))) {
            List<Area> bars = all(picture, Area.class).toList();
            assertThat(bars).hasSize(2);
            assertThat(bars.get(0).x()).isEqualTo(bars.get(1).x());
            assertThat((double) bars.get(0).width()).isCloseTo(2.0 * bars.get(1).width(), within(1.0));
        }
    }

    @Test
    void everyBarHasItsLabelAndItsNumberBesideIt() {
        assertThat(all(PackPictures.wide(STAGES), Words.class).map(Words::text))
                .containsExactly("Development", "8", "Incubation", "4", "Scaling", "0", "Odd", "-3");
    }

    @Test
    void whatIsMarkedAloneIsHatched() {
        Picture picture = PackPictures.wide(STAGES);
        List<Area> bars = all(picture, Area.class).toList();
        assertThat(bars).extracting(Area::fill).containsOnly(PackPictures.BRAND);
        Area marked = bars.get(1);
        List<Line> hatching = all(picture, Lines.class)
                .filter(lines -> lines.lines().size() > 1)
                .flatMap(lines -> lines.lines().stream())
                .toList();
        assertThat(hatching).hasSizeGreaterThan(10).allSatisfy(line -> {
            assertThat(List.of(line.x1(), line.x2()))
                    .allMatch(x -> x >= marked.x() && x <= marked.x() + marked.width());
            assertThat(List.of(line.y1(), line.y2()))
                    .allMatch(y -> y >= marked.y() && y <= marked.y() + marked.height());
        });
    }

    @Test
    void halvesGrowFromTheMiddleByTheirShare() {
        Block.Halves halves = new Block.Halves(
                "Split",
                "Two halves",
                "Today",
                "Tomorrow",
                List.of(
                        new Block.Halves.Row("Money", BigDecimal.valueOf(300), "£300", BigDecimal.valueOf(100), "£100"),
                        new Block.Halves.Row("Days", BigDecimal.ZERO, "0", BigDecimal.ZERO, "0")));
        for (Picture picture : List.of(PackPictures.wide(halves), PackPictures.narrow(halves))) {
            List<Area> areas = all(picture, Area.class).toList();
            assertThat(areas).as("frame, half, and the bars of one row").hasSize(4);
            Area left = areas.get(2);
            Area right = areas.get(3);
            assertThat(left.x() + left.width()).isEqualTo(picture.width() / 2 - 1);
            assertThat(right.x()).isEqualTo(picture.width() / 2 + 1);
            assertThat((double) left.width()).isCloseTo(3.0 * right.width(), within(3.0));
            assertThat(List.of(left.fill(), right.fill())).containsExactly(PackPictures.PLAIN, PackPictures.BRAND);
            assertThat(all(picture, Lines.class))
                    .as("what needs eyes is hatched, and neither side does")
                    .allMatch(lines -> lines.lines().size() == 1);
        }
    }

    @Test
    void headingsOfHalvesStandWholeOnAPhone() {
        Block.Halves halves = new Block.Halves(
                "Split",
                "Two halves",
                "Improving today’s system",
                "Making tomorrow’s",
                List.of(new Block.Halves.Row("Days", BigDecimal.ONE, "1", BigDecimal.ONE, "1")));
        assertThat(all(PackPictures.narrow(halves), Words.class).map(Words::text))
                .contains("Improving", "today’s system", "Making", "tomorrow’s")
                .noneMatch(words -> words.contains("…"));
        assertThat(all(PackPictures.wide(halves), Words.class).map(Words::text))
                .contains("Improving today’s system", "Making tomorrow’s");
    }

    @Test
    void nothingStandsOverTheEdges() {
        List<Picture> pictures = new ArrayList<>();
        for (PackContent content : List.of(PackSamples.nasty(), PackSamples.marlhaven())) {
            for (PackContent.Part part : content.parts()) {
                for (Block block : part.blocks()) {
                    if (block instanceof Block.Drawn drawn) {
                        pictures.add(PackPictures.wide(drawn));
                        pictures.add(PackPictures.narrow(drawn));
                    }
                }
            }
        }
        assertThat(pictures).hasSizeGreaterThan(20).allSatisfy(picture -> {
            assertThat(all(picture, Words.class)).allSatisfy(words -> {
                int width = WordsFit.width(words.text(), words.size(), words.bold());
                int from = words.x()
                        - (words.anchor() == Anchor.START ? 0 : words.anchor() == Anchor.END ? width : width / 2);
                assertThat(from).isGreaterThanOrEqualTo(0);
                assertThat(from + width).isLessThanOrEqualTo(picture.width());
                assertThat(words.y()).isBetween(0, picture.height());
            });
            assertThat(all(picture, Area.class)).allSatisfy(area -> {
                assertThat(area.x() + area.width()).isLessThanOrEqualTo(picture.width());
                assertThat(area.y() + area.height()).isLessThanOrEqualTo(picture.height());
            });
            assertThat(all(picture, Dot.class)).allSatisfy(dot -> {
                assertThat(dot.x()).isBetween(dot.radius(), picture.width() - dot.radius());
                assertThat(dot.y()).isBetween(dot.radius(), picture.height() - dot.radius());
            });
            assertThat(all(picture, Curve.class))
                    .allSatisfy(curve ->
                            assertThat(curve.first().x()).isBetween(-picture.width() / 4, picture.width() * 5 / 4));
            assertThat(all(picture, Lines.class).flatMap(lines -> lines.lines().stream()))
                    .allSatisfy(line -> {
                        assertThat(List.of(line.x1(), line.x2())).allMatch(x -> x >= 0 && x <= picture.width());
                        assertThat(List.of(line.y1(), line.y2())).allMatch(y -> y >= 0 && y <= picture.height());
                    });
        });
    }

    @Test
    void movesGoOnTheRightAndBackOnTheLeftThickerWhereTheyWereMore() {
        Block.Moves moves = new Block.Moves(
                "Moves",
                "Bows",
                TravelSamples.STAGES,
                List.of(new Block.Moves.Step(0, 1, 9), new Block.Moves.Step(2, 0, 1), new Block.Moves.Step(3, 3, 4)));
        Picture picture = PackPictures.wide(moves);
        List<Curve> bows = all(picture, Curve.class).toList();
        assertThat(bows).as("what begins the same stage again goes nowhere").hasSize(2);
        assertThat(bows.get(0).from().x()).isGreaterThan(picture.width() / 2);
        assertThat(bows.get(1).from().x()).isLessThan(picture.width() / 2);
        assertThat(bows.get(0).thickness()).isGreaterThan(bows.get(1).thickness());
        assertThat(bows.get(0).dash()).isEmpty();
        assertThat(bows.get(1).dash()).as("told apart without colour").isNotEmpty();
        assertThat(all(picture, Words.class).map(Words::text))
                .containsExactly("9", "1", "Development", "Prototyping", "Incubation", "Embedding", "Scaling");
    }

    @Test
    void everyVisitIsADotAndTheMiddleHalfABand() {
        Block.Spread spread = TravelSamples.spread(TravelSamples.STAGES);
        Picture picture = PackPictures.wide(spread);
        assertThat(all(picture, Dot.class)).hasSize(13);
        assertThat(all(picture, Dot.class).filter(dot -> dot.fill().equals(PackPictures.PAPER)))
                .as("hollow ones go on")
                .hasSize(5);
        assertThat(all(picture, Area.class)).as("none where no visit is over").hasSize(4);
        assertThat(all(picture, Words.class).map(Words::text)).contains("Scaling", "6 months");
    }

    @Test
    void linesEndWhereTheyEndAndAreToldApartByHowTheyAreBroken() {
        Picture picture = PackPictures.wide(TravelSamples.strips(List.of("Kinship First"), true));
        double day = (picture.width() - 150) / 730.0;
        List<Lines> runs = all(picture, Lines.class)
                .filter(lines -> lines.thickness() == 5 && lines.dash().equals("2 3"))
                .toList();
        assertThat((double) runs.get(0).lines().get(0).x2()).isCloseTo(150 + 501 * day, within(1.0));
        assertThat(runs.get(1).lines().get(0).x2()).as("goes on").isEqualTo(picture.width());
        assertThat(all(picture, Lines.class).map(Lines::dash)).contains("", "2 3", "9 6", "2 4", "2 2");
        assertThat(all(picture, Words.class).map(Words::text))
                .contains("Kinship First", "MAR-01", "2026", "2027", "1", "2", "Embedding", "Committed money");
    }

    @Test
    void labelsAreFittedByWordsAndThenByAnEllipsis() {
        assertThat(WordsFit.lines("Short", 100, 14, false)).containsExactly("Short");
        assertThat(WordsFit.lines("Reputation and the trust of partners", 150, 14, false))
                .containsExactly("Reputation and the", "trust of partners");
        assertThat(WordsFit.lines("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 100, 14, false))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(WordsFit.lines("🚀🚀🚀🚀🚀🚀🚀🚀", 30, 14, false))
                .allMatch(line -> line.codePoints()
                        .noneMatch(letter -> letter <= 0xFFFF && Character.isSurrogate((char) letter)));
        assertThat(WordsFit.lines("", 100, 14, false)).containsExactly("");
        assertThat(WordsFit.lines("wide", 1, 14, false)).hasSizeLessThanOrEqualTo(2);
    }

    /** Long or short, on a phone as on paper: what the table is read by is never cut. */
    @Test
    void namesEachStripWithItsWholeReference() {
        for (String name : List.of(
                "Short",
                "A name that is just about as long as a phone is",
                "A name that goes over two lines on a phone, because somebody wanted to say all of it at once",
                "Supercalifragilisticexpialidocious".repeat(4))) {
            Strips strips = TravelSamples.strips(List.of(name), true);
            for (Picture picture : List.of(PackPictures.wide(strips), PackPictures.narrow(strips))) {
                assertThat(all(picture, Words.class).map(Words::text))
                        .as("%s in %d pixels", name, picture.width())
                        .anyMatch(words -> words.endsWith("MAR-01"));
            }
        }
        Strips named = TravelSamples.strips(List.of("A name that is just about as long as a phone is"), true);
        assertThat(all(PackPictures.narrow(named), Words.class)
                        .map(Words::text)
                        .toList()
                        .toString())
                .contains("A name that is just about as long as a,", "phone is MAR-01");
    }

    /** As the page's policy wants it: nothing that runs, no style in it, and what was typed is text. */
    @Test
    void isWrittenAsSvgThatAPageMayCarry() throws Exception {
        Block.Bars typed =
                new Block.Bars("x", "<script>alert(1)</script>", List.of(PackSamples.bar("<b>\"'&</b>", 3, true)));
        String svg = Papers.templates()
                .process(
                        "pack/_picture",
                        Set.of("picture"),
                        new Context(Locale.UK, Map.of("drawn", PackPictures.wide(typed), "id", "p1")));
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p1");
        assertThat(root.getAttribute("viewBox")).matches("0 0 640 \\d+");
        assertThat(root.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("<script>alert(1)</script>");
        assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<b>\"'&</b>");
        assertThat(root.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg).doesNotContain("style=").contains("<path", "<rect", "text-anchor=\"start\"");
    }

    private static <T> Stream<T> all(Picture picture, Class<T> kind) {
        return picture.shapes().stream().filter(kind::isInstance).map(kind::cast);
    }
}
