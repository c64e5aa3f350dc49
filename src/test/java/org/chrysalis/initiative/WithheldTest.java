package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person may not ask is called what it is, wherever an address or a shared view asks it. */
@ApplicationTest
class WithheldTest {

    private static final String OF_REASON = "attention=funding-ends";
    private static final String OF_QUESTION = "with-funding-before=2030-12-31";
    private static final String OF_FIGURE = "with-money-figure=no-funding";

    private static final String WHY =
            "Nothing is shown here, because what is asked takes the permission “View money”, which you do not have.";

    @Autowired
    private House.Doors doors;

    @Autowired
    private SavedViews views;

    @Autowired
    private WatchedViews watched;

    @Autowired
    private WatchRound round;

    @Autowired
    private Inbox inbox;

    @Autowired
    private List<AttentionRule> rules;

    @Autowired
    private List<FilterQuestion> questions;

    @Autowired
    private MessageSource messages;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor manager;
    private Actor viewer;
    private Actor staff;
    private String warm;

    @BeforeEach
    void opensAHouse() {
        house = transaction.execute(done -> doors.open());
        manager = house.person("Mia Manager", BuiltInRole.MANAGER);
        viewer = house.person("Vi Viewer", BuiltInRole.VIEWER);
        staff = house.person("Sam Staff", BuiltInRole.STAFF);
        warm = fundedUntil("Warm hubs", "2027-01-31");
    }

    @Test
    void isNamedInASharedViewWithThePermissionThatItTakes() throws Exception {
        assertThat(show(staff, "/initiatives?" + share("Cliff edges", OF_REASON)))
                .contains("Needs attention: Funding ends, nothing follows (takes the permission “View money”)", WHY)
                .contains(
                        "selected=\"selected\">Funding ends, nothing follows (takes the permission “View money”)</option>")
                .contains("tabindex=\"-1\">Nothing shown</h2>")
                .doesNotContain("No initiatives match", "Needs attention: For any reason", "Warm hubs");
        assertThat(show(staff, "/initiatives?" + share("Money ends soon", OF_QUESTION)))
                .contains("Funding, or most of it, ends by: 31 December 2030 (takes the permission “View money”)", WHY)
                .doesNotContain("No initiatives match", "Not in use any more", "Warm hubs");
        assertThat(show(staff, "/initiatives?" + share("No money", OF_FIGURE)))
                .contains("(takes the permission “View money”)", WHY)
                .doesNotContain("No initiatives match", "Not in use any more", "Warm hubs");
    }

    @Test
    void isWhatWasAskedForWhoMayAskIt() throws Exception {
        assertThat(show(manager, "/initiatives?" + share("Money ends soon", OF_QUESTION)))
                .contains("Funding, or most of it, ends by: 31 December 2030<", "Warm hubs")
                .contains("Tell me when something enters this view")
                .doesNotContain("takes the permission");
        assertThat(show(manager, "/initiatives?" + OF_REASON))
                .contains("Needs attention: Funding ends, nothing follows<", "No initiatives match")
                .doesNotContain("takes the permission");
    }

