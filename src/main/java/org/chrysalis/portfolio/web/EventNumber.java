package org.chrysalis.portfolio.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The number of an event beside its upright. Those of days so close together that their numbers would run into each
 * other stand beside the last of them, as one.
 *
 * @param x where the words begin, or where they end
 * @param words {@code 3}, {@code 3, 4} or {@code 3–6}
 * @param before whether they end there, because there is no room after the upright
 */
public record EventNumber(int x, String words, boolean before) {

    private static final int GAP = 4;
    private static final int LETTER = 8;

    /** @param days where the uprights stand, from left to right */
    public static List<EventNumber> beside(List<Integer> days, int width) {
        List<EventNumber> numbers = new ArrayList<>();
        int free = 0;
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size() && days.get(last + 1) < days.get(last) + room(first, last)) {
                last++;
            }
            int x = days.get(last);
            boolean before = x + room(first, last) > width && days.get(first) - room(first, last) >= free;
            int at = before ? days.get(first) - GAP : Math.min(x + GAP, width - room(first, last) + GAP);
            numbers.add(new EventNumber(at, words(first, last), before));
            free = x + room(first, last);
            first = last + 1;
        }
        return List.copyOf(numbers);
    }

    private static int room(int first, int last) {
        return 2 * GAP + LETTER * words(first, last).length();
    }

    private static String words(int first, int last) {
        String words = String.valueOf(first + 1);
        return first == last ? words : words + (last == first + 1 ? ", " : "–") + (last + 1);
    }
}
