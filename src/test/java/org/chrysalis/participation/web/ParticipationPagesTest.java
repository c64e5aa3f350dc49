package org.chrysalis.participation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.participation.InWhat;
import org.chrysalis.participation.ParticipationReading;
import org.chrysalis.participation.ParticipationView;
import org.chrysalis.participation.Participations;
import org.chrysalis.participation.Ripples;
import org.chrysalis.participation.SaveParticipation;
import org.chrysalis.participation.SaveRipple;
import org.chrysalis.participation.Say;
import org.chrysalis.participation.Wanted;
import org.chrysalis.participation.Who;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.web.Paging;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The pages with who took part, through the real security and templates. */
@ApplicationTest
@Transactional
class ParticipationPagesTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Participations participations;

    @Autowired
    private Ripples ripples;

    @Autowired
    private ParticipationReading reading;

    @Autowired
    private Initiatives initiatives;

    private House house;
    private Actor lead;
    private Actor viewer;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        reference =
                house.initiative("Warm hubs").since("2024-01-08").ledBy(lead).log();
    }

    @Test
    void invitesWhereNobodyTookPartYet() throws Exception {
        String page = page("", lead);
        assertThat(text(page))
                .contains("Nobody has been recorded as taking part yet")
                .contains("What did people do?");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(page("", viewer))).doesNotContain("What did people do?");
    }

    @Test
    void takesOneLineAndSaves() throws Exception {
        mvc.perform(sent("new")
                        .param("what", "Wrote the job advert")
                        .param("howMany[YOUNG_PEOPLE]", "6")
                        .param("howMany[FAMILIES]", "")
                        .param("heldOn.day", "29")
                        .param("heldOn.month", "5")
                        .param("heldOn.year", "2024"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation"));

        assertThat(text(page("", viewer)))
                .contains("People took part once.")
                .contains("Wrote the job advert 29 May 2024, in Development Young people: 6 Not told yet")
                .contains("On 1 occasion people have not been told yet what happened as a result.");
    }

    @Test
    void showsViewsThatDifferApartAndWhatCameOfThem() throws Exception {
        add(new SaveParticipation(
                LocalDate.of(2024, 5, 8),
                "Chose the building",
                Map.of(Who.YOUNG_PEOPLE, 8, Who.PARTNERS, 3),
                Set.of(InWhat.DESIGN, InWhat.GOVERNANCE),
                Say.LED,
                List.of("Near the bus", "Far from school"),
                "We took the one near the bus",
                LocalDate.of(2024, 6, 1),
                0));
        add(heard(12));

        String page = page("", lead);
        assertThat(text(page))
                .contains(
                        "People took part 2 times, at least 21 attendances in all. Once they shared the decision or led.")
                .contains("Young people: 8, partners: fewer than 5")
                .contains("Took part in design, governance. Led: they decided")
                .contains("They said: Near the bus Far from school Because of it: We took the one near the bus")
                .contains("Told what happened as a result on 1 June 2024");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(text(page("?waiting=true", lead)))
                .contains("Wrote the job advert")
                .doesNotContain("Chose the building");
        assertThat(text(overview()))
                .contains("People took part 2 times, most recently on 29 May 2024: Wrote the job advert")
                .contains("On 1 occasion people have not been told yet");
    }

    @Test
    void neverSendsASmallNumberToTheBrowser() throws Exception {
        long id = add(heard(3));

        String page = page("/" + id, lead);
        assertThat(page)
                .contains("Recorded as fewer than 5. Leave this empty to keep it, or enter 0")
                .doesNotContain("value=\"3\"");
        assertThat(text(page))
                .as("both hints say the same of an empty field")
                .contains("Enter 0 for a group that did not take part.")
                .doesNotContain("Leave a group empty if it did not take part.");
        assertThat(text(page("/new", lead)))
                .contains("Leave a group empty if it did not take part.")
                .doesNotContain("Enter 0 for a group");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        mvc.perform(filled(sent(String.valueOf(id)).param("version", "0").param("howMany[YOUNG_PEOPLE]", "")))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation"));
        assertThat(view(id).tookPart().keepsBack("YOUNG_PEOPLE")).isTrue();
    }

    /** Partners hand over what they may: nobody has to make up a number. */
    @ParameterizedTest
    @ValueSource(strings = {"fewer than 5", "Fewer than 5 ", "Fewer than five", "less than 5", "<5", "< 5"})
    void takesFewerThanFiveInTheseWords(String words) throws Exception {
        mvc.perform(filled(sent("new").param("howMany[YOUNG_PEOPLE]", "12").param("howMany[FAMILIES]", words)))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation"));

        assertThat(text(page("", viewer))).contains("Young people: 12, families: fewer than 5");
        assertThat(jdbc.sql("select families || ' ' || at_least || ' ' || few from participation p"
                                + " join initiative i on i.id = p.initiative_id where i.reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .as("no number is kept, and a sum counts the few as one")
                .isEqualTo("-1 13 true");
    }

    @Test
    void staysFewerThanFiveWhenSomethingElseIsChanged() throws Exception {
        mvc.perform(filled(sent("new").param("howMany[FAMILIES]", "fewer than 5")));
        long id = jdbc.sql("select p.id from participation p join initiative i on i.id = p.initiative_id"
                        + " where i.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
        assertThat(page("/" + id, lead))
                .contains("Recorded as fewer than 5. Leave this empty to keep it, or enter 0")
                .doesNotContain("value=\"-1\"");

        mvc.perform(filled(sent(String.valueOf(id)).param("version", "0").param("howMany[FAMILIES]", "")))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation"));
        assertThat(view(id).tookPart().keepsBack("FAMILIES")).isTrue();
        mvc.perform(filled(sent(String.valueOf(id)).param("version", "1").param("howMany[FAMILIES]", "-1")))
                .andExpect(status().isOk());
    }

    @Test
    void keepsWhatWasTypedBesideWhatIsMissing() throws Exception {
        ResultActions answered = mvc.perform(sent("new")
                .param("what", "")
                .param("howMany[FAMILIES]", "many")
                .param("views", "Near the bus\n" + "x".repeat(501))
                .param("told.day", "1")
                .param("heldOn.day", ""));

        String page =
                answered.andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(text(page))
                .contains("Enter what people did")
                .contains("How many families took part must be a whole number from 0 to 9999")
                .doesNotContain("at least one group")
                .contains("Each view must be 500 characters or fewer")
                .contains("Near the bus");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void asksForTheGroupsTogetherWithWhatElseIsMissing() throws Exception {
        String page = mvc.perform(sent("new").param("what", "").param("howMany[PARTNERS]", "0"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(page))
                .contains("Enter what people did")
                .contains("Enter how many people of at least one group took part");
        assertThat(page)
                .as("said of all groups, not of the first")
                .contains("href=\"#howMany\"")
                .containsSubsequence(
                        "<fieldset id=\"howMany\"",
                        "aria-describedby=\"howMany-hint howMany-error\"",
                        "id=\"howMany-error\"",
                        "for=\"howManyYOUNG_PEOPLE\"")
                .doesNotContain("howManyYOUNG_PEOPLE-error");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();

        long id = add(heard(12));
        String emptied = mvc.perform(
                        filled(sent(String.valueOf(id)).param("version", "0").param("howMany[YOUNG_PEOPLE]", "")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(emptied)).contains("Enter how many people of at least one group took part");
    }

    @Test
    void showsBothVersionsWhereSomebodyElseWasQuicker() throws Exception {
        long id = add(heard(12));
        participations.change(house.admin, reference, id, heard(14));

        String page = mvc.perform(
                        filled(sent(String.valueOf(id)).param("version", "0").param("howMany[YOUNG_PEOPLE]", "15")))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(page)).contains("14").contains("15");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void takesBackWhatWasEnteredByMistake() throws Exception {
        long id = add(heard(12));

        mvc.perform(sent(id + "/withdraw").param("version", "0"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation"));

        assertThat(text(page("", lead))).contains("Nobody has been recorded");
    }

    @Test
    void notesHowStrongAWorkingRelationshipIsInOneLine() throws Exception {
        String empty = page("/partners", lead);
        assertThat(text(empty)).contains("No partners yet");
        assertThat(HtmlCheck.errorsIn(empty)).isEmpty();

        mvc.perform(sent("partners/new")
                        .param("name", "Probation")
                        .param("kind", "PROBATION")
                        .param("strength", "FRAGILE"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation/partners"));

        String list = page("/partners", viewer);
        assertThat(text(list))
                .contains("1 of 1 working relationship is fragile or absent: Probation")
                .contains("Nobody yet")
                .doesNotContain("Add a partner");
        assertThat(list).contains("data-value=\"2\"");
        assertThat(HtmlCheck.errorsIn(list)).isEmpty();

        String address = list.replaceAll("(?s).*?href=\"([^\"]*/participation/partners/\\d+)\".*", "$1");
        mvc.perform(post(address + "/strengths")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("submission", UUID.randomUUID().toString())
                        .param("strength", "GROWING")
                        .param("note", "First joint panel")
                        .param("notedOn.day", "1")
                        .param("notedOn.month", "6")
                        .param("notedOn.year", "2024"))
                .andExpect(redirectedUrl(address));
        String partner = mvc.perform(get(address).with(signedInAs(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(partner))
                .contains("Probation")
                .contains("First joint panel")
                .contains("1 Jun 2024");
        assertThat(partner)
                .as("a strength is withdrawn in two steps")
                .containsSubsequence("<details", "Entered by mistake?", "/withdraw\"", "</details>");
        assertThat(HtmlCheck.errorsIn(partner)).isEmpty();
        String missing = mvc.perform(post(address + "/strengths")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("submission", UUID.randomUUID().toString()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(missing)).contains("Choose how strong the working relationship is");
        assertThat(HtmlCheck.errorsIn(missing)).isEmpty();
        String change = mvc.perform(get(address + "/change").with(signedInAs(lead)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(change)).isEmpty();
        assertThat(text(overview())).contains("1 partner; fragile or absent: Probation");
    }

    @Test
    void callsNoRelationshipSoundOfWhichNobodyHasSaidHowStrongItIs() throws Exception {
        mvc.perform(sent("partners/new").param("name", "Probation").param("kind", "PROBATION"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation/partners"));
        assertThat(text(page("/partners", viewer)))
                .contains("1 partner. Nobody has said yet how strong the working relationship is.")
                .doesNotContain("fragile or absent");
        assertThat(text(overview()))
                .contains("1 partner; nobody has said yet how strong the working relationship is")
                .doesNotContain("fragile or absent");
        mvc.perform(sent("partners/new")
                        .param("name", "Health")
                        .param("kind", "HEALTH")
                        .param("strength", "GROWING"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation/partners"));
        assertThat(text(page("/partners", viewer)))
                .contains("2 partners. Of 1 nobody has said yet how strong the working relationship is. No other is");
        assertThat(text(overview())).contains("2 partners; of 1 nobody has said yet how strong");
    }

    @Test
    void saysThatItIsTooSoonToSayWhetherARippleWasWanted() throws Exception {
        for (String wanted : new String[] {"TOO_SOON", "WANTED"}) {
            mvc.perform(sent("ripples/new")
                            .param("what", "Fostering recruits for the hub")
                            .param("wanted", wanted)
                            .param("seenOn.day", "1")
                            .param("seenOn.month", "6")
                            .param("seenOn.year", "2024"))
                    .andExpect(redirectedUrl("/initiatives/" + reference + "/participation/ripples"));
            assertThat(text(page("/ripples", lead)))
                    .doesNotContain("elsewhere. None was unwanted")
                    .contains(
                            wanted.equals("WANTED")
                                    ? "2 ripples elsewhere. Of 1 it is too soon to say whether it was wanted."
                                    : "1 ripple elsewhere. It is too soon to say whether it was wanted.");
        }
    }

    @Test
    void notesARippleInOneLine() throws Exception {
        assertThat(text(page("/ripples", lead))).contains("No ripples yet");

        mvc.perform(sent("ripples/new")
                        .param("what", "Fostering recruits for the hub")
                        .param("wanted", "WANTED")
                        .param("seenOn.day", "1")
                        .param("seenOn.month", "6")
                        .param("seenOn.year", "2024"))
                .andExpect(redirectedUrl("/initiatives/" + reference + "/participation/ripples"));

        String list = page("/ripples", lead);
        assertThat(text(list)).contains("1 ripple elsewhere").contains("Seen on 1 June 2024");
        assertThat(HtmlCheck.errorsIn(list)).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("/ripples/new", lead))).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("/partners/new", lead))).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("/new", lead))).isEmpty();
    }

    @Test
    void leadsByNameToWhatIsRecordedWhoeverMayChangeIt() throws Exception {
        long occasion = add(heard(12));
        long ripple = ripple("Fostering recruits anew");
        String named = "href=\"/initiatives/" + reference + "/participation/%s\">%s</a>";
        assertThat(page("", lead)).contains(named.formatted(occasion, "Wrote the job advert"));
        assertThat(page("/ripples", lead)).contains(named.formatted("ripples/" + ripple, "Fostering recruits anew"));
        assertThat(page("", viewer)).contains("Wrote the job advert").doesNotContain("/participation/" + occasion);
        assertThat(page("/ripples", viewer)).contains("Fostering recruits anew").doesNotContain("/ripples/" + ripple);
        assertThat(HtmlCheck.errorsIn(page("", lead))).isEmpty();
        assertThat(HtmlCheck.errorsIn(page("/ripples", lead))).isEmpty();
    }

    @Test
    void showsThePageOfTheListOnWhichSomethingStands() throws Exception {
        long firstHeard = add(heard(12));
        long firstRipple = ripple("Fostering recruits anew");
        for (int more = 0; more < Paging.SIZE; more++) {
            add(heard(12));
            ripple("Another");
        }
        for (String list : List.of("#participation-" + firstHeard, "/ripples#ripple-" + firstRipple)) {
            String path = list.replaceAll("#.*", "");
            String anchor = list.replaceAll(".*#", "");
            String id = anchor.replaceAll("[^0-9]", "");
            assertThat(page(path, viewer)).doesNotContain("id=\"" + anchor + "\"");
            String there = page(path + "?at=" + id, viewer);
            assertThat(there).contains("id=\"" + anchor + "\"").doesNotContain("at=" + id);
            assertThat(text(there)).contains("Showing 26 to 26 of 26");
            assertThat(text(page(path + "?at=999999999", viewer))).contains("Showing 1 to 25 of 26");
        }
        assertThat(text(page("?waiting=true&at=" + firstHeard, viewer))).contains("Showing 1 to 25 of 26");
    }

    @Test
    void asksTheDatabaseLittle() throws Exception {
        long id = add(heard(12));
        for (String path :
                List.of("", "/new", "/" + id, "/partners", "/partners/new", "/ripples", "/ripples/new", "?at=" + id)) {
            assertThat(QueryCount.during(() -> page(path, lead))).as(path).hasSizeLessThanOrEqualTo(10);
        }
    }

    private static SaveParticipation heard(int howMany) {
        return new SaveParticipation(
                LocalDate.of(2024, 5, 29),
                "Wrote the job advert",
                Map.of(Who.YOUNG_PEOPLE, howMany),
                Set.of(),
                null,
                List.of(),
                "",
                null,
                0);
    }

    private long add(SaveParticipation command) {
        return participations.add(lead, reference, UUID.randomUUID(), command);
    }

    private long ripple(String what) {
        return ripples.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SaveRipple(what, Wanted.WANTED, "", "", LocalDate.of(2024, 6, 1), 0));
    }

    private ParticipationView view(long id) {
        return reading.one(initiatives.open(lead, reference), id);
    }

    private MockHttpServletRequestBuilder sent(String path) {
        return post("/initiatives/" + reference + "/participation/" + path)
                .with(signedInAs(lead))
                .with(csrf())
                .param("submission", UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder filled(MockHttpServletRequestBuilder request) {
        return request.param("what", "Wrote the job advert")
                .param("heldOn.day", "29")
                .param("heldOn.month", "5")
                .param("heldOn.year", "2024");
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get("/initiatives/" + reference + "/participation" + path)
                        .with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String overview() throws Exception {
        return mvc.perform(get("/initiatives/" + reference).with(signedInAs(viewer)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String text(@Nullable String html) {
        return String.valueOf(html).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
