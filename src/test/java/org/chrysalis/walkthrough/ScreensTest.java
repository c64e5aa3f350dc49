package org.chrysalis.walkthrough;

import com.microsoft.playwright.Browser;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The budgets that every screen keeps in every state ({@link ScreenLook}). A new screen is a new row of {@code
 * screens/<feature>.csv}, or of {@code screens-linked.csv} where its address holds numbers.
 */
@WalkthroughTest
class ScreensTest {

    private static final Set<Screen> ALL = Set.copyOf(Screen.all());

    @Autowired
    private DemonstrationBrowser people;

    @Autowired
    private ScreenLook look;

    @Autowired
    private ScreenIds ids;

    static Stream<Screen> screens() {
        return Screen.all().stream().filter(screen -> screen.path().contains(ScreenLook.WANTED));
    }

    @BeforeEach
    void loadsTheDemonstrationOnce() {
        people.loadOnce();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void keepsTheBudgets(Screen row, Browser browser) {
        look.at(row, people.found(ids.resolved(row)), ALL, browser);
    }
}
