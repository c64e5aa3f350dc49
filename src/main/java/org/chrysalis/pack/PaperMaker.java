package org.chrysalis.pack;

import java.util.ArrayList;
import java.util.List;

/** Lays out one pack for paper: its words in letters that can be shown, its pictures, the widths of its tables. */
final class PaperMaker {

    private static final int HEADER = 420;
    private static final int SIZE = 12;

    /** Tables of so few rows are not split over pages. */
    private static final int SHORT = 8;

    /** Letters that may stand between a heading and what is kept with it. */
    private static final int OPENING = 800;

    private final PackWords words;
    private final PaperLetters letters = new PaperLetters();
    private final List<Picture> pictures = new ArrayList<>();

    PaperMaker(PackWords words) {
        this.words = words;
    }

    /** Those that the paper has places for. */
    List<Picture> pictures() {
        return pictures;
    }

    Paper of(PackContent content, PackStamp stamp) {
        String title = line(stamp.title());
        String organisation = line(content.organisation());
        List<String> facts = facts(content, stamp);
        List<String> comment = paragraphs(content.comment());
        List<Paper.Section> sections = new ArrayList<>();
        for (PackContent.Part part : content.parts()) {
            String heading = line(part.heading());
            List<Paper.Piece> pieces = together(pieces(part.blocks(), heading));
            int opening = opening(part, pieces);
            sections.add(new Paper.Section(
                    "part-" + (sections.size() + 1),
                    heading,
                    opening > 0 ? "" : PaperRoom.before(pieces),
                    paragraphs(part.comment()),
                    pieces.subList(0, opening),
                    pieces.subList(opening, pieces.size())));
        }
        return new Paper(
                title,
                organisation,
                WordsFit.cut(organisation, HEADER, SIZE, false),
                words.say("pack.paper.pack", String.valueOf(stamp.number())),
                facts,
                comment,
                sections,
                letters.leftSomething());
    }

    private List<String> facts(PackContent content, PackStamp stamp) {
        List<String> facts = new ArrayList<>();
        facts.add(content.about().isBlank() ? words.say("pack.paper.whole") : line(content.about()));
        facts.add(words.say(
                "pack.page.days", words.date(content.day()), words.date(content.from()), words.date(content.to())));
        facts.add(words.say(
                "pack.page.stamp",
                String.valueOf(stamp.number()),
                line(stamp.publishedBy()),
                words.dateTime(stamp.publishedAt())));
        if (stamp.corrects() != null) {
            String number = String.valueOf(stamp.corrects());
            facts.add(
                    stamp.correctsPublishedAt() == null
                            ? words.say("pack.preview.corrects", number)
                            : words.say("pack.corrects", number, words.date(stamp.correctsPublishedAt())));
        }
        return facts;
    }

    /** A few sentences and what they are about: a heading with nothing but them at the foot of a page looks lost. */
    private static int opening(PackContent.Part part, List<Paper.Piece> pieces) {
        int said = part.comment().length();
        for (int at = 0; at < pieces.size() && said < OPENING; at++) {
            Paper.Piece piece = pieces.get(at);
            if (piece.words() == null) {
                return piece.grid() != null && !piece.grid().whole() ? 0 : at + 1;
            }
            said += String.join("", piece.words().lines()).length();
        }
        return 0;
    }

    private static List<Paper.Piece> together(List<Paper.Piece> pieces) {
        List<Paper.Piece> together = new ArrayList<>();
        int at = 0;
        while (at < pieces.size()) {
            int next = at + 1;
            while (next < pieces.size() && stays(pieces, next)) {
                next++;
            }
            together.add(Paper.Piece.of(List.copyOf(pieces.subList(at, next))));
            at = next;
        }
        return together;
    }

    private static boolean stays(List<Paper.Piece> pieces, int at) {
        return pieces.get(at).belongsTo(pieces.get(at - 1)) || between(pieces, at) || between(pieces, at - 1);
    }

