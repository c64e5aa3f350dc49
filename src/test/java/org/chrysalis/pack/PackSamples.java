package org.chrysalis.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Column;
import org.chrysalis.pack.Block.Kind;
import org.jspecify.annotations.Nullable;

/** Packs as an organisation would publish them, and as nobody would. */
final class PackSamples {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private PackSamples() {}

    static PackStamp stamp(String title) {
        return stamp(title, null);
    }

    static PackStamp stamp(String title, @Nullable Integer corrects) {
        return new PackStamp(
                4,
                title,
                Instant.parse("2026-11-26T15:42:10.123Z"),
                "Ffion Ŵyn-Hughes",
                corrects,
                null,
                corrects == null ? null : Instant.parse("2026-03-04T09:00:00Z"));
    }

    static PackContent of(PackContent.Part... parts) {
        return of("", List.of(parts));
    }

    static PackContent of(String comment, List<PackContent.Part> parts) {
        return new PackContent(
                PackContent.EDITION,
                "Marlhaven Children’s Services",
                "",
                DAY,
                LocalDate.of(2026, 4, 1),
                LocalDate.of(2026, 11, 26),
                comment,
                parts);
    }

    static PackContent.Part part(String key, String heading, Block... blocks) {
        return new PackContent.Part(key, heading, "", List.of(blocks));
    }

    static Block says(String... lines) {
        return new Block.Sentences(false, List.of(lines));
    }

    static Block.Table table(String caption, List<Column> columns, List<List<Cell>> rows) {
        return new Block.Table(caption, columns, rows);
    }

    static Column words(String heading) {
        return new Column(heading, false);
    }

    static Column numbers(String heading) {
        return new Column(heading, true);
    }

    static Cell number(int value) {
        return new Cell(String.valueOf(value), BigDecimal.valueOf(value), Kind.NUMBER);
    }

    static Cell pounds(String text, String value) {
        return new Cell(text, new BigDecimal(value), Kind.POUNDS);
    }

    static Cell day(LocalDate day) {
        return new Cell(
                day.getDayOfMonth() + " " + day.getMonth().name().charAt(0)
                        + day.getMonth().name().substring(1, 3).toLowerCase() + " " + day.getYear(),
                BigDecimal.valueOf(day.toEpochDay()),
                Kind.DAY);
    }

    static Block.Bars.Bar bar(String label, int value, boolean marked) {
        return new Block.Bars.Bar(label, BigDecimal.valueOf(value), String.valueOf(value), marked);
    }

    /** As the board of Marlhaven would be given it. */
    static PackContent marlhaven() {
        return of(
                "Three things to look at this time: the money of two initiatives ends before their outcomes can be seen, the"
                        + " draw on Fostering has grown again, and young people have heard nothing back since July.\n"
                        + "We ask the board to decide on Kinship First in part 4.",
                List.of(
                        pipeline(),
                        split(),
                        attention(),
                        runway(),
                        risks(),
                        moves(),
                        part(
                                "farewells",
                                "What has ended",
                                table(
                                        "Endings in the period",
                                        List.of(words("Initiative"), words("Ended"), words("What was learned")),
                                        List.of()))));
    }

    private static PackContent.Part pipeline() {
        String[] stages = {"Development", "Prototyping", "Incubation", "Embedding", "Scaling"};
        int[] now = {5, 4, 3, 2, 1};
        List<Block.Bars.Bar> bars = IntStream.range(0, 5)
                .mapToObj(at -> bar(stages[at], now[at], at == 2))
                .toList();
        List<List<Cell>> rows = IntStream.range(0, 5)
                .mapToObj(at -> List.of(
                        Cell.of(stages[at]),
                        number(now[at]),
                        number(at % 2),
                        Cell.of(at == 2 ? "148 days" : "61 days")))
                .toList();
        return new PackContent.Part(
                "pipeline",
                "Where initiatives are",
                "Incubation is where things wait: none has left it since May.",
                List.of(
                        says("15 initiatives are active or paused; 3 need somebody’s eyes."),
                        new Block.Bars(
                                "Initiatives by stage",
                                "Bars of initiatives by stage: Development has most, with 5. The table below has the numbers.",
                                bars),
                        table(
                                "Initiatives by stage",
                                List.of(
                                        words("Stage"),
                                        numbers("Initiatives"),
                                        numbers("Paused"),
                                        words("Median time here")),
                                rows)));
    }

