package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;

class QueryStringTest {

    private static final String ODD = "a&b+c =d/é?%7B#{x}'\"<> \u2019 :@,;[]~*|";

    @Test
    void encodesWhateverIsTypedAsTheBuilderOfSpringDoes() {
        assertThat(QueryString.of("/initiatives/MAR-01/a b")
                        .with("q", ODD)
                        .with("with-figure", "moved-on.2025-09-01.2026-08-31,began")
                        .with("asOf.day", 3)
                        .href())
                .isEqualTo(UriComponentsBuilder.fromPath("/initiatives/MAR-01/a b")
                        .queryParam("q", "{v0}")
                        .queryParam("with-figure", "{v1}")
                        .queryParam("asOf.day", "{v2}")
                        .encode()
                        .buildAndExpand(ODD, "moved-on.2025-09-01.2026-08-31,began", 3)
                        .toUriString());
    }

    @Test
    void keepsEachValueOfAFilterAndLeavesOutWhatIsEmpty() {
        QueryString address = QueryString.of("/initiatives").with("stage", 3, 4).with("q", "");
        assertThat(address.href()).isEqualTo("/initiatives?stage=3&stage=4");
        assertThat(address.without("stage", 3).href()).isEqualTo("/initiatives?stage=4");
        assertThat(address.without("stage").href()).isEqualTo("/initiatives");
    }
}
