package org.chrysalis.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.chrysalis.people.Actor;
import org.chrysalis.portfolio.FilledCouncil;
import org.chrysalis.support.ProgramClock;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Packs with the real security, templates and words. */
@ApplicationTest
class PackPagesTest {

    private static final String PACKS = "/portfolio/packs";
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([0-9a-f]+)\"");

    @Autowired
    private Dates dates;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private PackSubjects subjects;

    @Autowired
    private PackPublishing publishing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private TestOrganisation founded;
    private FilledCouncil council;
    private LocalDate today;
    private Actor manager;

    @BeforeEach
    void fill() {
        founded = organisations.found();
        today = LocalDate.now(clock);
        council = transaction.execute(written -> FilledCouncil.of(jdbc, founded, 30, today));
        manager = founded.manager();
    }

    @Test
    void leadsFromTheFormByThePreviewToThePaper() throws Exception {
        String draft = begin(Map.of("title", "Board, March", "comment", "Two things.\nRead them."));
        String seen = page(draft, manager);
        assertThat(seen).contains("Board, March", "Two things.", "Nobody else sees this yet", "Funding cliff edges");

        String address = send(
                        draft + "/publish",
                        Map.of(
                                "version",
                                "0",
                                "digest",
                                digest(seen),
                                "submission",
                                UUID.randomUUID().toString()))
                .andExpect(redirectedUrl(PACKS + "/1"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(address, manager))
                .contains("Board pack 1, published by " + manager.name(), "Two things.", "Correct this pack");
        assertThat(page(PACKS, founded.viewer()))
                .contains("Board, March", manager.name(), "The whole organisation")
                .doesNotContain("Put a board pack together", "Your drafts");
        assertThat(page(address, founded.viewer())).doesNotContain("£", "Correct this pack");
    }

    @Test
    void handsOutTheFilesThatWereMadeWithMoneyAndWithout() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        send(draft + "/publish", Map.of("version", "0", "digest", digest(page(draft, manager))))
                .andExpect(redirectedUrl(PACKS + "/1"));
        byte[] all = file("/1/pdf", manager, "application/pdf");
        byte[] open = file("/1/pdf", founded.viewer(), "application/pdf");
        assertThat(new String(all, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(open).isNotEqualTo(all);
        assertThat(file("/1/pdf", manager, "application/pdf")).isEqualTo(all);
        String workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        assertThat(file("/1/workbook", founded.viewer(), workbook))
                .isNotEqualTo(file("/1/workbook", manager, workbook));
        mvc.perform(get(PACKS + "/1/pdf").with(signedInAs(organisations.found().admin())))
                .andExpect(status().isNotFound());
    }

    /** By going back, or from a second window in which the draft still stands. */
    @Test
    void saysOfADraftThatItIsPublishedAndLeadsToThePack() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        String digest = digest(page(draft, manager));
        String token = UUID.randomUUID().toString();
        send(draft + "/publish", Map.of("version", "0", "digest", digest, "submission", token))
                .andExpect(redirectedUrl(PACKS + "/1"));
        for (String page : List.of("", "/edit", "/comments", "/discard")) {
            String told = mvc.perform(get(draft + page).with(signedInAs(manager)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("This draft is published as pack 1")))
                    .andExpect(content().string(containsString("href=\"" + PACKS + "/1\"")))
                    .andExpect(content().string(not(containsString("Page not found"))))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(HtmlCheck.errorsIn(told)).isEmpty();
        }
        String again = UUID.randomUUID().toString();
        send(draft + "/publish", Map.of("version", "0", "digest", digest, "submission", again))
                .andExpect(content().string(containsString("Open pack 1")));
        send(draft + "/comments", Map.of("version", "0", "comments[PIPELINE]", "Typed in the second window"))
                .andExpect(content().string(containsString("Open pack 1")))
                .andExpect(content().string(containsString("Typed in the second window")));
        send(draft + "/publish", Map.of("version", "0", "digest", digest, "submission", token))
                .andExpect(redirectedUrl(PACKS + "/1"));
        mvc.perform(get(draft).with(signedInAs(founded.manager())))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("Page not found")));
    }

    /** Whoever sends a form twice and waits too long for the first is not told that nothing was saved. */
    @Test
    void leadsToThePacksWhereTheSameFormIsStillBeingPublished() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        Map<String, String> form = Map.of(
                "version",
                "0",
                "digest",
                digest(page(draft, manager)),
                "submission",
                UUID.randomUUID().toString());
        String told = transaction.execute(first -> {
            jdbc.sql("insert into submission (token, person_id) values (?::uuid, ?)")
                    .params(form.get("submission"), manager.personId())
                    .update();
            return CompletableFuture.supplyAsync(() -> sendAndRead(draft + "/publish", form))
                    .join();
        });
        assertThat(told)
                .contains("You sent this twice, and the first is still being saved", "href=\"" + PACKS + "\"")
                .doesNotContain("This was not saved");
    }

    private String sendAndRead(String path, Map<String, String> form) {
        try {
            return send(path, form)
                    .andExpect(status().isConflict())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] file(String path, Actor actor, String mediaType) throws Exception {
        return mvc.perform(get(PACKS + path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andExpect(content().contentType(mediaType))
                .andExpect(header().string(
                                "Content-Disposition",
                                containsString(founded.code().toLowerCase(Locale.ROOT) + "-board-pack-1.")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void saysWhatIsMissingAndKeepsWhatWasTyped() throws Exception {
        send(PACKS + "/new", Map.of("period", "SINCE", "comment", "Kept as typed"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Enter a title")))
                .andExpect(content().string(containsString("Enter the first day")))
                .andExpect(content().string(containsString("Choose at least one section")))
                .andExpect(content().string(containsString("Kept as typed")));
    }

    @Test
    void showsTheFiguresAgainWhereTheyMovedSinceTheyWereSeen() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        String seen = digest(page(draft, manager));
        transaction.executeWithoutResult(written -> council.open("In between", today.minusDays(1)));
        String again = send(draft + "/publish", Map.of("version", "0", "digest", seen))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The figures have changed since this page was opened")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(digest(again)).isNotEqualTo(seen);
        send(draft + "/publish", Map.of("version", "0", "digest", digest(again)))
                .andExpect(redirectedUrl(PACKS + "/1"));
    }

    @Test
    void showsBothVersionsWhereAnotherWindowChangedTheDraft() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        send(draft + "/edit", Map.of("title", "First", "period", "YEAR", "sections", "RISKS", "version", "0"))
                .andExpect(redirectedUrl(draft));
        send(draft + "/edit", Map.of("title", "Second", "period", "YEAR", "sections", "RISKS", "version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("First")))
                .andExpect(content().string(containsString("You changed this in another window")))
                .andExpect(content().string(containsString("Second")));
        send(draft + "/comments", Map.of("comments[RISKS].words", "Mine", "version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Mine")));
        send(draft + "/comments", Map.of("comments[PIPELINE].words", "On what left the pack", "version", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("a section that is not in the pack any more")))
                .andExpect(content().string(containsString("On what left the pack")));
        send(draft + "/publish", Map.of("version", "0", "digest", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("in another window")));
    }

    @Test
    void namesTheSectionWhoseCommentIsTooLongAndSaysHowLongItMayBe() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        send(draft + "/edit", Map.of("title", "Board", "period", "YEAR", "sections", "RISKS", "version", "0"))
                .andExpect(redirectedUrl(draft));
        String asked = page(draft + "/comments", manager);
        assertThat(asked).contains("data-maxlength=\"2000\"");
        String heading = asked.replaceAll("(?s).*<label[^>]*for=\"comments[^>]*>\\s*([^<]*?)\\s*</label>.*", "$1");
        String answer = send(
                        draft + "/comments",
                        Map.of("comments[RISKS].words", "x".repeat(PackPlan.LONGEST_COMMENT + 1), "version", "1"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(answer).contains("The comment on “" + heading + "” must be 2,000 characters or fewer");
        assertThat(HtmlCheck.errorsIn(answer)).isEmpty();
        send(draft + "/comments", Map.of("comments[RISKS].words", "x".repeat(PackPlan.LONGEST_COMMENT), "version", "1"))
                .andExpect(redirectedUrl(draft));
    }

    @Test
    void goesOnFromTheDayAfterTheLastPackAboutTheSameInitiatives() throws Exception {
        long team = founded.team("Edge of care");
        assertThat(page(PACKS + "/new", manager))
                .contains("For example, the day after the last board")
                .doesNotContain(firstDay(today));
        on(today.minusDays(40), () -> subjects.published(manager));
        on(today.minusDays(30), () -> subjects.published(manager, subjects.begun(manager, team)));
        on(today.minusDays(20), () -> subjects.correcting(manager, 1));

        assertThat(page(PACKS + "/new", manager))
                .contains(
                        firstDay(today.minusDays(39)), "The day after the last day of pack 1 (The whole organisation)");
        assertThat(page(PACKS + "/2", manager)).contains(PACKS + "/new?scope=team-" + team);
        assertThat(page(PACKS + "/new?scope=team-" + team, manager))
                .contains(firstDay(today.minusDays(29)), "The day after the last day of pack 2 (Edge of care)");
        assertThat(page(PACKS + "/1", founded.viewer())).doesNotContain(PACKS + "/new");

        subjects.published(manager, subjects.begun(manager, team));
        assertThat(page(PACKS + "/new", manager))
                .as("what is published about one team leads on no other")
                .contains("The day after the last day of pack 1 (The whole organisation)");
    }

    /** What was published today ends today: tomorrow is no day of which there are figures. */
    @Test
    void looksBackAsFarAsThePackOfTheSameDay() throws Exception {
        LocalDate first = today.minusDays(39);
        subjects.published(manager, subjects.begunSince(manager, first));
        assertThat(page(PACKS + "/new", manager))
                .contains(
                        firstDay(first),
                        "The first day of pack 1 (The whole organisation), which reaches until today as well")
                .doesNotContain("The day after the last day of pack");
    }

    @Test
    void leadsToEachOfItsSections() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        String seen = page(draft, manager);
        send(draft + "/publish", Map.of("version", "0", "digest", digest(seen))).andExpect(redirectedUrl(PACKS + "/1"));
        for (String shown : List.of(seen, page(PACKS + "/1", manager))) {
            String paper = shown.substring(shown.indexOf("<article"), shown.indexOf("</article>"));
            assertThat(paper).contains("aria-label=\"In this pack\"");
            List<String> headings = Pattern.compile("<h2 class=\"govuk-heading-m\" id=\"([a-z-]+)\" tabindex=\"-1\"")
                    .matcher(paper)
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(headings).hasSize(PackSection.values().length + 1);
            assertThat(Pattern.compile("<a class=\"govuk-link\" href=\"#([a-z-]+)\"")
                            .matcher(paper)
                            .results()
                            .map(found -> found.group(1)))
                    .containsExactlyElementsOf(headings);
        }
        int one = subjects.published(manager);
        assertThat(page(PACKS + "/" + one, manager))
                .as("of one section there is nothing to choose")
                .doesNotContain("In this pack");
    }

    @Test
    void asksAboutSumsOfMoneyThatEverybodyWouldRead() throws Exception {
        String found = "This looks like a sum of money: “£40,000”";
        send(PACKS + "/new", Map.of("title", "Board", "period", "YEAR", "sections", "RISKS", "comment", "Of £40,000."))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(found)))
                .andExpect(content().string(containsString("Everybody may read the sums that I wrote")))
                .andExpect(content().string(containsString("Of &pound;40,000.")));
        String draft = begin(Map.of("title", "Board", "comment", "Of £40,000.", "sums", "true"));
        send(
                        draft + "/edit",
                        Map.of(
                                "title",
                                "Board",
                                "comment",
                                "Of £40,000.",
                                "period",
                                "YEAR",
                                "sections",
                                "RISKS",
                                "version",
                                "0"))
                .andExpect(redirectedUrl(draft));

        send(draft + "/comments", Map.of("comments[RISKS].words", "It cost £40,000", "version", "1"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(found)))
                .andExpect(content().string(containsString("It cost &pound;40,000")));
        send(draft + "/comments", Map.of("comments[RISKS].words", "It cost £40,000", "sums", "true", "version", "1"))
                .andExpect(redirectedUrl(draft));
    }

    @Test
    void asksNothingAboutMoneyInWhatIsLeftOutForThoseWhoMayNotSeeIt() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        send(draft + "/comments", Map.of("comments[RUNWAY].words", "It cost £40,000", "version", "0"))
                .andExpect(redirectedUrl(draft));
    }

    @Test
    void findsWhatThePagesOfFiguresFind() throws Exception {
        String figures = "";
        for (String path : List.of("/portfolio", "/portfolio/flow")) {
            // A sentence may lead to a list.
            String words = page(path + "?period=year", manager).replaceAll("<[^>]+>", "");
            figures += HtmlUtils.htmlUnescape(words).replaceAll("\\s+", " ");
        }
        String draft = begin(Map.of("title", "Board"));
        PackContent content = publishing
                .preview(manager, Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1)))
                .written()
                .content();
        List<String> parts = new ArrayList<>();
        for (PackContent.Part part : content.parts()) {
            if (!List.of("changes", "timeline", "about").contains(part.key())
                    && part.blocks().get(0) instanceof Block.Sentences found) {
                parts.add(part.key());
                assertThat(figures).as(part.key()).contains(found.lines().get(0));
            }
        }
        assertThat(parts).hasSize(PackSection.values().length - 2);
    }

    private static String firstDay(LocalDate day) {
        return "name=\"since.day\" value=\"" + day.getDayOfMonth() + "\"";
    }

    private void on(LocalDate day, Runnable step) {
        ((ProgramClock) clock).at(day.atTime(10, 0).toInstant(ZoneOffset.UTC), step);
    }

    @Test
    void takesCommentsBesideTheirFindingsAndShowsThemOnThePaper() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        mvc.perform(get(draft + "/comments").with(signedInAs(manager)))
                .andExpect(content().string(containsString("initiatives are going on")));
        send(draft + "/comments", Map.of("comments[PIPELINE].words", "Steady", "version", "0"))
                .andExpect(redirectedUrl(draft));
        assertThat(page(draft, manager)).contains("Steady");
    }

    @Test
    void saysWhatIsLostBeforeADraftIsThrownAway() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        assertThat(page(draft, manager))
                .contains("href=\"" + draft + "/discard\"")
                .doesNotContain("action=\"" + draft + "/discard\"");
        assertThat(page(draft + "/discard", manager))
                .contains("Throw away the draft “Board”?", "What you chose to be in it is lost. ");
        send(draft + "/comments", Map.of("comments[PIPELINE].words", "Steady", "version", "0"))
                .andExpect(redirectedUrl(draft));
        String asked = page(draft + "/discard", manager);
        assertThat(asked)
                .contains("and so is the comment that you wrote", "action=\"" + draft + "/discard\"")
                .contains("name=\"version\" value=\"1\"");
        assertThat(HtmlCheck.errorsIn(asked)).isEmpty();
        send(draft + "/discard", Map.of("version", "0")).andExpect(status().isConflict());
        send(draft + "/discard", Map.of("version", "1")).andExpect(redirectedUrl(PACKS));
        mvc.perform(get(draft).with(signedInAs(manager))).andExpect(status().isNotFound());
    }

    @Test
    void leadsFromAboveTheFiguresToWhereItIsPublished() throws Exception {
        String shown = page(begin(Map.of("title", "Board")), manager);
        assertThat(shown.indexOf("href=\"#publish\"")).isPositive().isLessThan(shown.indexOf("<article"));
        assertThat(shown).containsSubsequence("id=\"publish\"", "It gets the next number", "Publish this pack");
        assertThat(HtmlCheck.errorsIn(shown)).isEmpty();
    }

    @Test
    void warnsOfLettersThatThePdfCannotShow() throws Exception {
        String draft = begin(Map.of("title", "Board"));
        assertThat(page(draft, manager)).doesNotContain("The PDF cannot show");
        send(draft + "/comments", Map.of("comments[PIPELINE].words", "✓ Steady 👍 and 👍 again ☂", "version", "0"))
                .andExpect(redirectedUrl(draft));
        assertThat(page(draft, manager))
                .contains("The PDF cannot show these of what you wrote, and has □ in their place: 👍 ☂.");
    }

    /** Somebody else wrote them, long before: whoever publishes can still ask for another name. */
    @Test
    void warnsOfLettersInNamesThatThePdfCannotShow() throws Exception {
        transaction.executeWithoutResult(written -> council.open("Warm hubs 🦊", today.minusDays(1)));
        String draft = begin(Map.of("title", "Board 👍"));
        assertThat(page(draft, manager))
                .contains("The PDF cannot show these of what you wrote, and has □ in their place: 👍.")
                .contains("The PDF cannot show these of names and other words that are recorded in Chrysalis, and has □"
                        + " in their place: 🦊.");
    }

    /** Without one a pack that is sent twice would be published twice. */
    @ParameterizedTest
    @ValueSource(strings = {"", "zz"})
    void publishesAndCorrectsNothingByAFormThatLostItsToken(String token) throws Exception {
        int published = subjects.published(manager);
        String draft = begin(Map.of("title", "Board"));
        String digest = digest(page(draft, manager));
        send(draft + "/publish", Map.of("version", "0", "digest", digest, "submission", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This page could not be sent as it was")));
        send(PACKS + "/" + published + "/correct", Map.of("submission", token)).andExpect(status().isBadRequest());
        assertThat(page(draft, manager)).contains(digest);
        assertThat(page(PACKS + "/" + published, manager)).contains("Correct this pack");
    }

    @Test
    void saysWhatCorrectsWhat() throws Exception {
        int wrong = subjects.published(manager);
        String edit = send(PACKS + "/" + wrong + "/correct", Map.of())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(page(edit, manager)).contains("Change what is in it", "value=\"Board\"");
        String draft = edit.replace("/edit", "");
        assertThat(page(draft, manager)).contains("Corrects pack 1.");
        int right = subjects.published(manager, Long.parseLong(draft.substring(draft.lastIndexOf('/') + 1)));
        assertThat(page(PACKS + "/" + right, founded.viewer())).contains("Corrects pack 1, published on ");
        assertThat(page(PACKS + "/" + wrong, manager))
                .contains("Corrected by pack 2")
                .doesNotContain("Correct this pack");
        assertThat(page(PACKS, manager)).contains("Corrects pack 1, published on ", "Corrected by pack 2");
    }

    @Test
    void leadsBackToTheFormWhereTheTeamIsNoLongerThere() throws Exception {
        long team = founded.team("Edge of care");
        String draft = begin(Map.of("title", "Board", "scope", "team-" + team));
        assertThat(page(draft, manager)).contains("Edge of care");
        jdbc.sql("update team set retired = true where id = ?").param(team).update();
        mvc.perform(get(draft).with(signedInAs(manager)))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(draft + "/edit")));
    }

    @Test
    void isReachedFromThePortfolio() throws Exception {
        mvc.perform(get("/portfolio").with(signedInAs(founded.viewer())))
                .andExpect(content().string(containsString("href=\"/portfolio/packs\"")));
        mvc.perform(get(PACKS + "/7").with(signedInAs(manager))).andExpect(status().isNotFound());
        mvc.perform(get(PACKS).with(signedInAs(founded.staff()))).andExpect(status().isForbidden());
        mvc.perform(get(PACKS).with(signedInAs(manager)))
                .andExpect(content().string(not(containsString("Your drafts"))));
    }

    @Test
    void takesADayOfWhichTheFiguresAre() throws Exception {
        LocalDate day = today.minusDays(30);
        Map<String, String> asOf = Map.of(
                "title",
                "Board",
                "asOf.day",
                String.valueOf(day.getDayOfMonth()),
                "asOf.month",
                String.valueOf(day.getMonthValue()),
                "asOf.year",
                String.valueOf(day.getYear()));
        String draft = begin(asOf);
        assertThat(page(draft, manager)).contains("Figures of " + dates.date(day) + ", looking back from ");
        assertThat(page(draft + "/edit", manager)).contains("name=\"asOf.year\"", "value=\"" + day.getYear() + "\"");
        Map<String, String> late = new java.util.HashMap<>(asOf);
        late.putAll(Map.of("period", "SINCE", "sections", "PIPELINE", "version", "0"));
        late.putAll(Map.of(
                "since.day",
                String.valueOf(today.getDayOfMonth()),
                "since.month",
                String.valueOf(today.getMonthValue()),
                "since.year",
                String.valueOf(today.getYear())));
        send(draft + "/edit", late)
                .andExpect(content()
                        .string(containsString("First day must be the same as or before the day of the figures")));
        late.put("asOf.day", "45");
        send(draft + "/edit", late)
                .andExpect(content().string(containsString("Day of the figures must be a real date")));
    }

    private String begin(Map<String, String> typed) throws Exception {
        MockHttpServletRequestBuilder form = post(PACKS + "/new").param("period", "YEAR");
        for (PackSection section : PackSection.values()) {
            form.param("sections", section.name());
        }
        typed.forEach(form::param);
        return mvc.perform(form.with(signedInAs(manager)).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private ResultActions send(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder form = post(path);
        fields.forEach(form::param);
        return mvc.perform(form.with(signedInAs(manager)).with(csrf()));
    }

    private String page(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String digest(String html) {
        var found = DIGEST.matcher(html);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
