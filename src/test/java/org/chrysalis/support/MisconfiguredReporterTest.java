package org.chrysalis.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.support.SpringApplicationJsonEnvironmentPostProcessor;
import org.springframework.mock.env.MockEnvironment;

class MisconfiguredReporterTest {

    @Test
    void saysWhichSettingCannotBeFollowedHoweverDeepThatLies() {
        assertThat(MisconfiguredReporter.sentence(
                        new IllegalStateException("no program", new Misconfigured("It is set wrongly."))))
                .isEqualTo("It is set wrongly.");
    }

    @Test
    void saysThatTheSettingsInOneCannotBeReadAndKeepsThemToItself() {
        for (String written : new String[] {"{\"password\":\"secret\"", "secret", "[\"secret\"]"}) {
            Throwable failure = catchThrowable(() -> new SpringApplicationJsonEnvironmentPostProcessor()
                    .postProcessEnvironment(
                            new MockEnvironment().withProperty("spring.application.json", written),
                            new SpringApplication()));
            assertThat(MisconfiguredReporter.sentence(failure))
                    .as(written)
                    .isEqualTo("SPRING_APPLICATION_JSON cannot be read: write it as {\"server\":{\"port\":8081}}, or"
                            + " leave it out.");
        }
    }

    @Test
    void leavesWhatIsNoSettingsFaultToOthers() {
        Throwable fault = new IllegalStateException("a fault", new NullPointerException("of ours"));
        assertThat(MisconfiguredReporter.sentence(fault)).isNull();
        assertThat(new MisconfiguredReporter().reportException(fault)).isFalse();
    }
}
