package org.chrysalis.support.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\uFEFF",
                "\u00A0",
                "\u2060",
                "\u00AD",
                "\u200F",
                "\u200D",
                "\uFE0F",
                "\u3164",
                "\u2800",
                "\u2007",
                "\uDB40\uDC41",
                " \u200D\uFE0F\u200C ",
                "\u200E\u200F",
                "\uFE0F\uFE0F",
                "\u061C\u034F",
                "\u200D\uDB40\uDC41\uFE0F"
            })
    void leavesNothingOfATextOfWhichNothingIsSeen(String typed) {
        assertThat(PlainText.of(typed)).isEmpty();
        assertThat(PlainText.of("\u00A0" + typed + "Hubs" + typed)).isEqualTo("Hubs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645", // Persian, parted without a space
                "\u0D15\u0D4D\u200D\u0D15", // Malayalam
                "\uD83D\uDC69\u200D\uD83D\uDC67", // a family of two
                "\u2764\uFE0F\u200D\uD83D\uDD25", // a heart on fire
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F" // the flag of
                // Wales
            })
    void keepsWhatLettersAndSignsNeedBetweenThem(String typed) {
        assertThat(PlainText.of(typed)).isEqualTo(typed);
        assertThat(PlainText.of("We say " + typed + " here")).isEqualTo("We say " + typed + " here");
    }

    @Test
    void keepsNothingOfALongTextThatNobodySees() {
        assertThat(PlainText.of("\u200D\uFE0F".repeat(50_000) + "a")).isEqualTo("a");
    }
}
