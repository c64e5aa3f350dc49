package org.chrysalis.pack;

import java.util.List;

/**
 * How the columns of a table share a page, in percent: each as wide as its longest text where there is room for all;
 * else each has what its longest word asks, and shares the rest by how much each has to say, so that no column runs on
 * for pages beside others that are empty.
 */
final class TableWidths {

    private static final int PAGE = 640;
    private static final int SIZE = 13;
    private static final int BETWEEN = 18;
    private static final int LEAST = 44;

    /** No text is measured further. */
    private static final int ENOUGH = 400;

    private TableWidths() {}

    static int[] of(Block.Table table) {
        int columns = table.columns().size();
        int[] least = new int[columns];
        int[] most = new int[columns];
        for (int at = 0; at < columns; at++) {
            Block.Column column = table.columns().get(at);
            least[at] = Math.max(LEAST, longestWord(column.heading()));
            most[at] = Math.max(least[at], width(column.heading(), true));
            for (List<Block.Cell> row : table.rows()) {
                Block.Cell cell = row.get(at);
                int whole = width(cell.text(), false);
                most[at] = Math.max(most[at], whole);
                least[at] = Math.max(least[at], cell.kind() == Block.Kind.WORDS ? longestWord(cell.text()) : whole);
            }
            least[at] = Math.min(least[at], PAGE / Math.max(3, columns)) + BETWEEN;
            most[at] += BETWEEN;
        }
        return shares(least, most);
    }

    private static int[] shares(int[] least, int[] most) {
        int needed = sum(least);
        int wanted = sum(most);
        int[] shares = new int[least.length];
        for (int at = 0; at < shares.length; at++) {
            double width = wanted <= PAGE
                    ? (double) most[at] / wanted
                    : needed >= PAGE
                            ? (double) least[at] / needed
                            : (least[at] + (PAGE - needed) * (double) (most[at] - least[at]) / (wanted - needed))
                                    / PAGE;
            shares[at] = Math.max(1, (int) Math.floor(width * 100));
        }
        return shares;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static int longestWord(String text) {
        int longest = 0;
        for (String word : start(text).split("\\s+")) {
            longest = Math.max(longest, WordsFit.width(word, SIZE, false));
        }
        return longest;
    }

    private static int width(String text, boolean bold) {
        return WordsFit.width(start(text), SIZE, bold);
    }

    private static String start(String text) {
        return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
    }
}
