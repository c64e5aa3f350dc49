package org.chrysalis.pulse.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerFormTest {

    @Test
    void makesOneLineOfSeveral() {
        assertThat(lineOf(" More time \r\n\n  for supervision\n")).isEqualTo("More time for supervision");
    }

    @Test
    void keepsALongGapWithinALine() {
        assertThat(lineOf("a" + " ".repeat(300_000) + "b")).hasSize(300_002);
    }

    private static String lineOf(String typed) {
        AnswerForm form = new AnswerForm();
        form.setLine(typed);
        return form.getLine();
    }
}
