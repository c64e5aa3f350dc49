package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.notification.Inbox;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Being told when something enters a view. */
@ApplicationTest
class WatchedViewsTest {

    private static final String ENDED =
            "Sam Staff deleted this view or stopped sharing it, so you are not told of it any more.";

    @Autowired
    private House.Doors doors;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private SavedViews views;

    @Autowired
    private WatchedViews watched;

    @Autowired
    private WatchRound round;

    @Autowired
    private Inbox inbox;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor staff;
    private long view;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void savesAView() {
        house = transaction.execute(done -> doors.open());
        staff = house.person("Sam Staff", BuiltInRole.STAFF);
        view = views.save(staff, "kind=INNOVATION", new SaveView("Innovation", true, false))
                .id();
    }

    @Test
    void tellsOfWhatEnteredSinceAndOfNothingElse() throws Exception {
        log("There before", Kind.INNOVATION);
        watched.watch(staff, view);
        round.run();
        assertThat(entries(staff)).isEmpty();

        log("New", Kind.INNOVATION);
        log("Newer", Kind.INNOVATION);
        log("Improved", Kind.IMPROVEMENT);
        round.run();
        round.run();

        assertThat(entries(staff)).hasSize(1);
        Inbox.Entry entry = entries(staff).get(0);
        assertThat(entry.title()).isEqualTo("Innovation");
        String code = staff.organisationCode();
        assertThat(entry.sentence())
                .isEqualTo("2 initiatives have entered this view: %1$s-02, %1$s-03.".formatted(code));
        String those = inbox.open(staff, entry.id());
        assertThat(those).isEqualTo("/initiatives?with-references=" + code + "-02.03");
        assertThat(list(those))
                .contains("New", "Newer", "%1$s-02, %1$s-03".formatted(code))
                .doesNotContain("There before", "Improved");
    }

    /** As of everything else, nobody is told of what they did themselves; of what others did as well they are. */
    @Test
    void tellsNobodyOfWhatCameInByTheirOwnDoing() {
        Actor admin = house.admin;
        watched.watch(staff, view);
        watched.watch(admin, view);
        log("Own", Kind.INNOVATION);
        round.run();
        String code = staff.organisationCode();
        assertThat(entries(admin)).isEmpty();
        assertThat(entries(staff)).hasSize(1);

        log("Of both", Kind.INNOVATION);
        done(staff, "initiative-changed", code + "-02");
        round.run();
        assertThat(entries(admin)).hasSize(1);
        assertThat(entries(admin).get(0).sentence())
                .isEqualTo("1 initiative has entered this view: %s-02.".formatted(code));
        log("Entered by time", Kind.IMPROVEMENT);
        round.run();
        jdbc.sql("update initiative set kind = 'INNOVATION' where reference = ?")
                .param(code + "-03")
                .update();
        round.run();
        assertThat(entries(admin)).as("nobody did anything since").hasSize(2);
    }

    /** Time brings things into a view on the day on which somebody says something of them, too. */
    @Test
    void tellsOfWhatItsWatcherOnlySpokeOf() {
        log("Entered by time", Kind.IMPROVEMENT);
        String reference = staff.organisationCode() + "-01";
        watched.watch(staff, view);
        for (String beside : List.of("comment-added", "answer-added", "record-exported", "file-added")) {
            done(staff, beside, reference);
        }
        jdbc.sql("update initiative set kind = 'INNOVATION' where reference = ?")
                .param(reference)
                .update();
        round.run();
        assertThat(entries(staff))
                .singleElement()
                .satisfies(entry -> assertThat(entry.sentence()).contains(reference));

        log("Changed by them", Kind.IMPROVEMENT);
        round.run();
        String changed = staff.organisationCode() + "-02";
        done(staff, "initiative-changed", changed);
        done(house.admin, "comment-added", changed);
        jdbc.sql("update initiative set kind = 'INNOVATION' where reference = ?")
                .param(changed)
                .update();
        round.run();
        assertThat(entries(staff)).as("that others spoke of it is no news").hasSize(1);
    }

    private void done(Actor actor, String action, String reference) {
        jdbc.sql("""
                insert into audit_entry (organisation_id, occurred_at, person_id, person_name, subject_kind, subject_id,
                                         subject_label, initiative_id, action)
                select organisation_id, clock_timestamp(), ?, ?, 'initiative', id, reference, id, ?
                from initiative where reference = ?""").params(actor.personId(), actor.name(), action, reference).update();
    }

