package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FewPeopleTest {

    /** The spaces that text programs set, and the sign of a full width, look like the others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fewer than 5",
                "Fewer than five people",
                "less  than 5",
                "<5",
                "< 5 people",
                "fewer\u00A0than\u00A05",
                "fewer than\u202F5",
                "\uFF1C5"
            })
    void knowsItHoweverItIsTyped(String typed) {
        assertThat(FewPeople.said(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "fewer than 6", "fewerthan 5", "more than 5", "<50", "fewer than 5 young people"})
    void takesNothingElseForIt(String typed) {
        assertThat(FewPeople.said(typed)).isFalse();
    }
}
