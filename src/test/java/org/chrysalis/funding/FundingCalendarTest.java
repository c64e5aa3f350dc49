package org.chrysalis.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.notification.CalendarChoice;
import org.chrysalis.notification.CalendarFeed;
import org.chrysalis.notification.CalendarKind;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The ends of money in a calendar: of every sum that is committed, and of no other. */
@ApplicationTest
@Transactional
class FundingCalendarTest {

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private FundingLedger ledger;

    @Autowired
    private CalendarFeed calendar;

    @Autowired
    private CalendarChoice choice;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private Actor manager;
    private String reference;

    @BeforeEach
    void opens() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        reference = house.initiative("Warm hubs").ledBy(lead).log();
    }

    @Test
    void holdsTheEndOfEachCommittedSumAndTheLastOneOnce() throws Exception {
        sum(reference, Sums.named("Base budget").of("500000"), 900);
        sum(reference, Sums.named("Grant"), 200);
        sum(reference, Sums.named("Trust"), 300);
        sum(reference, Sums.named("Partner"), 300);
        sum(reference, Sums.named("Hope").hopedFor(), 250);
        ledger.withdraw(house.admin, reference, sum(reference, Sums.named("Mistake"), 260), 0);
        sum(reference, Sums.named("Over"), -90);
        assertThat(told(manager))
                .containsExactly(
                        "200 " + reference + " Warm hubs: Part of the funding ends",
                        "300 " + reference + " Warm hubs: Part of the funding ends",
                        "300 " + reference + " Warm hubs: Part of the funding ends",
                        "900 " + reference + " Warm hubs: Funding ends, nothing follows")
                .isEqualTo(told(lead));
        assertThat(identities()).hasSize(4).doesNotHaveDuplicates().isEqualTo(identities());
    }

    @Test
    void tellsADayOnceAfterWhichLessThanHalfGoesOn() throws Exception {
        sum(reference, Sums.named("Base budget").of("500000"), 300);
        sum(reference, Sums.named("Grant"), 900);
        assertThat(told(manager))
                .containsExactly(
                        "300 " + reference + " Warm hubs: Most of the funding ends",
                        "900 " + reference + " Warm hubs: Funding ends, nothing follows");
    }

    @Test
    void tellsOnlyThoseWhoSeeTheMoney() throws Exception {
        sum(reference, Sums.named("Base budget").of("500000"), 900);
        sum(reference, Sums.named("Grant"), 200);
        Actor viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        assertThat(told(viewer)).isEmpty();
        assertThat(told(house.person("Sam Staff", BuiltInRole.STAFF))).isEmpty();
        assertThat(told(doors.open().person("Ola Other", BuiltInRole.MANAGER))).isEmpty();
        String secret = house.initiative("Secret").seenBy(Visibility.TEAM).log();
        sum(secret, Sums.named("Base budget").of("500000"), 900);
        sum(secret, Sums.named("Grant"), 100);
        assertThat(told(lead)).hasSize(2);
        assertThat(told(manager)).hasSize(4);
        choice.choose(manager, EnumSet.complementOf(EnumSet.of(CalendarKind.FUNDING)), 0);
        assertThat(told(manager)).isEmpty();
    }

    @Test
    void asksNothingOfWhatHasEnded() throws Exception {
        sum(reference, Sums.named("Base budget").of("500000"), 900);
        sum(reference, Sums.named("Grant"), 200);
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
        assertThat(told(manager)).noneMatch(event -> event.contains("Part of the funding"));
    }

    private long sum(String of, Sums sum, int days) {
        return ledger.add(
                house.admin,
                of,
                sum.from(today.minusDays(100)).until(today.plusDays(days)).save());
    }

    /** How many days ahead each lies, and its summary. */
    private List<String> told(Actor actor) throws Exception {
        return events(actor).stream()
                .map(event -> ChronoUnit.DAYS.between(
                                today,
                                LocalDate.parse(value(event, Property.DTSTART), DateTimeFormatter.BASIC_ISO_DATE))
                        + " " + value(event, Property.SUMMARY))
                .toList();
    }

    private List<String> identities() throws Exception {
        return events(manager).stream().map(event -> value(event, Property.UID)).toList();
    }

    private List<Component> events(Actor actor) throws Exception {
        String text =
                mvc.perform(get(calendar.make(actor))).andReturn().getResponse().getContentAsString();
        return new CalendarBuilder()
                .build(new StringReader(text)).getComponents(Component.VEVENT).stream()
                        .map(event -> (Component) event)
                        .toList();
    }

    private static String value(Component event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