    @Test
    void namesNothingThatWasHiddenSince() throws Exception {
        Actor colleague = house.person("Col League", BuiltInRole.STAFF);
        watched.watch(colleague, view);
        log("Open", Kind.INNOVATION);
        log("Hidden later", Kind.INNOVATION);
        round.run();
        String code = staff.organisationCode();
        hide(code + "-02");

        Inbox.Entry entry = entries(colleague).get(0);
        assertThat(entry.sentence()).isEqualTo("1 initiative has entered this view: %s-01.".formatted(code));
        assertThat(inbox.open(colleague, entry.id())).isEqualTo("/initiatives?with-references=" + code + "-01");

        hide(code + "-01");
        Inbox.Entry gone = entries(colleague).get(0);
        assertThat(gone.visible()).isFalse();
        assertThat(gone.title() + gone.sentence()).isEmpty();
        assertThat(inbox.open(colleague, gone.id())).isEqualTo("/inbox");
    }

    /** A mail may be read when what it names is hidden: it leads to the view and names nothing in it. */
    @Test
    void keepsReferencesOutOfWhatIsMailed() {
        watched.watch(staff, view);
        log("New", Kind.INNOVATION);
        round.run();
        assertThat(jdbc.sql("select path || ' ' || (arguments ->> 1) from notification where person_id = ?")
                        .param(staff.personId())
                        .query(String.class)
                        .single())
                .isEqualTo("initiatives?kind=INNOVATION&view=" + view + " ");
    }

    private void hide(String reference) {
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
    }

    /** What no sentence and no address can hold is in the view. */
    @Test
    void namesAFewOfManyThatEntered() throws Exception {
        watched.watch(staff, view);
        logMany(7);
        round.run();
        String code = staff.organisationCode();
        assertThat(entries(staff).get(0).sentence())
                .isEqualTo(("7 initiatives have entered this view:"
                                + " %1$s-1001, %1$s-1002, %1$s-1003, %1$s-1004, %1$s-1005 and 2 more.")
                        .formatted(code));
        assertThat(inbox.open(staff, entries(staff).get(0).id())).endsWith(".1006.1007");

        jdbc.sql("delete from view_watch where person_id = ?")
                .param(staff.personId())
                .update();
        jdbc.sql("update initiative set kind = 'IMPROVEMENT' where organisation_id = ?")
                .param(staff.organisationId())
                .update();
        watched.watch(staff, view);
        jdbc.sql("update initiative set kind = 'INNOVATION' where organisation_id = ?")
                .param(staff.organisationId())
                .update();
        IntStream.range(0, 30).forEach(number -> log("Another " + number, Kind.INNOVATION));
        round.run();
        assertThat(inbox.open(staff, entries(staff).get(0).id()))
                .isEqualTo("/initiatives?kind=INNOVATION&view=" + view);
    }

    @Test
    void tellsOnceHoweverManyNodesLook() {
        watched.watch(staff, view);
        log("New", Kind.INNOVATION);
        IntStream.range(0, 4)
                .mapToObj(any -> CompletableFuture.runAsync(round::run))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(entries(staff)).hasSize(1);
    }

