package org.chrysalis.support.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Links to the pages of a list: the first, the last, the present one and its neighbours. */
public record PageLinks(
        List<Link> pages,
        @Nullable String previous,
        @Nullable String next) {

    /** A page, or a gap between pages, which has no address. */
    public record Link(int number, @Nullable String href, boolean current) {
        public boolean isGap() {
            return href == null;
        }

        /** Here and not in the template, where two double underscores in one expression mean something else. */
        public String getCssClass() {
            return current ? "govuk-pagination__item--current" : isGap() ? "govuk-pagination__item--ellipsis" : "";
        }
    }

    /** {@code address} holds the filters; the page is added as {@code page}, and left out for the first. */
    public static PageLinks of(Paging paging, QueryString address) {
        return of(paging, address, "page");
    }

    /** @param name of what says which page, where a screen has two lists */
    public static PageLinks of(Paging paging, QueryString address, String name) {
        TreeSet<Integer> shown = new TreeSet<>(List.of(1, paging.pages(), paging.page()));
        if (paging.page() > 1) {
            shown.add(paging.page() - 1);
        }
        if (paging.page() < paging.pages()) {
            shown.add(paging.page() + 1);
        }
        List<Link> links = new ArrayList<>();
        int before = 0;
        for (int number : shown) {
            if (number > before + 1) {
                links.add(new Link(0, null, false));
            }
            links.add(new Link(number, href(address, name, number), number == paging.page()));
            before = number;
        }
        String previous = paging.page() > 1 ? href(address, name, paging.page() - 1) : null;
        String next = paging.page() < paging.pages() ? href(address, name, paging.page() + 1) : null;
        return new PageLinks(links, previous, next);
    }

    public boolean isSeveral() {
        return pages.size() > 1;
    }

    private static String href(QueryString address, String name, int number) {
        return number == 1
                ? address.without(name).href()
                : address.with(name, number).href();
    }
}
