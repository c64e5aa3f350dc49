package org.chrysalis.readiness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Objects;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.BrowserTest;
import org.chrysalis.testing.ScreenCheck;
import org.chrysalis.testing.SignedInAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of rounds in a real browser: what every screen promises, answering by hand, and the picture. */
@BrowserTest
class ReadinessBrowserTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private House.Doors doors;

    @Autowired
    private ReadinessStories stories;

    @Autowired
    private ReadinessRounds rounds;

    @Autowired
    private TransactionTemplate transaction;

    private House house;
    private Actor ada;
    private Actor lea;

    @BeforeEach
    void founds() {
        transaction.executeWithoutResult(done -> {
            house = doors.open();
            ada = house.admin;
            lea = house.person("Lea Lead", BuiltInRole.STAFF);
        });
    }

    @Test
    void keepsWhatEveryScreenPromises(BrowserContext window, Page page) {
        long first = closed("Winter", today.minusMonths(3), Score.TWO, Score.FIVE);
        long last = closed("Spring", today.minusDays(20), Score.THREE, Score.ONE);
        long empty = Objects.requireNonNull(transaction.execute(done -> {
            long id = stories.started(ada, house.team("Fostering"), "Nobody", today);
            rounds.close(ada, id);
            return id;
        }));
        long honesty = stories.asked(last, "Honesty");
        SignedInAs.signIn(context, window, ada);
        for (String path : new String[] {
            "/readiness/" + last,
            "/readiness/" + empty,
            "/readiness/" + empty + "/compare",
            "/readiness/" + last + "/compare?with=" + first,
            "/readiness/" + last + "/conditions/" + honesty
        }) {
            ScreenCheck.open(page, path);
        }
    }

    @Test
    void answersByHandAndDrawsThePictureFromTheTable(BrowserContext window, Page page) {
        long id = Objects.requireNonNull(transaction.execute(done -> stories.started(ada, "Summer")));
        SignedInAs.signIn(context, window, lea);
        page.navigate("/readiness/" + id);
        page.locator("main a.govuk-button").first().click();
        page.locator("fieldset:has-text('Honesty')").getByLabel("2: a little").check();
        page.getByLabel("Why do you say so? Honesty (optional)").fill("Said in the corridor");
        page.click("text=Save my answers");
        assertThat(page.locator("main")).containsText("Saved. You have answered 1 of 10; come back for the others");

        SignedInAs.signIn(context, window, ada);
        page.navigate("/readiness/" + id);
        page.click("text=Close the round and show the answers");
        assertThat(page.locator("main")).containsText("Lea Lead, 2: a little. Said in the corridor");
        assertThat(page.locator("figure.chrysalis-chart--drawn canvas")).isVisible();
        assertThat(page.locator("figure[data-chart=radar]").count()).isEqualTo(1);
    }

    private long closed(String name, LocalDate from, Score adas, Score leas) {
        return Objects.requireNonNull(transaction.execute(done -> {
            long id = stories.started(ada, null, name, from);
            stories.say(ada, id, adas, leas, Score.CANNOT_SAY, Score.FOUR);
            stories.say(lea, id, "Honesty", leas, "Said in the corridor, and never in the meeting");
            rounds.close(ada, id);
            return id;
        }));
    }
}
