package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SwitchesTest {

    @Test
    void refusesWhatASwitchDoesNotKnowAndNamesItsPositions() {
        refused("chrysalis.jobs", "true", "chrysalis.jobs (CHRYSALIS_JOBS) is \"true\", but must be on or off.");
        refused(
                "chrysalis.startup-report",
                "off",
                "chrysalis.startup-report (CHRYSALIS_STARTUP_REPORT) is \"off\", but must be true or false.");
        refused(
                "chrysalis.new-organisation",
                "maybe",
                "chrysalis.new-organisation (CHRYSALIS_NEW_ORGANISATION) is \"maybe\", but must be on or off or again.");
    }

    /** What follows a switch compares it as it stands. */
    @Test
    void refusesABlankAfterAPosition() {
        refused("chrysalis.jobs", "on ", "chrysalis.jobs (CHRYSALIS_JOBS) is \"on \", but must be on or off.");
    }

    @ParameterizedTest
    @CsvSource({
        "chrysalis.jobs, ON",
        "chrysalis.jobs, off",
        "chrysalis.new-organisation, again",
        "chrysalis.new-organisation, ''",
        "chrysalis.strict-words, true"
    })
    void takesWhatItKnows(String name, String set) {
        assertThatCode(() -> new Switches().look(new MockEnvironment().withProperty(name, set)))
                .doesNotThrowAnyException();
    }

    private static void refused(String name, String set, String sentence) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new Switches().look(new MockEnvironment().withProperty(name, set)))
                .withMessage(sentence);
    }
}
