package org.chrysalis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.support.ClockConfiguration;
import org.junit.jupiter.api.Test;

/**
 * Which day it is is that of {@link ClockConfiguration#LONDON}, for tests as well: for an hour of every summer night a
 * machine that keeps another time has another day.
 */
class DaysTest {

    @Test
    void nobodyAsksTheMachineWhichDayItIs() {
        List<String> asking = new ClassFileImporter()
                .importPackages("org.chrysalis").stream()
                        .filter(DaysTest::asksTheMachine)
                        .map(JavaClass::getName)
                        .sorted()
                        .toList();
        assertThat(asking).isEmpty();
    }

    private static boolean asksTheMachine(JavaClass type) {
        return Stream.concat(
                        type.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget),
                        type.getMethodReferencesFromSelf().stream().map(JavaMethodReference::getTarget))
                .anyMatch(asked -> isOfTheMachine(
                        asked.getOwner().getName(),
                        asked.getName(),
                        asked.getRawParameterTypes().size()));
    }

    /** An instant is the same everywhere. */
    private static boolean isOfTheMachine(String type, String method, int parameters) {
        return parameters == 0
                && (method.equals("now") && type.startsWith("java.time.") && !type.equals(Instant.class.getName())
                        || method.equals("systemDefault") && type.equals(ZoneId.class.getName())
                        || method.equals("systemDefaultZone") && type.equals(Clock.class.getName()));
    }
}