    private static PackContent.Part split() {
        return part(
                "split",
                "Split screen",
                says("9 initiatives improve today’s system and 5 make tomorrow’s, and of 1 nobody is sure yet."
                        + " Both are needed, and they feed each other."),
                new Block.Halves(
                        "Today’s system and tomorrow’s",
                        "A screen in two halves: improving today’s system on the left, making tomorrow’s on the right.",
                        "Improving today’s system",
                        "Making tomorrow’s",
                        List.of(
                                new Block.Halves.Row(
                                        "Initiatives", BigDecimal.valueOf(9), "9", BigDecimal.valueOf(5), "5"),
                                new Block.Halves.Row(
                                        "Money",
                                        BigDecimal.valueOf(412000),
                                        "£412,000",
                                        BigDecimal.valueOf(655500),
                                        "£655,500"),
                                new Block.Halves.Row(
                                        "Days a week", new BigDecimal("14.5"), "14.5", new BigDecimal("9"), "9"))),
                table(
                        "What the two halves are made of",
                        List.of(
                                words("What it does"),
                                numbers("Initiatives"),
                                numbers("Money"),
                                numbers("Days a week")),
                        List.of(
                                List.of(
                                        Cell.of("Improves today’s system"),
                                        number(9),
                                        pounds("£412,000", "412000"),
                                        number(14)),
                                List.of(
                                        Cell.of("Makes tomorrow’s"),
                                        number(5),
                                        pounds("£655,500", "655500"),
                                        number(9)),
                                List.of(Cell.of("Not sure yet"), number(1), pounds("£0", "0"), number(0)))));
    }

