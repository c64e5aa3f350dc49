package org.chrysalis.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadPictureTest {

    /** Whoever reads a length off the lines finds one on either side of every dot. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 29, 30, 31, 170, 365, 880, 1000, 3_000, 20_000})
    void noDotStandsBeyondTheLastLine(int longest) {
        for (int width : List.of(288, 900)) {
            SpreadPicture.Drawing drawn = SpreadPicture.draw(
                    List.of(new SpreadPicture.Stage(
                            "Embedding", null, null, null, List.of(new SpreadPicture.Visits(longest, 1, true)))),
                    width);
            int line = drawn.ticks().get(drawn.ticks().size() - 1).x();
            assertThat(drawn.rows().get(0).dots().get(0).x()).isBetween(0, line);
            assertThat(line).as("its words end there").isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 170, 880, 3_000})
    void theLinesAreFewEnoughForTheirWords(int longest) {
        SpreadPicture.Drawing drawn = SpreadPicture.draw(
                List.of(new SpreadPicture.Stage(
                        "Embedding", null, null, null, List.of(new SpreadPicture.Visits(longest, 1, false)))),
                900);
        assertThat(drawn.ticks()).hasSizeBetween(1, 10);
    }
}
