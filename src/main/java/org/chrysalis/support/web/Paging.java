package org.chrysalis.support.web;

/**
 * Which part of a bounded list is shown. {@code more} says that there are more than {@code total}, where counting
 * stops early because it would cost more than the list.
 */
public record Paging(int page, int size, long total, boolean more) {

    public static final int SIZE = 25;

    public Paging {
        if (page < 1 || size < 1 || total < 0) {
            throw new IllegalArgumentException("No such part of a list: page " + page + " of " + total);
        }
    }

    /** The page that was asked for, brought into the range that there is; pages start at 1. */
    public static Paging of(int page, long total) {
        return of(page, SIZE, total);
    }

    public static Paging of(int page, int size, long total) {
        int last = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.min(Math.max(page, 1), last), size, total, false);
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long offset() {
        return (long) (page - 1) * size;
    }

    public long getFrom() {
        return total == 0 ? 0 : offset() + 1;
    }

    public long getTo() {
        return Math.min(total, offset() + size);
    }

    /** The message that says how many are shown of how many. */
    public String getCountKey() {
        return total == 0 ? "support.count.none" : more ? "support.count.more" : "support.count.line";
    }
}
