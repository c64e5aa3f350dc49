package org.chrysalis.people;

/** How well a colour can be told from white, as WCAG 2.2 reckons it. */
final class Contrast {

    /** The least at which text of any size may be read. */
    static final double LEAST = 4.5;

    private Contrast() {}

    /** @param colour as {@code #rrggbb} */
    static double withWhite(String colour) {
        return 1.05 / (luminance(colour) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * part(rgb >> 16) + 0.7152 * part(rgb >> 8) + 0.0722 * part(rgb);
    }

    private static double part(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