    private static PackContent.Part attention() {
        String[] names = {
            "Kinship First",
            "Warm hubs",
            "Listening leads",
            "The Porch: a place to stay before and after care",
            "Family group meetings, sooner",
            "Edge of care outreach with the police and health",
            "Staying Close"
        };
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < 14; at++) {
            rows.add(List.of(
                    Cell.of("MAR-" + (at + 1) + " " + names[at % names.length]),
                    Cell.of(
                            at % 3 == 0
                                    ? "Money ends before its outcomes can be expected: 31 March 2027 against 30 September 2027"
                                    : "A condition is overdue: “agree who holds the budget after the pilot”"),
                    Cell.of(at % 2 == 0 ? "Nia Howells" : "Tom Ashdown and Priya Raman"),
                    day(DAY.minusDays(11L * at))));
        }
        return part(
                "attention",
                "What needs eyes",
                says("14 reasons on 9 initiatives, the oldest since July."),
                table(
                        "Reasons, longest first",
                        List.of(words("Initiative"), words("Why"), words("Leads"), words("Since")),
                        rows));
    }

    private static PackContent.Part runway() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < 8; at++) {
            rows.add(List.of(
                    Cell.of("Quarter to " + (at % 2 == 0 ? "31 December " : "31 March ") + (2026 + at / 2)),
                    number(at % 4),
                    pounds("£" + (at * 24) + ",500.50", at * 24 + "500.50"),
                    number(at % 3)));
        }
        return part(
                "money",
                "Money that ends",
                new Block.Sentences(
                        true,
                        List.of(
                                "2 initiatives lose their last money within six months.",
                                "1 has money without an end.",
                                "Ŵyl y Plant: £24,500.50 – £48,500.50 a year.")),
                table(
                        "Sums by the quarter that they end in",
                        List.of(words("Quarter"), numbers("Sums"), numbers("Money"), numbers("Last of an initiative")),
                        rows));
    }

    private static PackContent.Part risks() {
        return part(
                "risks",
                "Risks",
                says("Risks to people come before all others, whatever their score."),
                new Block.Bars(
                        "Current risks by kind",
                        "Bars of current risks by kind; those to people are marked.",
                        List.of(
                                bar("To people", 11, true),
                                bar("Money", 6, false),
                                bar("Reputation and the trust of partners, schools and the courts", 4, false),
                                bar("Delivery", 9, false),
                                bar("Legal", 0, false))),
                table(
                        "Current risks by kind",
                        List.of(words("Kind"), numbers("Current"), numbers("Not looked at for 90 days")),
                        List.of(
                                List.of(Cell.of("To people"), number(11), number(2)),
                                List.of(Cell.of("Money"), number(6), number(1)),
                                List.of(
                                        Cell.of("Reputation and the trust of partners, schools and the courts"),
                                        number(4),
                                        number(0)),
                                List.of(Cell.of("Delivery"), number(9), number(3)),
                                List.of(Cell.of("Legal"), number(0), number(0)))));
    }

    private static PackContent.Part moves() {
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < 22; at++) {
            rows.add(List.of(
                    day(DAY.minusDays(9L * at)),
                    Cell.of("MAR-" + (at % 15 + 1)),
                    Cell.of(at % 5 == 0 ? "Prototyping, back to Development" : "Development to Prototyping"),
                    Cell.of(
                            at % 4 == 0
                                    ? "What families told us turned the question round; we want to ask it again."
                                    : "")));
        }
        return part(
                "moves",
                "Moves between stages",
                TravelSamples.moves(TravelSamples.STAGES),
                TravelSamples.spread(TravelSamples.STAGES),
                TravelSamples.strips(List.of("Kinship First", "Young commissioners and the money"), true),
                table(
                        "Moves in the period",
                        List.of(words("Day"), words("Initiative"), words("Move"), words("Why")),
                        rows));
    }

    /** One part with nothing in it. */
    static PackContent empty() {
        return of(part("farewells", "What has ended"));
    }

    /** What the database may hold. */
    static PackContent nasty() {
        String endless = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(6);
        String comment =
                "Sentence with <b>markup</b> & an <img src=\"http://evil.example/pixel.png\"> in it. ".repeat(50);
        List<String> texts = List.of(
                "<script>alert(1)</script>",
                "مرحبا بالعالم and then English",
                "שלום עולם",
                "Rocket 🚀 family 👨‍👩‍👧‍👦 flag 🏴󠁧󠁢󠁷󠁬󠁳󠁿 thumbs 👍🏽",
                endless,
                "=cmd|' /C calc'!A0",
                "+44 20 7946 0000",
                "@SUM(A1:A9)",
                "-2+3",
                "\tTabbed",
                "Bell \u0007 and null \u0000 and \ufffe and half \ud83d of a pair",
                "中文字符 日本語 한국어",
                "ŵ ŷ Ŵ Ŷ â ê î ô û £1,000 – “quoted” ’tis … ½ € ™ ✓ → ≥ − ‑ ­soft",
                "w\u0302 combined y\u0302",
                "]]> --> ${7*7} [[${7*7}]] [(${7*7})] #{pack.paper.page} *{x} __${7*7}__",
                "url(http://evil.example/x) @import 'http://evil.example/y'; file:///etc/passwd",
                "Line one\nLine two\r\nLine three",
                " ".repeat(30),
                "");
        List<Block.Bars.Bar> bars = new ArrayList<>();
        List<Block.Halves.Row> halves = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int at = 0; at < 30; at++) {
            String text = texts.get(at % texts.size());
            bars.add(new Block.Bars.Bar(
                    text,
                    at == 3 ? new BigDecimal("123456789012345678.99") : BigDecimal.valueOf(at - 5L),
                    at == 3 ? "£123,456,789,012,345,678.99 and more" : text,
                    at % 2 == 0));
            halves.add(new Block.Halves.Row(
                    text, BigDecimal.valueOf(at), text, BigDecimal.valueOf(-at), at % 3 == 0 ? text : ""));
            rows.add(List.of(
                    Cell.of(text),
                    new Cell(text, BigDecimal.valueOf(at), Kind.POUNDS),
                    Cell.of(at == 7 ? comment : text)));
        }
        List<PackContent.Part> parts = new ArrayList<>();
        for (String text : texts) {
            parts.add(new PackContent.Part(
                    "nasty",
                    text,
                    text,
                    List.of(
                            new Block.Sentences(true, texts),
                            new Block.Sentences(false, List.of(text, "")),
                            new Block.Sentences(true, List.of()),
                            new Block.Table(
                                    text,
                                    List.of(words(text), numbers(text), words(endless)),
                                    parts.size() < 2 ? rows : rows.subList(0, parts.size() % 4)),
                            new Block.Bars(text, text, parts.size() < 2 ? bars : bars.subList(0, 8)),
                            new Block.Halves(text, text, text, endless, halves.subList(0, 6)),
                            TravelSamples.moves(texts.subList(0, 6)),
                            TravelSamples.spread(texts),
                            TravelSamples.strips(texts.subList(0, 6), true),
                            new Block.Moves("", "", List.of(), List.of()),
                            new Block.Spread("", "", "", "", List.of()),
                            new Block.Bars("", "", List.of()),
                            new Block.Halves("", "", "", "", List.of()))));
        }
        return new PackContent(
                PackContent.EDITION,
                "Marlhaven <b>&amp;</b> " + endless,
                "Team \u0001 🚀",
                DAY,
                DAY,
                DAY,
                comment,
                parts);
    }
}
