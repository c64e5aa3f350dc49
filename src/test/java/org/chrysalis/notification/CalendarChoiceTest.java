package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.chrysalis.initiative.House;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.ProgramClock;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What somebody chooses to have in their calendar. */
@ApplicationTest
@Transactional
class CalendarChoiceTest {

    private static final Map<String, CalendarKind> RULES = new LinkedHashMap<>();

    static {
        RULES.put("review-due", CalendarKind.REVIEWS);
        RULES.put("pause-review-due", CalendarKind.REVIEWS);
        RULES.put("condition-due", CalendarKind.CONDITIONS);
        RULES.put("check-in-due", CalendarKind.CHECK_INS);
        RULES.put("funding-ends", CalendarKind.FUNDING);
        RULES.put("funding-ends-in-hope", CalendarKind.FUNDING);
        RULES.put("protection-lifts", CalendarKind.PROTECTIONS);
        RULES.put("protection-without-plan", CalendarKind.PROTECTIONS);
        RULES.put("activity-due", CalendarKind.OTHER);
        RULES.put("reading-due", CalendarKind.OTHER);
    }

    @Autowired
    private House.Doors doors;

    @Autowired
    private CalendarFeed calendar;

    @Autowired
    private CalendarChoice choice;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

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
    void isAllOfItForWhoNeverChose() throws Exception {
        LocalDate day = LocalDate.now(clock).plusDays(9);
        RULES.keySet().forEach(rule -> due(rule, day));
        assertThat(choice.of(lead).holds()).containsExactlyInAnyOrder(CalendarKind.values());
        assertThat(days(lead)).hasSize(RULES.size());
        assertThat(days(manager)).as("the days of the whole organisation").hasSize(RULES.size() - 2);
    }

    /** Nobody is offered days that their calendar never has without being told. */
    @Test
    void saysOfWhatItIsForWhoDoesNotSeeToTheWholeOrganisation() throws Exception {
        String own = "Yours holds only days of what waits for you by name, and of initiatives that you lead";
        String empty = "There is none at the moment, so it would be empty.";
        Actor viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        due("review-due", LocalDate.now(clock).plusDays(9));
        assertThat(page(viewer)).contains(own, empty);
        assertThat(days(viewer)).isEmpty();
        assertThat(page(lead)).contains(own).doesNotContain(empty);
        assertThat(days(lead)).hasSize(1);
        assertThat(page(manager)).doesNotContain(own, empty);
        assertThat(HtmlCheck.errorsIn(page(viewer))).isEmpty();
    }

    /** Each alone, of one's own and of the whole organisation: by place, so that no word says which it is. */
    @ParameterizedTest
    @EnumSource(CalendarKind.class)
    void holdsThatAloneWhichWasChosen(CalendarKind kind) throws Exception {
        LocalDate first = LocalDate.now(clock).plusDays(1);
        List<String> own = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, CalendarKind> rule : RULES.entrySet()) {
            LocalDate day = first.plusDays(place++);
            due(rule.getKey(), day);
            if (rule.getValue() == kind) {
                own.add(day.toString());
            }
        }
        choice.choose(lead, EnumSet.of(kind), 0);
        choice.choose(manager, EnumSet.of(kind), 0);
        assertThat(days(lead)).isEqualTo(own).isNotEmpty();
        assertThat(days(manager)).isEqualTo(kind == CalendarKind.OTHER ? List.of() : own);

