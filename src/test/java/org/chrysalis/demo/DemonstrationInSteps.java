package org.chrysalis.demo;

import java.time.LocalDate;
import org.springframework.test.util.AopTestUtils;

/** Loads the demonstration as people would have entered it: every step is saved by itself, as its service saves it. */
public final class DemonstrationInSteps {

    private DemonstrationInSteps() {}

    /** Without a transaction of the caller. */
    public static void load(Demonstration demonstration, LocalDate today) {
        AopTestUtils.<Demonstration>getUltimateTargetObject(demonstration).tell(today, () -> {});
    }
}
