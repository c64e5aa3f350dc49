package org.chrysalis.support.web;

/** The link in a column's head that sorts the list by it, and the other way round when it does already. */
public record SortLink(String href, String ariaSort) {

    /** The parameter is {@code sort=name} upwards and {@code sort=-name} downwards; sorting starts at page 1 again. */
    public static SortLink of(String column, String presentSort, QueryString address) {
        boolean up = presentSort.equals(column);
        boolean down = presentSort.equals("-" + column);
        String href =
                address.without("page").with("sort", up ? "-" + column : column).href();
        return new SortLink(href, up ? "ascending" : down ? "descending" : "none");
    }
}
