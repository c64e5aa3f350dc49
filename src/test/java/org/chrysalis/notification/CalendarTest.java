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
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Memberships;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.NotFound;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** The calendar feed, read as a calendar program would. */
@ApplicationTest
@Transactional
class CalendarTest {

    private static final String WORDS = "Somebody wrote this about the condition";

    @Autowired
    private Memberships memberships;

    @Autowired
    private House.Doors doors;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private CalendarFeed calendar;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private final LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
    private House house;
    private Actor lead;

    @BeforeEach
    void opens() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
    }

    @Test
    void holdsTheDaysOfWhatIsTheirsAsWholeDays() throws Exception {
        String reference = house.initiative("Warm; hubs, “wide”").ledBy(lead).log();
        due(reference, "condition-due", today.plusDays(40));
        due(house.initiative("Of others").log(), "condition-due", today.plusDays(3));

        MockHttpServletResponse answer = read(calendar.make(lead));

        assertThat(answer.getContentType()).isEqualTo("text/calendar;charset=UTF-8");
        String text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(text).doesNotContain(WORDS);
        List<CalendarComponent> events = parsed(text).getComponents(Component.VEVENT);
        assertThat(events).hasSize(1);
        assertThat(value(events.get(0), Property.SUMMARY)).isEqualTo(reference + " Warm; hubs, “wide”: Condition due");
        assertThat(value(events.get(0), Property.DTSTART))
                .isEqualTo(today.plusDays(40).toString().replace("-", ""));
        assertThat(value(events.get(0), Property.URL)).endsWith("/initiatives/" + reference + "/journey");
    }

    @Test
    void holdsTheWholeOrganisationsForThoseWhoSeeToIt() throws Exception {
        due(house.initiative("Of others").log(), "condition-due", today.plusDays(3));
        due(house.initiative("Long ago").log(), "condition-due", today.minusDays(90));
        String ours = house.initiative("Of the lead").ledBy(lead).log();
        due(ours, "reading-due", today.plusDays(5));
        assertThat(summaries(house.person("Mia Manager", BuiltInRole.MANAGER)))
                .singleElement()
                .asString()
                .endsWith("Of others: Condition due");
        assertThat(summaries(lead)).singleElement().asString().isEqualTo(ours + " Of the lead: Reading due");
        assertThat(summaries(organisations.found().admin())).isEmpty();
    }

    @Test
    void endsWithTheSessionsThatItCouldHaveBeenMadeIn() throws Exception {
        String path = calendar.make(lead);
        read(path);
        jdbc.sql("update person set sessions_valid_from = now() + interval '1 minute' where id = ?")
                .param(lead.personId())
                .update();
        mvc.perform(get(path)).andExpect(status().isNotFound());
    }

    @Test
    void holdsNothingThatTheyMayNotSee() throws Exception {
        String money = house.initiative("Money").log();
        due(money, "funding-ends", today.plusDays(3));
        String secret = house.initiative("Secret").seenBy(Visibility.TEAM).log();
        due(secret, "condition-due", today.plusDays(3));
        jdbc.sql("update attention set person_id = ? where organisation_id = ?")
                .params(lead.personId(), lead.organisationId())
                .update();
        assertThat(summaries(lead)).noneMatch(summary -> summary.contains("Secret"));
    }

    @Test
    void isKeptByTheReaderUntilItChanges() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        due(reference, "condition-due", today.plusDays(40));
        String path = calendar.make(lead);
        MockHttpServletResponse first = read(path);
        assertThat(first.getHeader("Cache-Control")).contains("private").doesNotContain("public");
        String tag = first.getHeader("ETag");
        mvc.perform(get(path).header("If-None-Match", tag)).andExpect(status().isNotModified());
        due(reference, "review-due", today.plusDays(50));
        mvc.perform(get(path).header("If-None-Match", tag)).andExpect(status().isOk());
        assertThat(first.getHeaders("Set-Cookie")).as("nobody signs in here").isEmpty();
    }

    @Test
    void endsWithTheAddressTheMembershipOrTheAccount() throws Exception {
        String first = calendar.make(lead);
        String second = calendar.make(lead);
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());
        calendar.revoke(lead);
        mvc.perform(get(second)).andExpect(status().isNotFound());
        assertThat(calendar.madeOn(lead)).isNull();

        String third = calendar.make(lead);
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(lead.personId())
                .update();
        mvc.perform(get(third)).andExpect(status().isNotFound());
        jdbc.sql("update membership set active = true where person_id = ?")
                .param(lead.personId())
                .update();
        jdbc.sql("update person set active = false where id = ?")
                .param(lead.personId())
                .update();
        mvc.perform(get(third)).andExpect(status().isNotFound());
        assertThatThrownBy(() -> calendar.read("nonsense")).isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressOfBeforeSomebodysAccessWasTakenAwayIsNotRevivedWithIt() throws Exception {
        String before = calendar.make(lead);
        String others = calendar.make(house.admin);
        long membership = jdbc.sql("select id from membership where person_id = ?")
                .param(lead.personId())
                .query(Long.class)
                .single();
        memberships.deactivate(house.admin, membership, version(membership));
        memberships.reactivate(house.admin, membership, version(membership));
        mvc.perform(get(before)).andExpect(status().isNotFound());
        mvc.perform(get(others)).andExpect(status().isOk());
        assertThat(calendar.madeOn(lead)).as("and they see that they have none").isNull();
        mvc.perform(get(calendar.make(lead))).andExpect(status().isOk());
    }

    private int version(long membership) {
        return memberships.view(house.admin, membership).version();
    }

    @Test
    void showsItsAddressOnceAndKeepsOnlyItsHash() throws Exception {
        String page = mvc.perform(
                        post("/account/calendar").with(signedInAs(lead)).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        String secret = page.replaceAll("(?s).*/calendar/([^.\"]+)\\.ics.*", "$1");
        mvc.perform(get("/calendar/" + secret + ".ics")).andExpect(status().isOk());
        assertThat(jdbc.sql("select token_hash from calendar_link where person_id = ?")
                        .param(lead.personId())
                        .query(byte[].class)
                        .single())
                .hasSize(32);
        String told = mvc.perform(get("/account/told").with(signedInAs(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(told).contains("Stop the calendar").doesNotContain(secret);
        assertThat(HtmlCheck.errorsIn(told)).isEmpty();
        mvc.perform(post("/account/calendar/revoke").with(signedInAs(lead)).with(csrf()))
                .andExpect(redirectedUrl("/account/told"));
        mvc.perform(get("/calendar/" + secret + ".ics")).andExpect(status().isNotFound());
    }

    /** As two protections with the same words and the same end are; a calendar keeps one event of an identity. */
    @Test
    void tellsApartWhatReadsTheSame() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        due(reference, "protection-lifts", today.plusDays(40));
        List<String> one = identities();
        due(reference, "protection-lifts", today.plusDays(40));
        due(reference, "protection-lifts", today.plusDays(41));
        List<String> all = identities();
        assertThat(all).hasSize(3).doesNotHaveDuplicates().containsAll(one).isEqualTo(identities());
    }

    private List<String> identities() throws Exception {
        return parsed(read(calendar.make(lead)).getContentAsString(StandardCharsets.UTF_8))
                .getComponents(Component.VEVENT)
                .stream()
                .map(event -> value((Component) event, Property.UID))
                .toList();
    }

    @Test
    void isBounded() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, path, arguments)
                select i.organisation_id, i.id, 'condition-due', current_date, current_date + n, 'journey', '["x"]'
                from initiative i, generate_series(1, 600) n where i.reference = ?""").param(reference).update();
        assertThat(summaries(lead)).hasSize(CalendarFeed.MOST);
    }

    @Test
    void foldsLongLinesWithinNoCharacter() throws Exception {
        IcsWriter writer = new IcsWriter("Chrysalis", today);
        String title = "Ŵarm hubs – ".repeat(20) + "\nand \\ more";
        writer.add(new CalendarDate("a@b", today, title, "Condition due", "/x"), "https://chrysalis.example/x");
        String text = writer.text();
        assertThat(Arrays.stream(text.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(value(parsed(text).getComponents(Component.VEVENT).get(0), Property.SUMMARY))
                .isEqualTo(title + ": Condition due");
    }

    private List<String> summaries(Actor actor) throws Exception {
        return parsed(read(calendar.make(actor)).getContentAsString(StandardCharsets.UTF_8))
                .getComponents(Component.VEVENT)
                .stream()
                .map(event -> value((Component) event, Property.SUMMARY))
                .toList();
    }

    private MockHttpServletResponse read(String path) throws Exception {
        return mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse();
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(Component event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }

    private void due(String reference, String rule, LocalDate day) {
        jdbc.sql("""
                insert into attention (organisation_id, initiative_id, rule, appears_on, due_on, path, arguments)
                select organisation_id, id, :rule, :appears, :day, 'journey', jsonb_build_array(:words::text)
                from initiative where reference = :reference""")
                .param("rule", rule)
                .param("appears", day.minusDays(30))
                .param("day", day)
                .param("words", WORDS)
                .param("reference", reference)
                .update();
    }
}
