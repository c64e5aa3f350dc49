package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptsTest {

    private final Excerpts excerpts = new Excerpts();

    @Test
    void leavesAloneWhatThereIsRoomFor() {
        assertThat(excerpts.of("Keep the shelter", 16)).isEqualTo("Keep the shelter");
        assertThat(excerpts.of(null, 16)).isEmpty();
    }

    @Test
    void cutsBetweenWords() {
        assertThat(excerpts.of("Keep the shelter", 15)).isEqualTo("Keep the\u2026");
        assertThat(excerpts.of("Keep the shelter", 9)).isEqualTo("Keep the\u2026");
        assertThat(excerpts.of("Keep the shelter", 8)).isEqualTo("Keep\u2026");
        assertThat(excerpts.of("Keep it, or lose it", 11))
                .as("no comma before the ellipsis")
                .isEqualTo("Keep it\u2026");
    }

    @Test
    void cutsAFirstWordThatIsTooLongAndNoLetterInTwo() {
        assertThat(excerpts.of("Shelterlessness", 8)).isEqualTo("Shelter\u2026");
        assertThat(excerpts.of("Shelte\uD83D\uDE00lessness", 8)).isEqualTo("Shelte\u2026");
    }
}
