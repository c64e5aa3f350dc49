package org.chrysalis.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.pulse.PulseStories.all;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What docs/decisions says of the pulse's anonymity, held against the whole database and every page. */
@ApplicationTest
@Transactional
class PulseAnonymityTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private House.Doors doors;

    @Autowired
    private PulseStories stories;

    @Autowired
    private PulseAnswers answers;

    @Autowired
    private PulseRounds rounds;

    @Autowired
    private PulseReading reading;

    @Autowired
    private ClosedRounds closedRounds;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        reference = house.initiative("Warm hubs").in("Incubation").ledBy(lead).log();
    }

    @Test
    void anAnswerChangesTheTallyAndTheListOfWhoAnsweredAndNothingElseAnywhere() throws Exception {
        stories.open(lead, reference);
        Map<String, List<String>> before = everything();

        mvc.perform(tapped(post("/initiatives/" + reference + "/pulse/answer").with(signedInAs(lead)))
                        .param("line", "Nobody said this but me"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"));

        Map<String, List<String>> after = everything();
        // The session knows that somebody was here, as for every page; nothing of what was typed goes into it.
        assertThat(changed(before, after))
                .containsExactly("pulse_taken", "pulse_tally", "spring_session", "spring_session_attributes");
        assertThat(jdbc.sql("""
                        select count(*) from spring_session_attributes
                        where position(convert_to('Nobody said', 'UTF8') in attribute_bytes) > 0""").query(Integer.class).single()).isZero();
        assertThat(added(before, after, "pulse_taken"))
                .singleElement()
                .asString()
                .contains("\"person_id\": " + lead.personId());
        assertThat(added(before, after, "pulse_tally"))
                .singleElement()
                .asString()
                .contains("Nobody said this but me")
                .doesNotContain("person");
    }

    @Test
    void wordsThatAreConfirmedToIdentifyNobodyLeaveNoTraceOfWhoConfirmed() throws Exception {
        stories.open(lead, reference);
        String address = "/initiatives/" + reference + "/pulse/answer";
        String asked = mvc.perform(tapped(post(address).with(signedInAs(lead))).param("line", "Ring 01632 960 123"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String confirmation = asked.replaceAll("(?s).*name=\"identifiesNobody\"[^>]*value=\"([^\"]+)\".*", "$1");
        Map<String, List<String>> before = everything();

        mvc.perform(tapped(post(address).with(signedInAs(lead)))
                        .param("line", "Ring 01632 960 123")
                        .param("identifiesNobody", confirmation))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/pulse"));

        assertThat(changed(before, everything())).doesNotContain("audit_entry").contains("pulse_tally");
    }

    @Test
    void anAnswerByLinkChangesTheTallyAndThatTheLinkIsUsedAndNothingElseAnywhere() throws Exception {
        stories.open(lead, reference);
        String link = stories.links(lead, reference, 2).get(0);
        Map<String, List<String>> before = everything();

        mvc.perform(tapped(post("/pulse/" + link))).andExpect(redirectedUrl("/pulse/" + link));

        Map<String, List<String>> after = everything();
        assertThat(changed(before, after)).containsExactly("pulse_link", "pulse_tally");
        assertThat(String.join("", after.getOrDefault("pulse_link", List.of()))).doesNotContain(link);
    }

    @Test
    void whatAnAnswerChangesHasNoTimeAndNoOrder() {
        assertThat(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_name in ('pulse_tally', 'pulse_taken', 'pulse_link')
                          and (data_type like 'timestamp%' or data_type = 'date' or data_type like 'time%'
                               or is_identity = 'YES' or column_default like 'nextval%')""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("""
                        select c.conrelid::regclass::text || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                        where c.contype = 'f' and c.confrelid = 'person'::regclass
                          and c.conrelid::regclass::text in ('pulse_tally', 'pulse_taken', 'pulse_link')
                        order by 1""").query(String.class).list())
                .as("who made a link is no answer's")
                .containsExactly("pulse_link.maker_id", "pulse_taken.person_id");
    }

    /** Committed: within one transaction all rows would be of that transaction anyway. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whichTransactionWroteARowTellsNobodyApart() {
        House other = doors.open();
        Actor first = other.person("Fay First", BuiltInRole.STAFF);
        Actor second = other.person("Sam Second", BuiltInRole.STAFF);
        Actor third = other.person("Tom Third", BuiltInRole.STAFF);
        String hubs = other.initiative("Warm hubs").ledBy(first, second, third).log();
        stories.open(first, hubs);
        List<String> links = stories.links(first, hubs, 3);

        for (Actor each : List.of(first, second, third)) {
            answers.answer(each, hubs, all(3, ""));
            assertThat(transactions("pulse_taken", hubs)).hasSize(1);
        }
        for (String link : links) {
            answers.answerByLink(link, all(4, ""));
            assertThat(transactions("pulse_link", hubs)).hasSize(1);
        }
        assertThat(jdbc.sql(
                                "select answers from pulse_tally t join pulse_round r on r.id = t.round_id join initiative i"
                                        + " on i.id = r.initiative_id where i.reference = :r")
                        .param("r", hubs)
                        .query(Integer.class)
                        .single())
                .isEqualTo(6);
    }

    @Test
    void nothingIsLoggedOfAnAnswer() throws Exception {
        stories.open(lead, reference);
        String link = stories.links(lead, reference, 1).get(0);
        Logger ours = (Logger) LoggerFactory.getLogger("org.chrysalis");
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        Level before = ours.getLevel();
        heard.start();
        ours.addAppender(heard);
        ours.setLevel(Level.TRACE);
        try {
            mvc.perform(
                    tapped(post("/initiatives/" + reference + "/pulse/answer").with(signedInAs(lead))));
            mvc.perform(tapped(post("/pulse/" + link)));
        } finally {
            ours.setLevel(before);
            ours.detachAppender(heard);
        }
        assertThat(heard.list).extracting(ILoggingEvent::getFormattedMessage).isEmpty();
    }

    @Test
    void linesStandInTheOrderOfTheAlphabetHoweverTheyCame() {
        stories.closed(lead, reference, DAY, all(3, "mmm"), all(3, "Zzz"), all(3, "aaa"), all(3, "Bbb"));

        assertThat(reading.closed(initiatives.open(lead, reference), 9).get(0).lines())
                .containsExactly("aaa", "Bbb", "mmm", "Zzz");
        assertThat(jdbc.sql("select array_to_string(lines, ' ') from pulse_tally where 'Zzz' = any (lines)")
                        .query(String.class)
                        .list())
                .containsExactly("aaa Bbb mmm Zzz");
    }

    @Test
    void twoAnswersAreShownNowhere() throws Exception {
        long id = stories.closed(lead, reference, DAY, all(2, "Quagga"), all(2, "Quagga too"));

        assertNothingIsShown(List.of("", "/pulse", "/pulse/" + id, "/history", "/sheets/pulse"));
    }

    @Test
    void anOpenRoundIsShownNowhereHoweverManyHaveAnswered() throws Exception {
        long id = stories.open(lead, reference);
        stories.answer(lead, reference, all(2, "Quagga"), all(2, "Quagga"), all(2, "Quagga"), all(2, "Quagga"));

        assertNothingIsShown(List.of("", "/pulse", "/history", "/sheets/pulse"));
        mvc.perform(get("/initiatives/" + reference + "/pulse/" + id).with(signedInAs(house.admin)))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyIsToldWhoIsStillAsked() throws Exception {
        Actor second = house.person("Sam Second", BuiltInRole.STAFF);
        String hubs = house.initiative("Hubs").ledBy(lead, second).log();
        stories.open(lead, hubs);
        answers.answer(second, hubs, all(3, ""));

        assertThat(page("/", lead)).contains("You are asked how it is going for you");
        assertThat(page("/attention?group=waiting", lead)).contains("You are asked how it is going for you");
        assertThat(page("/", second)).doesNotContain("You are asked");
        assertThat(page("/attention?group=soon", second)).doesNotContain("You are asked");
        assertThat(page("/attention?group=soon", house.admin)).doesNotContain("You are asked");
        assertThat(page("/", house.admin)).doesNotContain("You are asked");
        for (Actor each : List.of(lead, second, house.admin)) {
            assertThat(page("/initiatives/" + hubs, each)).doesNotContain("You are asked");
            assertThat(page("/initiatives", each)).doesNotContain("You are asked");
            assertThat(page("/initiatives?attention=pulse-asked", each)).doesNotContain(">Hubs<");
        }
        stories.at(
                LocalDate.now(ClockConfiguration.LONDON).plusDays(15),
                () -> assertThat(page("/", lead)).doesNotContain("You are asked"));
    }

    @Test
    void whoAnsweredIsForgottenOnceARoundHasClosedAndSoIsWhatTooFewSaid() {
        long few = stories.closed(lead, reference, DAY, all(2, "Quagga"), all(2, "Quagga"));
        long enough = stories.closed(lead, reference, DAY.plusDays(9), all(1, "x"), all(1, "y"), all(1, "z"));
        stories.open(lead, reference);
        answers.answer(lead, reference, all(5, "open"));
        stories.links(lead, reference, 1);

        closedRounds.removeExpired(1_000);

        stories.links(lead, reference, 1);
        assertThat(tally(few)).isEqualTo("0 {0,0,0,0,0,0} {}");
        assertThat(tally(enough)).isEqualTo("3 {0,3,0,0,0,0} {x,y,z}");
        assertThat(number("pulse_link", few) + number("pulse_link", enough)).isZero();
        assertThat(jdbc.sql("select count(*) from pulse_taken where person_id = :p")
                        .param("p", lead.personId())
                        .query(Integer.class)
                        .single())
                .as("the open round keeps its list")
                .isEqualTo(1);

        rounds.close(lead, reference, 2);

        assertThat(jdbc.sql("select count(*) from pulse_taken where person_id = :p")
                        .param("p", lead.personId())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from pulse_tally where 'open' = any (lines)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void noFormKeepsADraftOfAnAnswerOrAToken() throws Exception {
        stories.open(lead, reference);
        String link = stories.links(lead, reference, 1).get(0);
        String asked = page("/initiatives/" + reference + "/pulse/answer", lead);
        String open =
                mvc.perform(get("/pulse/" + link)).andReturn().getResponse().getContentAsString();

        for (String page : List.of(asked, open)) {
            assertThat(page)
                    .contains("name=\"anonymous\"")
                    .doesNotContain("data-draft")
                    .doesNotContain("name=\"submission\"");
        }
    }

    private void assertNothingIsShown(List<String> paths) throws Exception {
        for (String path : paths) {
            for (Actor each : List.of(lead, house.admin)) {
                if (path.startsWith("/sheets") && each == lead) {
                    continue;
                }
                assertThat(page("/initiatives/" + reference + path, each))
                        .as(path)
                        .doesNotContain("Quagga")
                        .doesNotContain("2.0")
                        .doesNotContain("data-value")
                        .doesNotContain("answered between");
            }
        }
    }

    private String page(String path, Actor actor) {
        try {
            return mvc.perform(get(path).with(signedInAs(actor)))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(path, e);
        }
    }

    private static MockHttpServletRequestBuilder tapped(MockHttpServletRequestBuilder request) {
        return request.with(csrf())
                .param("momentum", "3")
                .param("headspace", "2")
                .param("support", "4")
                .param("safety", "0")
                .param("anonymous", "yes");
    }

    private String tally(long round) {
        return jdbc.sql(
                        "select answers || ' ' || momentum::text || ' ' || lines::text from pulse_tally where round_id = :r")
                .param("r", round)
                .query(String.class)
                .single();
    }

    private int number(String table, long round) {
        return jdbc.sql("select count(*) from " + table + " where round_id = :r")
                .param("r", round)
                .query(Integer.class)
                .single();
    }

    private List<String> transactions(String table, String of) {
        return jdbc.sql("select distinct t.xmin::text from " + table
                        + " t join pulse_round r on r.id = t.round_id join initiative i on i.id = r.initiative_id"
                        + " where i.reference = :r")
                .param("r", of)
                .query(String.class)
                .list();
    }

    /** Every row of every table, without the numbers that reasons for attention are given anew each time. */
    private Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        List<String> tables = jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = current_schema() and table_type = 'BASE TABLE'""").query(String.class).list();
        assertThat(tables).contains("audit_entry", "submission", "draft", "person", "initiative", "pulse_taken");
        for (String table : tables) {
            String row = table.equals("attention") ? "to_jsonb(t) - 'id'" : "to_jsonb(t)";
            all.put(
                    table,
                    jdbc.sql("select (" + row + ")::text from \"" + table + "\" t order by 1")
                            .query(String.class)
                            .list());
        }
        return all;
    }

    private static TreeSet<String> changed(Map<String, List<String>> before, Map<String, List<String>> after) {
        TreeSet<String> changed = new TreeSet<>(after.keySet());
        changed.removeIf(table -> after.get(table).equals(before.get(table)));
        return changed;
    }

    private static List<String> added(Map<String, List<String>> before, Map<String, List<String>> after, String table) {
        List<String> added = new ArrayList<>(after.getOrDefault(table, List.of()));
        added.removeAll(before.getOrDefault(table, List.of()));
        return added;
    }
}
