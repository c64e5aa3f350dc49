package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void takesOutWhatTurnsTheDirectionOfASentence() {
        assertThat(PlainText.of("Our \u202ERoute\u202C and \u2067Home\u2069")).isEqualTo("Our Route and Home");
    }

    @Test
    void leavesNothingOfANameThatCannotBeSeen() {
        assertThat(PlainText.of(" \u202E\u0000\u0007\u0085 ")).isEmpty();
    }

    @Test
    void keepsLinesAndLettersOfEveryScript() {
        assertThat(PlainText.of("  Tŷ Ni\r\nبيت\tנו\rend\n")).isEqualTo("Tŷ Ni\nبيت נו\nend");
    }
}
