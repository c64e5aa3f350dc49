package org.chrysalis.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** What the help says is so: its words are on the screens, its screens are there, and it follows what somebody may do. */
@ApplicationTest
class HelpTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern QUOTED = Pattern.compile("“([^”]+)”");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private HelpScreens screens;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private TestOrganisation council;

    @BeforeEach
    void found() {
        council = organisations.found();
    }

    @Test
    void everythingInQuotationMarksStandsOnAScreenInTheseWords() throws IOException {
        List<Pattern> words = new ArrayList<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file :
                    files.filter(each -> !each.endsWith("help.properties")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String text = line.substring(line.indexOf('=') + 1);
                    if (text.replaceAll("\\{[^}]*}", "").strip().length() > 3) {
                        words.add(Pattern.compile(Arrays.stream(text.split("\\{[^}]*}", -1))
                                .map(Pattern::quote)
                                .reduce((one, other) -> one + ".*" + other)
                                .orElseThrow()));
                    }
                }
            }
        }
        List<String> nowhere = QUOTED.matcher(Files.readString(MESSAGES.resolve("help.properties")))
                .results()
                .map(match -> match.group(1))
                .filter(quoted -> words.stream()
                        .noneMatch(word -> word.matcher(quoted).matches()
                                || word.matcher(quoted + " ").matches()))
                .toList();
        assertThat(nowhere).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(HelpTopic.class)
    void everyScreenThatATopicIsAboutIsThere(HelpTopic topic) {
        List<String> known = routes.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .map(route -> route.replaceAll("\\{[^}]*}", "x"))
                .toList();
        for (String screen : topic.screens()) {
            var pattern = PathPatternParser.defaultInstance.parse(screen);
            assertThat(known).as(screen).anyMatch(route -> pattern.matches(PathContainer.parsePath(route)));
        }
    }

    /** Not with the permission but without it: others may be needed too, and then the screen says so. */
    @ParameterizedTest
    @EnumSource(
            value = HelpTopic.class,
            names = {"STAGES", "TIMELINE", "COMPARE", "LIST", "VIEWS", "NETWORK", "LOG"})
    void opensWhatItIsAboutToWhoeverMayAndToNobodyElse(HelpTopic topic) throws Exception {
        opens(topic);
    }

    @Test
    void opensWhatAdministratorsDoToWhoeverMayAndToNobodyElse() throws Exception {
        for (HelpTopic topic : HelpGuide.ADMINISTERING.topics()) {
            if (topic.screen() != null) {
                opens(topic);
            }
        }
    }

    private void opens(HelpTopic topic) throws Exception {
        for (Permission each : Permission.values()) {
            if (topic.openTo(EnumSet.of(each))) {
                Permission[] with =
                        EnumSet.of(Permission.VIEW_INITIATIVES, each).toArray(Permission[]::new);
                assertThat(ask(topic.screen(), council.personWith(with)).getStatus())
                        .as(topic + " with " + each)
                        .isEqualTo(200);
            }
        }
        Permission[] without = Arrays.stream(Permission.values())
                .filter(each -> !topic.openTo(EnumSet.of(each)))
                .toArray(Permission[]::new);
        assertThat(ask(topic.screen(), council.personWith(without)).getStatus())
                .as(topic + " without it")
                .isEqualTo(403);
    }

    @Test
    void putsFirstWhatConcernsWhoLooksByWhatTheyMayDoAndNotByTheNameOfTheirRole() throws Exception {
        Actor stages = council.personWith(Permission.MANAGE_STAGES, Permission.VIEW_INITIATIVES);
        String html = ask("/help", stages).getContentAsString();

        assertThat(order(
                        html,
                        "For what you do here",
                        "Administering",
                        "Finding and reading",
                        "For what others do here",
                        "Reviewing and leading",
                        "Logging and recording"))
                .isSorted();
        assertThat(ask("/help", council.admin()).getContentAsString()).doesNotContain("For what others do here");
        String everybody = ask("/help", null).getContentAsString();
        assertThat(everybody).contains("By what you do here").doesNotContain("For what you do here");
    }

    /** Whatever screen somebody has is told of in a guide that is theirs. */
    @Test
    void tellsWhoOnlyLooksOfAllTheirScreensWhereTheyReadFirst() throws Exception {
        Set<Permission> permissions = council.viewer().permissions();
        assertThat(HelpTopic.values())
                .filteredOn(topic -> topic.openTo(permissions) && topic.screen() != null)
                .contains(HelpTopic.PORTFOLIO, HelpTopic.TIMELINE, HelpTopic.COMPARE, HelpTopic.PACKS)
                .allMatch(topic -> topic.guide().concerns(permissions));
        assertThat(ask("/help/looking", council.viewer()).getContentAsString())
                .contains("href=\"/portfolio\"", "href=\"/stages\"", "href=\"/portfolio/packs\"")
                .doesNotContain("Your role here does not include this", "Put a board pack together");
        assertThat(ask("/portfolio/packs/new", council.viewer()).getStatus()).isEqualTo(403);
        assertThat(ask("/help/leading", council.viewer()).getContentAsString())
                .containsPattern(Pattern.compile(
                        "Putting a board pack together</h2>\\s*<p[^>]*>Your role here does not include this"))
                .doesNotContain("href=\"/portfolio/packs/new\"");
        assertThat(screens.about("/portfolio/packs/3")).contains(HelpTopic.PACKS);
        assertThat(screens.about("/portfolio/packs/new")).contains(HelpTopic.PUBLISHING);
        assertThat(screens.about("/portfolio/packs/drafts/3")).contains(HelpTopic.PUBLISHING);
    }

    /** Where all of it is told at once, too. */
    @Test
    void saysThatTheirRoleLacksStagesToWhoeverMayNotOpenThem() throws Exception {
        String lacks = "Your role here does not include Stages.";
        Actor without = council.personWith(Permission.VIEW_INITIATIVES);
        assertThat(ask("/stages", without).getStatus()).isEqualTo(403);
        assertThat(ask("/help", without).getContentAsString()).contains(lacks);
        assertThat(ask("/help", council.viewer()).getContentAsString()).doesNotContain(lacks);
        assertThat(ask("/help", null).getContentAsString()).doesNotContain(lacks);
    }

    @Test
    void saysOfEachPartWhetherThePersonMayDoIt() throws Exception {
        Actor stages = council.personWith(Permission.MANAGE_STAGES);
        String html = ask("/help/administering", stages).getContentAsString();
        assertThat(html).contains("href=\"/admin/pathway\"").doesNotContain("href=\"/admin/people\"");
        assertThat(html.split("Your role here does not include this", -1))
                .hasSize(HelpGuide.ADMINISTERING.topics().size());
        assertThat(ask("/help/administering", null).getContentAsString())
                .doesNotContain("Your role here does not include this", "href=\"/admin/");
    }

    @Test
    void leadsFromAScreenToWhatIsAboutIt() throws Exception {
        assertThat(ask("/initiatives", council.staff()).getContentAsString())
                .contains("href=\"/help/looking#list\"", "Help with this page");
        assertThat(ask("/initiatives/new", council.staff()).getContentAsString())
                .contains("href=\"/help/recording#log\"");
        assertThat(ask("/admin/roles", council.admin()).getContentAsString())
                .contains("href=\"/help/administering#roles\"");
        assertThat(ask("/help", council.admin()).getContentAsString()).doesNotContain("Help with this page");
    }

    @Test
    void prefersThePartThatFitsMostClosely() {
        assertThat(screens.about("/initiatives/ABC-01/evidence/measures/3")).contains(HelpTopic.MEASURES);
        assertThat(screens.about("/initiatives/ABC-01/evidence/3")).contains(HelpTopic.EVIDENCE);
        assertThat(screens.about("/initiatives/ABC-01/journey/end")).contains(HelpTopic.END);
        assertThat(screens.about("/initiatives/ABC-01/journey/move")).contains(HelpTopic.MOVE);
        assertThat(screens.about("/initiatives/ABC-01")).contains(HelpTopic.INITIATIVE);
        assertThat(screens.about("/initiatives/network")).contains(HelpTopic.NETWORK);
        assertThat(screens.about("/initiatives/new")).contains(HelpTopic.LOG);
        assertThat(screens.about("/admin/organisation/statements/privacy")).contains(HelpTopic.STATEMENTS);
        assertThat(screens.about("/readiness/3/answer")).contains(HelpTopic.ANSWERS);
        assertThat(screens.about("/account/calendar/holds")).contains(HelpTopic.TOLD);
        assertThat(screens.about("/account/calendar")).contains(HelpTopic.TOLD);
        assertThat(screens.about("/account/password")).contains(HelpTopic.ACCOUNT);
        assertThat(screens.about("/admin")).contains(HelpTopic.ORGANISATION);
        assertThat(screens.about("/initiatives/ABC-01/readiness/new")).contains(HelpTopic.ANSWERS);
        assertThat(screens.about("/sign-in")).isEmpty();
        assertThat(screens.about("/")).contains(HelpTopic.HOME);
    }

    @ParameterizedTest
    @EnumSource(HelpGuide.class)
    void holdsEveryPlaceThatAScreenLeadsTo(HelpGuide guide) throws Exception {
        for (Actor actor : Arrays.asList(null, council.admin(), council.viewer())) {
            String html = ask(guide.href(), actor).getContentAsString();
            assertThat(HtmlCheck.errorsIn(html)).isEmpty();
            for (HelpTopic topic : guide.topics()) {
                assertThat(html).contains("id=\"" + topic.anchor() + "\"", "href=\"#" + topic.anchor() + "\"");
            }
        }
    }

    @Test
    void hasNoOtherGuides() throws Exception {
        mvc.perform(get("/help/nothing")).andExpect(status().isNotFound());
        assertThat(Set.of(HelpGuide.values()))
                .allMatch(guide -> HelpGuide.at(guide.path()).isPresent());
    }

    private static List<Integer> order(String html, String... words) {
        return Arrays.stream(words).map(html::indexOf).toList();
    }

    private MockHttpServletResponse ask(String path, Actor actor) throws Exception {
        MockHttpServletRequestBuilder request = get(path);
        if (actor != null) {
            request.with(signedInAs(actor));
        }
        return mvc.perform(request).andReturn().getResponse();
    }
}
