package org.chrysalis.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void leadsTheKeyboardToTheButtonThatCanBePressedAgain() {
        assertThat(new Place(3, 2, 4).anchor("stage-7")).isEqualTo("#stage-7-up");
        assertThat(new Place(2, 3, 4).anchor("stage-7")).isEqualTo("#stage-7-down");
        assertThat(new Place(2, 1, 4).anchor("stage-7")).as("at the top").isEqualTo("#stage-7-down");
        assertThat(new Place(3, 4, 4).anchor("stage-7")).as("at the bottom").isEqualTo("#stage-7-up");
        assertThat(new Place(0, 0, 4).anchor("stage-7")).as("nothing moved").isEqualTo("#stage-7");
    }
}
