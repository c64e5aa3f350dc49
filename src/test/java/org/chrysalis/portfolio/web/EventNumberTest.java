package org.chrysalis.portfolio.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventNumberTest {

    @Test
    void standsBesideItsUprightWhereThereIsRoom() {
        assertThat(EventNumber.beside(List.of(10, 200, 500), 900))
                .containsExactly(
                        new EventNumber(14, "1", false),
                        new EventNumber(204, "2", false),
                        new EventNumber(504, "3", false));
    }

    @Test
    void thoseOfDaysCloseTogetherAreOne() {
        assertThat(EventNumber.beside(List.of(10, 12, 200, 205, 205, 214, 500), 900))
                .extracting(EventNumber::words)
                .containsExactly("1, 2", "3–6", "7");
    }

    @Test
    void standsBeforeItsUprightAtTheRightEdge() {
        assertThat(EventNumber.beside(List.of(10, 895), 900)).last().isEqualTo(new EventNumber(891, "2", true));
    }

    /** However days lie, in numbers of two digits as well. */
    @Test
    void noneRunsIntoAnotherOrOverTheEdge() {
        for (int apart = 0; apart < 60; apart++) {
            int step = apart;
            List<Integer> days = java.util.stream.IntStream.range(0, 14)
                    .map(at -> Math.min(900, at * step))
                    .boxed()
                    .toList();
            int free = 0;
            for (EventNumber number : EventNumber.beside(days, 900)) {
                int wide = 8 * number.words().length();
                int left = number.before() ? number.x() - wide : number.x();
                assertThat(left).as("%s apart: %s", step, number).isGreaterThanOrEqualTo(free);
                free = left + wide;
                assertThat(free).isLessThanOrEqualTo(900);
            }
        }
    }
}