        choice.choose(lead, EnumSet.complementOf(EnumSet.of(kind)), 1);
        assertThat(days(lead)).hasSize(RULES.size() - own.size()).doesNotContainAnyElementsOf(own);
    }

    @Test
    void isChosenWhereTheAddressIsMadeAndKeptWithoutOne() throws Exception {
        assertThat(page()).containsPattern("value=\"CHECK_INS\"[^>]*checked");
        mvc.perform(chosen("0", "REVIEWS", "FUNDING")).andExpect(redirectedUrl("/account/told"));
        assertThat(choice.of(lead))
                .isEqualTo(new CalendarChoice.Chosen(EnumSet.of(CalendarKind.REVIEWS, CalendarKind.FUNDING), 1));
        assertThat(choice.of(manager).holds()).as("of nobody else").hasSize(CalendarKind.values().length);
        String page = page();
        assertThat(page)
                .containsPattern("value=\"FUNDING\"[^>]*checked")
                .doesNotContainPattern("value=\"CHECK_INS\"[^>]*checked");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(jdbc.sql(
                                "select changes::text from audit_entry where organisation_id = ? and action = 'calendar-chosen'")
                        .param(lead.organisationId())
                        .query(String.class)
                        .single())
                .contains("Check-ins after an ending", "Reviews, Ends of funding");
        calendar.make(lead);
        calendar.revoke(lead);
        assertThat(choice.of(lead).holds()).hasSize(2);
    }

    @Test
    void asksForSomethingToHold() throws Exception {
        String page = mvc.perform(chosen("0"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("href=\"#holds\"", "Choose at least one thing for your calendar to hold")
                .containsPattern("value=\"WEEKLY\"[^>]*checked");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThatThrownBy(() -> choice.choose(lead, Set.of(), 0)).isInstanceOf(Refused.class);
        assertThat(choice.of(lead).version()).isZero();
    }

    @Test
    void neverOverwritesAnotherChoiceSilently() throws Exception {
        choice.choose(lead, EnumSet.of(CalendarKind.FUNDING), 0);
        assertThatThrownBy(() -> choice.choose(lead, EnumSet.of(CalendarKind.REVIEWS), 0))
                .isInstanceOf(Conflict.class);
        String page = mvc.perform(chosen("0", "CONDITIONS"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Ends of funding").containsPattern("value=\"CONDITIONS\"[^>]*checked");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(choice.of(lead).holds()).containsExactly(CalendarKind.FUNDING);
    }

    /** The clocks of London go back on 25 October 2026 and forward on 28 March 2027. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T22:59:00Z, 2026-10-24",
        "2026-10-24T23:01:00Z, 2026-10-25",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-25T01:30:00Z, 2026-10-25",
        "2026-10-25T23:30:00Z, 2026-10-25",
        "2027-03-27T23:30:00Z, 2027-03-27",
        "2027-03-28T00:30:00Z, 2027-03-28",
        "2027-03-28T01:30:00Z, 2027-03-28",
        "2027-03-28T22:59:00Z, 2027-03-28",
        "2027-03-28T23:01:00Z, 2027-03-29"
    })
    void holdsTheSameDaysAsInLondonAlsoWhenTheClocksChange(Instant now, LocalDate today) throws Exception {
        for (Actor actor : List.of(manager, lead)) {
            choice.choose(actor, EnumSet.of(CalendarKind.CONDITIONS), 0);
        }
        LocalDate oldest = today.minusDays(60);
        for (LocalDate day : List.of(oldest.minusDays(1), oldest, today, today.plusDays(1))) {
            due("condition-due", day);
            due("review-due", day);
        }
        String path = calendar.make(manager);
        List<String> found = new ArrayList<>();
        ((ProgramClock) clock).at(now, () -> found.addAll(days(path)));
        assertThat(found)
                .containsExactly(
                        oldest.toString(), today.toString(), today.plusDays(1).toString());

        String own = calendar.make(lead);
        List<String> theirs = new ArrayList<>();
        ((ProgramClock) clock).at(now, () -> theirs.addAll(days(own)));
        assertThat(theirs)
                .as("what is their own stays until it is done")
                .hasSize(4)
                .containsAll(found)
                .contains(oldest.minusDays(1).toString());
    }

    private MockHttpServletRequestBuilder chosen(String version, String... kinds) {
        MockHttpServletRequestBuilder request = post("/account/calendar/holds")
                .with(signedInAs(lead))
                .with(csrf())
                .param("version", version);
        return kinds.length == 0 ? request : request.param("holds", kinds);
    }

    private String page() throws Exception {
        return page(lead);
    }

    private String page(Actor actor) throws Exception {
        return mvc.perform(get("/account/told").with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> days(Actor actor) {
        return days(calendar.make(actor));
    }

    /** In their order: each a whole day, which ends with the next one. */
    private List<String> days(String path) {
        try {
            String text = mvc.perform(get(path)).andReturn().getResponse().getContentAsString();
            return new CalendarBuilder()
                    .build(new StringReader(text)).getComponents(Component.VEVENT).stream()
                            .map(event -> day((Component) event))
                            .toList();
        } catch (Exception unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String day(Component event) {
        Property begins = event.getProperty(Property.DTSTART).orElseThrow();
        LocalDate day = LocalDate.parse(begins.getValue(), DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(begins.toString()).contains("VALUE=DATE");
        assertThat(event.getProperty(Property.DTEND).orElseThrow().getValue())
                .isEqualTo(day.plusDays(1).toString().replace("-", ""));
        return day.toString();
    }

    private void due(String rule, LocalDate day) {
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, path, arguments)
                select organisation_id, id, :rule, :appears, :day, 'journey', '["x"]'
                from initiative where reference = :reference""")
                .param("rule", rule)
                .param("appears", day.minusDays(30))
                .param("day", day)
                .param("reference", reference)
                .update();
    }
}
