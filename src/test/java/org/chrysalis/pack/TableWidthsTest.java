package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.pack.Block.Column;
import org.junit.jupiter.api.Test;

/** How columns share a page. */
class TableWidthsTest {

    private static final String NAME = "Family group conference for every family (ABC-01)";
    private static final String MUCH = "Development: 1 Jan 2024 to 3 Mar 2024; ".repeat(12);

    /** Else one column of twenty letters runs on for pages. */
    @Test
    void givesWhatThereIsToThoseThatHaveMostToSay() {
        int[] widths = widths(NAME, MUCH, "", "", "");
        assertThat(widths[1]).isGreaterThan(2 * widths[0]).isGreaterThan(45);
        assertThat(widths[2]).isLessThan(15);
    }

    @Test
    void givesAsMuchToThoseThatSayAsMuch() {
        int[] widths = widths(NAME, MUCH, MUCH, "", "");
        assertThat(widths[1]).isBetween(widths[2] - 1, widths[2] + 1);
    }

    @Test
    void givesEachAsMuchAsItsLongestTextWhereThereIsRoomForAll() {
        int[] widths = widths("Kinship", "Development", "", "", "");
        assertThat(widths[1]).isBetween(widths[0], 2 * widths[0]);
    }

    @Test
    void sharesNoMoreThanThePage() {
        assertThat(IntStream.of(widths(MUCH, MUCH, MUCH, MUCH, MUCH)).sum()).isBetween(95, 100);
        assertThat(IntStream.of(widths(NAME, MUCH, "", "", "")).sum()).isBetween(95, 100);
    }

    private static int[] widths(String... cells) {
        return TableWidths.of(new Block.Table(
                "The same in words",
                List.of(
                        column("Initiative"),
                        column("Stages"),
                        column("Money"),
                        column("Protections"),
                        column("Rests")),
                List.of(Arrays.stream(cells).map(Cell::of).toList())));
    }

    private static Column column(String heading) {
        return new Column(heading, false);
    }
}
