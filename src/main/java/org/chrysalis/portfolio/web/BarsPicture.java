package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Bars from zero as wide as a column of a sheet, each with its number at the end: what the chart of a table draws on
 * the screen, where no script can draw to measure.
 *
 * @param zero where bars begin
 */
public record BarsPicture(int width, int height, int zero, List<Bar> bars) {

    private static final int WIDTH = 320;
    private static final int ZERO = 112;
    private static final int LONGEST = 180;
    private static final int ROW = 15;
    private static final int HEIGHT = 11;
    private static final int EDGE = 2;

    /** @param words the base line of its label and its number */
    public record Bar(int y, int words, int length, int height, int number) {}

    static BarsPicture of(List<Integer> numbers) {
        int most = numbers.isEmpty() ? 0 : Collections.max(numbers);
        List<Bar> bars = new ArrayList<>();
        for (int number : numbers) {
            int y = EDGE + bars.size() * ROW;
            int length = most == 0 ? 0 : (int) Math.round((double) LONGEST * number / most);
            bars.add(new Bar(y, y + HEIGHT - 2, length, HEIGHT, number));
        }
        return new BarsPicture(WIDTH, 2 * EDGE + numbers.size() * ROW - (ROW - HEIGHT), ZERO, List.copyOf(bars));
    }
}