    /** Whether it is said of the picture before it, and the short table of the same comes next. */
    private static boolean between(List<Paper.Piece> pieces, int at) {
        if (at < 1 || at + 1 >= pieces.size() || !pieces.get(at).paragraph()) {
            return false;
        }
        Paper.Piece table = pieces.get(at + 1);
        return table.shows(pieces.get(at - 1))
                && table.grid() != null
                && table.grid().whole();
    }

    private List<Paper.Piece> pieces(List<Block> blocks, String heading) {
        List<Paper.Piece> pieces = new ArrayList<>();
        String before = heading;
        for (Block block : blocks) {
            if (block instanceof Block.Sentences sentences) {
                List<String> lines = sentences.beneathPicture().stream()
                        .map(this::line)
                        .filter(line -> !line.isEmpty())
                        .toList();
                if (!lines.isEmpty()) {
                    pieces.add(Paper.Piece.of(new Paper.Words(
                            sentences.list(), sentences.list() ? lines : List.of(String.join(" ", lines)))));
                }
            } else if (block instanceof Block.Table table) {
                add(pieces, grid(table, before));
            } else if (block instanceof Block.Drawn drawn && !drawn.nothing()) {
                before = picture(pieces, drawn.title(), PackPictures.wide(drawn.lettered(this::line)), before);
            }
        }
        return pieces;
    }

    /** One that may be parted is not parted from the picture of the same: it has no heading of its own. */
    private static void add(List<Paper.Piece> pieces, Paper.Grid grid) {
        Paper.Piece table = Paper.Piece.of(grid);
        int last = pieces.size() - 1;
        Paper.Words said =
                last > 0 && pieces.get(last).paragraph() ? pieces.get(last).words() : null;
        int picture = said == null ? last : last - 1;
        if (picture >= 0 && table.shows(pieces.get(picture)) && !grid.whole()) {
            pieces.set(picture, pieces.get(picture).above(said == null ? List.of() : said.lines(), grid));
        }
        pieces.add(table);
    }

    /** Where there is nothing to draw, what stands beside the picture says so. */
    private String picture(List<Paper.Piece> pieces, String title, Picture picture, String before) {
        String shown = line(title);
        pieces.add(Paper.Piece.of(new Paper.Drawing(
                shown.equals(before) ? "" : shown,
                pictures.size(),
                PaperPictures.fitted(picture, picture.width()),
                PaperPictures.fitted(picture, picture.height()),
                alternative(picture, shown),
                "")));
        pictures.add(picture);
        return shown;
    }

    private String alternative(Picture picture, String title) {
        String said = line(picture.alternative());
        return !said.isEmpty() ? said : !title.isEmpty() ? title : words.say("pack.paper.picture");
    }

    private Paper.Grid grid(Block.Table table, String before) {
        String caption = line(table.caption());
        int[] widths = TableWidths.of(table);
        List<Paper.Head> heads = new ArrayList<>();
        for (Block.Column column : table.columns()) {
            heads.add(new Paper.Head(line(column.heading()), column.numeric(), widths[heads.size()]));
        }
        List<List<Paper.Cell>> rows = new ArrayList<>();
        for (List<Block.Cell> row : table.rows()) {
            List<Paper.Cell> cells = new ArrayList<>();
            for (Block.Cell cell : row) {
                cells.add(new Paper.Cell(
                        line(cell.text()), table.columns().get(cells.size()).numeric()));
            }
            rows.add(cells);
        }
        boolean whole = rows.size() <= SHORT;
        return new Paper.Grid(
                caption.equals(before) ? "" : caption, heads, rows, whole, whole ? "" : PaperRoom.before(heads, rows));
    }

    private List<String> paragraphs(String text) {
        return letters.shown(text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String line(String text) {
        return letters.shown(text).replace('\n', ' ').strip();
    }
}