    @Test
    void isNotMistakenForWhatNobodyAsksAnyMore() throws Exception {
        assertThat(show(staff, "/initiatives?attention=tea-is-cold"))
                .contains("Needs attention: Not in use any more", "No initiatives match")
                .doesNotContain("takes the permission", "Needs attention: For any reason");
        assertThat(show(staff, "/initiatives?with-tea=cold"))
                .contains("Not in use any more", "No initiatives match")
                .doesNotContain("takes the permission");
        assertThat(show(staff, "/initiatives?attention=any")).contains("Needs attention: For any reason");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stages?",
                "/stages?view=table&",
                "/portfolio?",
                "/portfolio/flow?",
                "/portfolio/changes?",
                "/portfolio/timeline?"
            })
    void isSaidOnEachPageThatAnAddressNarrows(String page) throws Exception {
        for (String asked : List.of(OF_REASON, OF_QUESTION, OF_FIGURE)) {
            assertThat(show(viewer, page + asked))
                    .as(asked)
                    .contains(WHY)
                    .doesNotContain("No initiatives match", "There are no initiatives here yet", "Nothing began")
                    .doesNotContain("Warm hubs");
        }
        assertThat(show(manager, page + OF_QUESTION)).doesNotContain("takes the permission");
        assertThat(show(viewer, page)).doesNotContain("takes the permission");
    }

    /** Nobody is told reasons of a past day: that they are of money makes no difference there. */
    @ParameterizedTest
    @ValueSource(strings = {"/initiatives/as-of?", "/stages?", "/portfolio?"})
    void isSaidOfAPastDayWhereItIsAskedOfOne(String page) throws Exception {
        String day = "asOf.day=1&asOf.month=9&asOf.year=2026&";
        assertThat(show(viewer, page + day + OF_QUESTION))
                .contains(WHY)
                .doesNotContain("No initiatives match", "Warm hubs");
        assertThat(show(viewer, page + day + OF_REASON)).doesNotContain(WHY, "No initiatives match");
    }

    @Test
    void isNotOfferedToBeWatched() throws Exception {
        long view = view("Money ends soon", OF_QUESTION);
        assertThat(show(staff, "/initiatives?view=" + view)).doesNotContain("when something enters this view");
        assertThat(show(staff, "/initiatives/views"))
                .contains("Money ends soon", "Takes the permission “View money”", "Open the list with it")
                .doesNotContain("Tell me when something enters this view");
        assertThat(show(manager, "/initiatives/views"))
                .contains("Tell me when something enters this view")
                .doesNotContain("Takes the permission");
        assertThatThrownBy(() -> watched.watch(staff, view)).isInstanceOf(Refused.class);
        assertThat(page(staff, post("/initiatives/views/{id}/watch", view).with(csrf())))
                .contains("You are not told when something enters this view."
                        + " What it asks takes the permission “View money”, which you do not have");
        assertThat(watched.of(staff)).isEmpty();
    }

    /** Whoever may ask it again is told of what came in meanwhile, and not of all that was there before. */
    @Test
    void isWatchedOnOnceThePermissionIsBack() throws Exception {
        long view = view("Money ends soon", OF_QUESTION);
        watched.watch(manager, view);
        become(manager, BuiltInRole.STAFF);
        String cold = fundedUntil("Cold hubs", "2027-02-28");
        round.run();
        assertThat(entries(manager)).isEmpty();
        Actor demoted = now(manager);
        assertThat(show(demoted, "/initiatives?view=" + view))
                .contains("You are not told when something enters this view. What it asks takes", "Stop telling me")
                .doesNotContain("You are told when", "Tell me when");
        assertThat(show(demoted, "/initiatives/views"))
                .contains("Takes the permission “View money”", "Stop telling me")
                .doesNotContain(">You are told<");

        become(manager, BuiltInRole.MANAGER);
        round.run();
        assertThat(entries(manager))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence()).contains(cold).doesNotContain(warm));
    }

    @Test
    void isNotToldInWhatWasSaidOfItBefore() throws Exception {
        long view = view("Money ends soon", OF_QUESTION);
        watched.watch(manager, view);
        String cold = fundedUntil("Cold hubs", "2027-02-28");
        round.run();
        assertThat(entries(manager))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence()).contains(cold));
        become(manager, BuiltInRole.STAFF);
        Inbox.Entry gone = entries(now(manager)).get(0);
        assertThat(gone.visible()).isFalse();
        assertThat(gone.title() + gone.sentence()).isEmpty();
        assertThat(inbox.open(now(manager), gone.id())).isEqualTo("/inbox");
    }

    @Test
    void namesThePermissionsAsTheRolesDo() {
        Set<Permission> taken = new TreeSet<>();
        Stream.concat(
                        rules.stream().map(AttentionRule::takes),
                        questions.stream().map(FilterQuestion::takes))
                .filter(takes -> takes != null)
                .forEach(taken::add);
        assertThat(taken).isNotEmpty();
        for (Permission each : taken) {
            assertThat(messages.getMessage(Withheld.key(each), null, Locale.UK))
                    .isEqualTo(jdbc.sql("select name from permission where code = ?")
                            .param(each.name())
                            .query(String.class)
                            .single());
        }
    }

    private String fundedUntil(String name, String day) {
        return transaction.execute(done -> {
            String reference = house.initiative(name).log();
            jdbc.sql("""
                    insert into funding_edge (initiative_id, organisation_id, ends_on)
                    select id, organisation_id, cast(? as date) from initiative where reference = ?""").params(day, reference).update();
            return reference;
        });
    }

    private void become(Actor actor, BuiltInRole role) {
        jdbc.sql("""
                update membership set role_id = (select id from role where organisation_id = :organisation and name = :role)
                where organisation_id = :organisation and person_id = :person""")
                .param("organisation", actor.organisationId())
                .param("person", actor.personId())
                .param("role", role.title())
                .update();
    }

    private Actor now(Actor actor) {
        return doors.actors().find(actor.personId(), actor.organisationId()).orElseThrow();
    }

    private long view(String name, String query) {
        return views.save(manager, query, new SaveView(name, true, false)).id();
    }

    /** What an address adds that names it. */
    private String share(String name, String query) {
        return query + "&view=" + view(name, query);
    }

    private List<Inbox.Entry> entries(Actor actor) {
        return inbox.page(actor, 1).entries();
    }

    private String show(Actor actor, String address) throws Exception {
        return page(actor, get(URI.create(address)));
    }

    private String page(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        String page = mvc.perform(request.with(signedInAs(actor)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }
}