    @Test
    void sharesNothingThatTheWatcherMayNotSee() {
        Actor colleague = house.person("Col League", BuiltInRole.STAFF);
        watched.watch(colleague, view);
        transaction.executeWithoutResult(done -> house.initiative("Secret")
                .kind(Kind.INNOVATION)
                .seenBy(Visibility.TEAM)
                .log());
        round.run();
        assertThat(entries(colleague)).isEmpty();
        assertThatThrownBy(() -> watched.watch(organisations.found().admin(), view))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void endsWhereTheViewIsNoLongerSharedOrIsGone() {
        Actor colleague = house.person("Col League", BuiltInRole.STAFF);
        watched.watch(colleague, view);
        views.change(staff, view, 0, new SaveView("Mine alone", false, false));
        log("New", Kind.INNOVATION);
        round.run();
        assertThat(watched.of(colleague)).isEmpty();
        assertThat(entries(colleague))
                .as("neither goes on in silence nor ends so")
                .extracting(Inbox.Entry::sentence)
                .containsExactly(ENDED);
        assertThat(entries(colleague).get(0).title())
                .as("as they knew it: what it is called now is its owner's alone")
                .isEqualTo("Innovation");
        assertThat(inbox.open(colleague, entries(colleague).get(0).id())).isEqualTo("/initiatives/views");

        views.change(staff, view, 1, new SaveView("Innovation", true, false));
        round.run();
        assertThat(watched.of(colleague)).as("not begun again unasked").isEmpty();
        watched.watch(colleague, view);
        watched.watch(staff, view);
        views.delete(staff, view);
        assertThat(watched.of(colleague)).isEmpty();
        assertThat(entries(colleague))
                .hasSize(2)
                .extracting(Inbox.Entry::sentence)
                .containsOnly(ENDED);
        assertThat(entries(staff)).as("who did it").isEmpty();
    }

    @Test
    void asksItsOwnerFirstWhereOthersWatch() throws Exception {
        watched.watch(staff, view);
        watched.watch(house.person("Col League", BuiltInRole.STAFF), view);
        String edit = page(get("/initiatives/views/{id}", view));
        assertThat(edit).contains("1 other person is told when something enters this view.");
        String asked = page(post("/initiatives/views/{id}/delete", view).with(csrf()));
        assertThat(asked)
                .contains("Delete this view?", "“Innovation” is deleted for everybody", "1 other person is told when");
        assertThat(views.own(staff, view).watchers()).isEqualTo(1);
        mvc.perform(post("/initiatives/views/{id}/delete", view)
                        .param("confirmed", "true")
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiatives/views"));
        assertThat(views.of(staff)).isEmpty();

        long alone = views.save(staff, "", new SaveView("Alone", true, false)).id();
        watched.watch(staff, alone);
        assertThat(page(get("/initiatives/views/{id}", alone))).doesNotContain("told when something enters this view.");
        assertThat(page(get("/initiatives/views"))).contains("href=\"/initiatives/views/" + alone + "/delete\"");
        assertThat(page(get("/initiatives/views/{id}/delete", alone)))
                .contains("“Alone” is deleted for everybody, and nothing brings it back.", "value=\"false\"")
                .doesNotContain("told when something enters");
        assertThat(views.own(staff, alone).name()).as("asking changes nothing").isEqualTo("Alone");
        mvc.perform(post("/initiatives/views/{id}/delete", alone)
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiatives/views"));
        assertThat(views.of(staff)).as("nobody else loses anything").isEmpty();
    }

    @Test
    void asksItsOwnerFirstBeforeItIsSharedNoMore() throws Exception {
        Actor colleague = house.person("Col League", BuiltInRole.STAFF);
        watched.watch(colleague, view);
        String asked = page(unshare("Mine alone", 0));
        assertThat(asked)
                .contains("Stop sharing this view?", "1 other person is told when")
                .contains("enters “" + views.own(staff, view).name() + "”. If you do not share it any more")
                .contains("Saved with it:", "the view is called “Mine alone” from now on")
                .doesNotContain("your list opens with it", "your list does not open")
                .contains("name=\"name\" value=\"Mine alone\"");
        assertThat(views.own(staff, view).shared()).isTrue();
        assertThat(watched.of(colleague)).isNotEmpty();
        mvc.perform(unshare("Mine alone", 0).param("confirmed", "true").with(signedInAs(staff)))
                .andExpect(redirectedUrl("/initiatives/views"));
        assertThat(views.own(staff, view).shared()).isFalse();
        assertThat(watched.of(colleague)).isEmpty();
        mvc.perform(unshare("Still mine", 1).with(signedInAs(staff))).andExpect(redirectedUrl("/initiatives/views"));
        assertThat(views.own(staff, view).name())
                .as("nobody loses anything any more")
                .isEqualTo("Still mine");
    }

    /** What would be refused however that is answered is said at once. */
    @Test
    void asksNothingBeforeWhatIsRefusedAllTheSame() throws Exception {
        watched.watch(house.person("Col League", BuiltInRole.STAFF), view);
        views.save(staff, "", new SaveView("Taken", false, false));
        assertThat(page(unshare("Taken", 0)))
                .contains("You already have a view called Taken")
                .doesNotContain("Stop sharing this view?");
        views.change(staff, view, 0, new SaveView("Innovations", true, false));
        assertThat(page(unshare("Mine alone", 0)))
                .contains("Innovations", "name=\"version\" value=\"1\"")
                .doesNotContain("Stop sharing this view?");
        assertThat(views.own(staff, view).shared()).isTrue();
    }

    /** What was typed beside it goes with the same button, so the question says so. */
    @Test
    void saysWhatElseIsSavedWhereItAsksBeforeItIsSharedNoMore() throws Exception {
        watched.watch(house.person("Col League", BuiltInRole.STAFF), view);
        String name = views.own(staff, view).name();
        assertThat(page(unshare(name, 0))).doesNotContain("Saved with it");
        assertThat(page(unshare(name, 0).param("usual", "true")))
                .contains("Saved with it:", "your list opens with it")
                .doesNotContain("from now on");
        views.openWith(staff, view, true);
        int version = views.own(staff, view).version();
        assertThat(page(unshare(name, version))).contains("Saved with it:", "your list does not open with it any more");
    }

    private MockHttpServletRequestBuilder unshare(String name, int version) {
        return post("/initiatives/views/{id}", view)
                .param("name", name)
                .param("version", String.valueOf(version))
                .with(csrf());
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        String page = mvc.perform(request.with(signedInAs(staff)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }

    @Test
    void isBegunAndEndedOnThePageOfViews() throws Exception {
        mvc.perform(post("/initiatives/views/{id}/watch", view)
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiatives/views"));
        String page = mvc.perform(get("/initiatives/views").with(signedInAs(staff)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("You are told", "Stop telling me");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        mvc.perform(post("/initiatives/views/{id}/not-watch", view)
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl("/initiatives/views"));
        assertThat(watched.of(staff)).isEmpty();
        watched.leave(staff, view);
    }

    /** Nobody is told of one among a thousand, but neither is told nothing in silence. */
    @Test
    void saysOnceThatAViewHasOutgrownWhatCanBeWatched() throws Exception {
        watched.watch(staff, view);
        logMany(1_001);
        round.run();
        round.run();
        assertThat(entries(staff))
                .extracting(Inbox.Entry::sentence)
                .containsExactly("This view holds more than 1,000 initiatives by now."
                        + " You are told of what enters it again once it is smaller.");
        assertThat(mvc.perform(get("/initiatives/views").with(signedInAs(staff)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Too large to be watched")
                .doesNotContain("You are told<");

        jdbc.sql("update initiative set kind = 'IMPROVEMENT' where organisation_id = ? and number % 500 <> 0")
                .param(staff.organisationId())
                .update();
        round.run();
        assertThat(entries(staff).get(0).sentence())
                .isEqualTo("2 initiatives have entered this view: %1$s-1500, %1$s-2000."
                        .formatted(staff.organisationCode()));
        assertThat(watched.tooLarge(staff)).isEmpty();
    }

    private void logMany(int many) {
        transaction.executeWithoutResult(done -> jdbc.sql("""
                with first as (select id from stage where organisation_id = :organisation order by ordinal limit 1),
                logged as (
                    insert into initiative (organisation_id, number, reference, name, status, kind, visibility, stage_id,
                                            stage_since, visit_count, logged_at, last_recorded_at)
                    select :organisation, 1000 + n, :code || '-' || (1000 + n), 'One of many', 'ACTIVE', 'INNOVATION',
                           'ORGANISATION', f.id, current_date - 1, 1, now(), now()
                    from generate_series(1, :many) n cross join first f returning id, stage_id)
                insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on)
                select :organisation, id, stage_id, true, 1, current_date - 1 from logged""")
                .param("organisation", staff.organisationId())
                .param("code", staff.organisationCode())
                .param("many", many)
                .update());
    }

    @Test
    void isBegunAndEndedWhereTheListShowsTheView() throws Exception {
        String address = views.own(staff, view).href();
        assertThat(list(address))
                .contains(
                        "You are not told when something enters this view.",
                        "Tell me when something enters this view",
                        "action=\"/initiatives/views/" + view + "/watch\"");
        mvc.perform(post("/initiatives/views/{id}/watch", view)
                        .param("next", "list")
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl(address));
        assertThat(list(address))
                .contains(
                        "You are told when something enters this view.",
                        "Stop telling me",
                        "action=\"/initiatives/views/" + view + "/not-watch\"")
                .doesNotContain("Tell me when");
        mvc.perform(post("/initiatives/views/{id}/not-watch", view)
                        .param("next", "list")
                        .with(signedInAs(staff))
                        .with(csrf()))
                .andExpect(redirectedUrl(address));
        assertThat(watched.of(staff)).isEmpty();
        assertThat(list("/initiatives")).doesNotContain("when something enters this view");
    }

    @Test
    void isOfferedWhereTheListOpensWithTheView() throws Exception {
        views.openWith(staff, view, true);
        assertThat(list("/initiatives")).contains("Tell me when something enters this view");
    }

    private String list(String address) throws Exception {
        String page = mvc.perform(get(java.net.URI.create(address)).with(signedInAs(staff)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        return page;
    }

    @Test
    void refusesMoreThanAnybodyReads() throws Exception {
        for (int i = 0; i < 20; i++) {
            watched.watch(
                    staff,
                    views.save(staff, "", new SaveView("View " + i, false, false))
                            .id());
        }
        assertThatThrownBy(() -> watched.watch(staff, view)).isInstanceOf(Refused.class);
        assertThat(mvc.perform(post("/initiatives/views/{id}/watch", view)
                                .with(signedInAs(staff))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("You can be told of 20 views at most", "href=\"/initiatives/views\"");
    }

    private void log(String name, Kind kind) {
        transaction.executeWithoutResult(
                done -> house.initiative(name).kind(kind).log());
    }

    private List<Inbox.Entry> entries(Actor actor) {
        return inbox.page(actor, 1).entries();
    }
}
