package org.chrysalis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlCheckTest {

    private static final String PAGE =
            "<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body>%s</body></html>";

    @Test
    void findsNothingWrongWithAValidPage() {
        assertThat(HtmlCheck.errorsIn(PAGE.formatted("<p>Hello</p>"))).isEmpty();
    }

    @Test
    void findsWhatIsWrong() {
        assertThat(HtmlCheck.errorsIn(PAGE.formatted("<ul><p>Hello</p></ul><p id=a></p><p id=a></p>")))
                .hasSize(2);
    }
}
