package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of lists: filters, pages and sorting. */
class ListLinksTest {

    private static final QueryString ADDRESS = QueryString.of("/initiatives")
            .with("stage", 3, 4)
            .with("q", "warm & cold+")
            .with("team", "");

    @Test
    void encodesWhatPeopleType() {
        assertThat(ADDRESS.href()).isEqualTo("/initiatives?stage=3&stage=4&q=warm%20%26%20cold%2B");
        assertThat(QueryString.of("/x").with("q", "{a}").href()).isEqualTo("/x?q=%7Ba%7D");
    }

    @Test
    void removesOneValueOrAllOfThem() {
        assertThat(ADDRESS.without("stage", 3).without("q").href()).isEqualTo("/initiatives?stage=4");
        assertThat(ADDRESS.without("stage").without("q").href()).isEqualTo("/initiatives");
    }

    @ParameterizedTest
    @CsvSource({
        "1,0,(1)",
        "1,25,(1)",
        "1,26,(1) 2",
        "2,75,1 (2) 3",
        "1,500,(1) 2 .. 20",
        "10,500,1 .. 9 (10) 11 .. 20",
        "20,500,1 .. 19 (20)",
        "3,500,1 2 (3) 4 .. 20",
    })
    void linksTheFirstTheLastAndTheNeighbours(int page, long total, String expected) {
        PageLinks links = PageLinks.of(Paging.of(page, total), QueryString.of("/initiatives"));
        assertThat(links.pages().stream()
                        .map(link ->
                                link.isGap() ? ".." : link.current() ? "(" + link.number() + ")" : "" + link.number())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void theFirstPageHasTheShortestAddress() {
        PageLinks links =
                PageLinks.of(Paging.of(2, 100), QueryString.of("/initiatives").with("q", "hub"));
        assertThat(links.previous()).isEqualTo("/initiatives?q=hub");
        assertThat(links.next()).isEqualTo("/initiatives?q=hub&page=3");
    }

    @Test
    void aPageBeyondTheEndIsTheLastOne() {
        Paging paging = Paging.of(99, 62);
        assertThat(paging.page()).isEqualTo(3);
        assertThat(paging.getFrom()).isEqualTo(51);
        assertThat(paging.getTo()).isEqualTo(62);
        assertThat(Paging.of(-4, 62).page()).isEqualTo(1);
        assertThat(Paging.of(1, 0).getCountKey()).isEqualTo("support.count.none");
    }

    @Test
    void sortingAgainTurnsTheOrderRoundAndStartsAtTheFirstPage() {
        QueryString address =
                QueryString.of("/initiatives").with("sort", "name").with("page", 4);
        assertThat(SortLink.of("name", "name", address))
                .isEqualTo(new SortLink("/initiatives?sort=-name", "ascending"));
        assertThat(SortLink.of("name", "-name", address))
                .isEqualTo(new SortLink("/initiatives?sort=name", "descending"));
        assertThat(SortLink.of("stage", "name", address)).isEqualTo(new SortLink("/initiatives?sort=stage", "none"));
    }
}
