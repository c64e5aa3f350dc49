package org.chrysalis.pack;

import java.util.List;

/**
 * What stands in a pack beside what its writer wrote: names of initiatives, teams and stages, what was learned, what
 * risks are called. Somebody else typed these, long before, and with whatever letters they have.
 */
final class NamesOnPaper {

    private NamesOnPaper() {}

    /** Letters among them that the PDF would show as empty boxes. */
    static List<String> lost(PackContent content) {
        PaperLetters letters = new PaperLetters();
        letters.shown(content.organisation());
        letters.shown(content.about());
        for (PackContent.Part part : content.parts()) {
            letters.shown(part.heading());
            part.blocks().forEach(block -> show(block, letters));
        }
        return letters.lost();
    }

    private static void show(Block block, PaperLetters letters) {
        if (block instanceof Block.Sentences sentences) {
            sentences.beneathPicture().forEach(letters::shown);
        } else if (block instanceof Block.Table table) {
            letters.shown(table.caption());
            table.columns().forEach(column -> letters.shown(column.heading()));
            table.rows().forEach(row -> row.forEach(cell -> letters.shown(cell.text())));
        } else if (block instanceof Block.Drawn drawn) {
            letters.shown(drawn.title());
            letters.shown(drawn.alternative());
            drawn.lettered(letters::shown);
        }
    }
}
