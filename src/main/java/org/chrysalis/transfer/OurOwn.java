package org.chrysalis.transfer;

/** Titles that our own files carry besides the columns: they are no surprise when a file comes back. */
final class OurOwn {

    static final String PROBLEMS = "Problems";
    static final String REFERENCE = "Reference";

    private OurOwn() {}

    static boolean is(String title) {
        return title.equalsIgnoreCase(PROBLEMS) || title.equalsIgnoreCase(REFERENCE);
    }
}
