package org.chrysalis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.EditInitiative;
import org.chrysalis.initiative.EditPart;
import org.chrysalis.initiative.Edits;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.Recording;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.journey.Activities;
import org.chrysalis.journey.SaveActivity;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.web.Dates;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.HtmlCheck;
import org.chrysalis.testing.QueryCount;
import org.chrysalis.testing.TestOrganisations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What people are told in the program, where no mail is set up. */
@ApplicationTest
@Transactional
class InboxTest {

    private static final LocalDate TODAY = LocalDate.now(ClockConfiguration.LONDON);

    @Autowired
    private House.Doors doors;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Notifier notifier;

    @Autowired
    private Preferences preferences;

    @Autowired
    private OldNotifications old;

    @Autowired
    private Edits edits;

    @Autowired
    private Recording recording;

    @Autowired
    private Activities activities;

    @Autowired
    private Dates dates;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    private House house;
    private Actor lead;
    private Actor other;

    @BeforeEach
    void opens() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        other = house.person("Oli Other", BuiltInRole.STAFF);
    }

    @Test
    void tellsWhoWasMadeALead() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();

        String page = page(lead);

        assertThat(page)
                .contains("Warm hubs", reference, "You were made a lead.", "1 entry is new.")
                .contains("<span>1</span><span class=\"govuk-visually-hidden\"> new</span>");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(sentences(other)).isEmpty();
    }

    @Test
    void tellsOnlyThoseWhoBecameALeadAndNobodyOfTheirOwnDoing() {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        List<Long> both = List.of(lead.personId(), other.personId());
        edits.save(
                house.admin,
                reference,
                EditPart.PEOPLE.version(edits.open(house.admin, reference)),
                new EditInitiative.People(both, List.of()));
        assertThat(sentences(lead)).containsExactly("You were made a lead.");
        assertThat(sentences(other)).containsExactly("You were made a lead.");

        String own = house.initiative("Own").ledBy(house.admin).log();
        assertThat(own).isNotEmpty();
        assertThat(sentences(house.admin)).isEmpty();
    }

    @Test
    void saysTheDayOfTheOneThingThatWaits() {
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        activities.add(house.admin, reference, null, new SaveActivity("Ask them", other.personId(), day, null, "", 0));
        String one = "You were asked to do something: Activity due, " + dates.date(day) + ".";
        assertThat(sentences(other)).containsExactly(one);

        activities.add(house.admin, reference, null, new SaveActivity("Ask again", other.personId(), day, null, "", 0));
        assertThat(sentences(other)).containsExactlyInAnyOrder(one, "You were asked to do something: Activity due.");
    }

    @Test
    void leadsToTheOneThingThatIsNewAndToAllWhereSeveralAre() {
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        conditions(reference, day);
        conditions(reference, day.plusDays(1), day.plusDays(2));
        conditions(reference, day.minusDays(5));
        List<Long> ids = jdbc.sql(
                        "select id from condition where initiative_id = (select id from initiative where reference = ?) order by id")
                .param(reference)
                .query(Long.class)
                .list();
        String promise = "initiatives/" + reference + "/journey/conditions/";
        assertThat(jdbc.sql(
                                "select path || ' ' || coalesce(arguments ->> 1, '') from notification where person_id = ? order by id")
                        .param(other.personId())
                        .query(String.class)
                        .list())
                .containsExactly(
                        promise + ids.get(0) + " " + day,
                        "initiatives/" + reference + " ",
                        promise + ids.get(3) + " " + day.minusDays(5));
    }

    @Test
    void saysHowManyWereGivenAtOnceAndTheFirstDay() {
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        conditions(reference, day.plusDays(2), day);
        conditions(reference, day, day, day);
        assertThat(sentences(other))
                .containsExactlyInAnyOrder(
                        "You were asked to do 2 things: Condition due, " + dates.date(day) + " and later.",
                        "You were asked to do 3 things: Condition due, " + dates.date(day) + ".");
    }

    @Test
    void saysThatItDoesNotWaitAnyMoreOnceAnotherDidIt() throws Exception {
        Actor giver = house.person("Gil Giver", BuiltInRole.MANAGER);
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        long first = given(giver, reference, day);
        long second = given(giver, reference, day.plusDays(1));
        given(giver, reference, day.plusDays(2));
        assertThat(inbox.page(other, 1).unread()).isEqualTo(3);

        change(house.admin, reference, second, day.plusDays(1), TODAY);
        assertThat(inbox.page(other, 1).entries())
                .as("of several that lead to one page the one that was done, the newest first")
                .extracting(entry -> entry.settledAt() != null)
                .containsExactly(false, true, false);
        change(house.admin, reference, first, day, TODAY);
        List<Inbox.Entry> entries = inbox.page(other, 1).entries();
        assertThat(entries).extracting(entry -> entry.settledAt() != null).containsExactly(false, true, true);
        assertThat(entries).extracting(Inbox.Entry::unread).containsExactly(true, false, false);
        assertThat(page(other)).contains("It has not been waiting for you since ", "1 entry is new.");
        String told = "You asked Oli Other to do something: Activity due. It is no longer waiting for them.";
        assertThat(sentences(giver)).as("whoever gave it").containsExactly(told, told);
        assertThat(sentences(house.admin)).as("whoever did it").isEmpty();
    }

    @Test
    void tellsNobodyThatWhatTheyGaveIsDoneWhereTheyDidIt() throws Exception {
        Actor giver = house.person("Gil Giver", BuiltInRole.MANAGER);
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        change(giver, reference, given(giver, reference, day), day, TODAY);
        assertThat(sentences(giver)).isEmpty();
        assertThat(inbox.page(other, 1).entries().get(0).settledAt()).isNotNull();
    }

    @Test
    void stillWaitsWhereOnlyItsDayIsAnother() throws Exception {
        Actor giver = house.person("Gil Giver", BuiltInRole.MANAGER);
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        change(house.admin, reference, given(giver, reference, day), day.plusDays(5), null);
        assertThat(inbox.page(other, 1).entries().get(0).settledAt()).isNull();
        assertThat(sentences(giver)).isEmpty();
    }

    /** It is told anew only where its rule says so; but what waits never says a day that is not its own. */
    @Test
    void saysTheDayThatItHasWhoeverMovesIt() throws Exception {
        Actor giver = house.person("Gil Giver", BuiltInRole.MANAGER);
        LocalDate day = TODAY.plusDays(10);
        for (Actor mover : List.of(house.admin, other)) {
            String reference = house.initiative("Warm hubs").ledBy(other).log();
            forget();
            change(mover, reference, given(giver, reference, day), day.plusDays(5), null);
            assertThat(sentences(other))
                    .as("moved by " + mover.name())
                    .containsExactly(
                            "You were asked to do something: Activity due, " + dates.date(day.plusDays(5)) + ".");
            assertThat(inbox.page(other, 1).entries().get(0).settledAt()).isNull();
            assertThat(inbox.page(other, 1).unread()).isEqualTo(1);
        }
    }

    @Test
    void knowsTwoThingsOfOneDayApart() {
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        long moved = activities.add(house.admin, reference, null, asking("Ask them", day, null));
        long done = activities.add(house.admin, reference, null, asking("Ask again", day, null));
        activities.change(house.admin, reference, moved, asking("Ask them", day.plusDays(5), null));
        assertThat(sentences(other))
                .containsExactly(
                        "You were asked to do something: Activity due.",
                        "You were asked to do something: Activity due, " + dates.date(day.plusDays(5)) + ".");
        long late = activities.add(house.admin, reference, null, asking("Ask once more", day, null));
        activities.change(house.admin, reference, done, asking("Ask again", day, TODAY));
        assertThat(inbox.page(other, 1).entries())
                .as("the one that was done, and not the one of the same day")
                .extracting(entry -> entry.named().get(0) + " " + (entry.settledAt() != null))
                .containsExactly("Ask once more false", "Ask again true", "Ask them false");
        activities.change(house.admin, reference, late, asking("Ask at last", day.plusDays(5), null));
        activities.change(house.admin, reference, late, asking("Ask at last", day.plusDays(5), TODAY, 1));
        assertThat(inbox.page(other, 1).entries())
                .as("also in other words and on the day of another")
                .extracting(entry -> entry.settledAt() != null)
                .containsExactly(true, true, false);
    }

    @Test
    void saysTheFirstDayOfSeveralThatWereToldAtOnce() {
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        conditions(reference, day, day.plusDays(2));
        jdbc.sql("update condition set due_on = ? where due_on = ? and owner_id = ?")
                .params(day.plusDays(4), day, other.personId())
                .update();
        conditions(reference);
        assertThat(sentences(other))
                .containsExactly(
                        "You were asked to do 2 things: Condition due, " + dates.date(day.plusDays(2)) + " and later.");
        jdbc.sql("update condition set due_on = ? where owner_id = ?")
                .params(day.plusDays(4), other.personId())
                .update();
        conditions(reference);
        assertThat(sentences(other))
                .containsExactly("You were asked to do 2 things: Condition due, " + dates.date(day.plusDays(4)) + ".");
    }

    @Test
    void namesWhatWaitsWhereItsReaderSeesItAndInNoMail() throws Exception {
        Actor giver = house.person("Gil Giver", BuiltInRole.MANAGER);
        String reference = house.initiative("Warm hubs").log();
        LocalDate day = TODAY.plusDays(10);
        long id = given(giver, reference, day);
        String page = page(other);
        assertThat(page).contains("You were asked to do something: Activity due, ", "“Ask them”");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        assertThat(sentences(other)).as("what a mail says").noneMatch(said -> said.contains("Ask them"));

        change(house.admin, reference, id, day, TODAY);
        assertThat(page(giver))
                .as("what it waits for no more")
                .contains("It is no longer waiting for them.", "“Ask them”");

        conditions(reference, day, day.plusDays(1));
        assertThat(inbox.page(other, 1).entries().get(0).named())
                .as("each of several that are told at once")
                .hasSize(2);
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        assertThat(page(other))
                .contains("something that you cannot see any more")
                .doesNotContain("Ask them");
    }

    /** Who gives it is known of a request alone. */
    private long given(Actor giver, String reference, LocalDate due) throws Exception {
        mvc.perform(activity(giver, "/initiatives/" + reference + "/activities/new", due, null))
                .andExpect(status().is3xxRedirection());
        return jdbc.sql("select max(id) from activity where organisation_id = ?")
                .param(giver.organisationId())
                .query(Long.class)
                .single();
    }

    private void change(Actor actor, String reference, long id, LocalDate due, @Nullable LocalDate done)
            throws Exception {
        mvc.perform(activity(actor, "/initiatives/" + reference + "/activities/" + id, due, done))
                .andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder activity(Actor actor, String path, LocalDate due, @Nullable LocalDate done) {
        MockHttpServletRequestBuilder sent = post(path)
                .with(signedInAs(actor))
                .with(csrf())
                .param("wording", "Ask them")
                .param("person", "Oli Other")
                .param("submission", UUID.randomUUID().toString())
                .param("version", "0")
                .param("due.day", Integer.toString(due.getDayOfMonth()))
                .param("due.month", Integer.toString(due.getMonthValue()))
                .param("due.year", Integer.toString(due.getYear()));
        return done == null
                ? sent
                : sent.param("done.day", Integer.toString(done.getDayOfMonth()))
                        .param("done.month", Integer.toString(done.getMonthValue()))
                        .param("done.year", Integer.toString(done.getYear()));
    }

    @Test
    void leadsToWhatItIsAboutAndIsReadThen() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        long id = inbox.page(lead, 1).entries().get(0).id();

        mvc.perform(get("/inbox/{id}", id).with(signedInAs(lead)))
                .andExpect(redirectedUrl("/initiatives/" + reference));

        assertThat(inbox.page(lead, 1).unread()).isZero();
        assertThat(page(lead)).doesNotContain("chrysalis-header__unread").contains("Nothing here is new.");
    }

    @Test
    void marksOneOrAllThatWereThereAsRead() throws Exception {
        tell(lead, 3);
        Inbox.Page shown = inbox.page(lead, 1);
        mvc.perform(post("/inbox/{id}/read", shown.entries().get(0).id())
                        .with(signedInAs(lead))
                        .with(csrf()))
                .andExpect(redirectedUrl("/inbox?page=1"));
        assertThat(inbox.page(lead, 1).unread()).isEqualTo(2);

        tell(lead, 1);
        mvc.perform(post("/inbox/read").with(signedInAs(lead)).with(csrf()).param("last", String.valueOf(shown.last())))
                .andExpect(redirectedUrl("/inbox"));
        assertThat(inbox.page(lead, 1).entries())
                .extracting(Inbox.Entry::unread)
                .as("what came meanwhile stays new")
                .containsExactly(true, false, false, false);
    }

    @Test
    void isNobodyElses() {
        tell(lead, 1);
        long id = inbox.page(lead, 1).entries().get(0).id();
        Actor elsewhere = organisations.found().alsoHere(lead, BuiltInRole.ADMIN);
        for (Actor actor : List.of(other, house.admin, elsewhere)) {
            assertThat(inbox.page(actor, 1).entries()).isEmpty();
            assertThatThrownBy(() -> inbox.open(actor, id)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> inbox.read(actor, id)).isInstanceOf(NotFound.class);
            inbox.readAll(actor, id);
        }
        assertThat(inbox.page(lead, 1).unread()).isEqualTo(1);
    }

    @Test
    void saysNothingOfWhatOneMayNotSeeAnyMore() throws Exception {
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        jdbc.sql("update initiative set visibility = 'TEAM' where reference = ?")
                .param(reference)
                .update();
        jdbc.sql("delete from initiative_person where person_id = ?")
                .param(lead.personId())
                .update();
        assertThat(page(lead))
                .contains("This was about something that you cannot see any more.")
                .doesNotContain("Warm hubs", reference);
        long entry = inbox.page(lead, 1).entries().get(0).id();
        assertThat(inbox.open(lead, entry)).isEqualTo("/inbox");
    }

    @Test
    void tellsNobodyOfWhatTheyMayNotSee() {
        house.initiative("Secret").seenBy(Visibility.TEAM).log();
        long secret = jdbc.sql("select id from initiative where name = 'Secret' and organisation_id = ?")
                .param(lead.organisationId())
                .query(Long.class)
                .single();
        notifier.tell(
                lead.personId(),
                new Notice(
                        lead.organisationId(),
                        NoticeKind.LEAD,
                        "initiative",
                        secret,
                        "",
                        "Secret",
                        "inbox",
                        List.of()));
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(other.personId())
                .update();
        tell(other, 1);
        assertThat(jdbc.sql("select count(*) from notification where organisation_id = ?")
                        .param(lead.organisationId())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void pagesThroughWhatThereIs() throws Exception {
        tell(lead, 60);
        assertThat(inbox.page(lead, 3).entries()).hasSize(10);
        assertThat(inbox.page(lead, 99).paging().page()).isEqualTo(3);
        String page = page(lead);
        assertThat(page).contains("60 entries are new.", "Showing 1 to 25 of 60");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
        tell(lead, 60);
        assertThat(page(lead)).contains("<span>99+</span>");
    }

    @Test
    void costsNoPageAnotherQuery() throws Exception {
        mvc.perform(get("/account").with(signedInAs(lead)));
        List<String> sent = QueryCount.during(
                () -> mvc.perform(get("/account").with(signedInAs(lead))).andExpect(status().isOk()));
        assertThat(sent.stream().filter(sql -> sql.contains("notification"))).hasSize(1);
        assertThat(sent.stream()
                        .filter(sql -> sql.contains("from membership m"))
                        .filter(sql -> sql.contains("notification")))
                .hasSize(1);
        tell(lead, 30);
        assertThat(QueryCount.during(() -> mvc.perform(get("/inbox").with(signedInAs(lead)))))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void forgetsWhatIsAYearOld() {
        tell(lead, 2);
        jdbc.sql("update notification set created_at = now() - interval '366 days' where id = ?")
                .param(inbox.page(lead, 1).entries().get(0).id())
                .update();
        assertThat(old.removeExpired(1000)).isGreaterThanOrEqualTo(1);
        assertThat(inbox.page(lead, 1).entries()).hasSize(1);
    }

    @Test
    void keepsHowSomebodyWantsToBeTold() throws Exception {
        assertThat(told(lead)).contains("Email is not set up here").containsPattern("value=\"WEEKLY\"[^>]*checked");
        mvc.perform(post("/account/told")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("digest", "DAILY")
                        .param("atOnce", "LEAD", "REVIEW")
                        .param("version", "0"))
                .andExpect(redirectedUrl("/account/told"));
        assertThat(preferences.of(lead))
                .isEqualTo(new Preferences.Chosen(Digest.DAILY, EnumSet.of(NoticeKind.LEAD, NoticeKind.REVIEW), 1));
        assertThat(HtmlCheck.errorsIn(told(lead))).isEmpty();
        assertThat(jdbc.sql(
                                "select changes::text from audit_entry where organisation_id = ? and action = 'told-changed'")
                        .param(lead.organisationId())
                        .query(String.class)
                        .single())
                .contains("Every Monday", "Every day, Monday to Friday", "I am made a lead");
        assertThat(preferences.of(other).digest()).isEqualTo(Digest.WEEKLY);
    }

    @Test
    void neverOverwritesAnotherChoiceSilently() throws Exception {
        preferences.choose(lead, Digest.OFF, EnumSet.noneOf(NoticeKind.class), 0);
        assertThatThrownBy(() -> preferences.choose(lead, Digest.DAILY, EnumSet.noneOf(NoticeKind.class), 0))
                .isInstanceOf(Conflict.class);
        String page = mvc.perform(post("/account/told")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("digest", "DAILY")
                        .param("version", "0"))
                .andExpect(status().isConflict())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Never").containsPattern("value=\"DAILY\"[^>]*checked");
        assertThat(preferences.of(lead).digest()).isEqualTo(Digest.OFF);
    }

    @Test
    void asksForAChoice() throws Exception {
        String page = mvc.perform(post("/account/told")
                        .with(signedInAs(lead))
                        .with(csrf())
                        .param("version", "0"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("Choose how often you are emailed what needs you");
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    @Test
    void takesWhatIsOldForReadWhereAStoryIsTold() {
        tell(lead, 1);
        inbox.readBefore(other.organisationId() + 1, Instant.now().plus(Duration.ofDays(1)));
        assertThat(inbox.page(lead, 1).unread()).isEqualTo(1);
        inbox.readBefore(lead.organisationId(), Instant.now().plus(Duration.ofDays(1)));
        assertThat(inbox.page(lead, 1).unread()).isZero();
    }

    private SaveActivity asking(String wording, LocalDate due, @Nullable LocalDate done) {
        return asking(wording, due, done, 0);
    }

    private SaveActivity asking(String wording, LocalDate due, @Nullable LocalDate done, int version) {
        return new SaveActivity(wording, other.personId(), due, done, "", version);
    }

    private void forget() {
        jdbc.sql("delete from notification where organisation_id = ?")
                .param(other.organisationId())
                .update();
    }

    private void conditions(String reference, LocalDate... days) {
        for (LocalDate day : days) {
            jdbc.sql("""
                    insert into condition (organisation_id, initiative_id, move_id, wording, owner_id, due_on)
                    select m.organisation_id, m.initiative_id, m.id, 'Letters to the partners', :owner, :day
                    from move m join initiative i on i.id = m.initiative_id where i.reference = :reference""")
                    .param("owner", other.personId())
                    .param("day", day)
                    .param("reference", reference)
                    .update();
        }
        recording.recorded(
                other.organisationId(),
                jdbc.sql("select id from initiative where reference = ?")
                        .param(reference)
                        .query(Long.class)
                        .single());
    }

    private void tell(Actor person, int times) {
        for (int i = 0; i < times; i++) {
            notifier.tell(
                    person.personId(),
                    new Notice(
                            person.organisationId(),
                            NoticeKind.REVIEW,
                            "something",
                            i,
                            "",
                            "Thing " + i,
                            "account",
                            List.of(String.valueOf(i))));
        }
    }

    private List<String> sentences(Actor actor) {
        return inbox.page(actor, 1).entries().stream()
                .map(Inbox.Entry::sentence)
                .toList();
    }

    private String page(Actor actor) throws Exception {
        return text("/inbox", actor);
    }

    private String told(Actor actor) throws Exception {
        return text("/account/told", actor);
    }

    private String text(String path, Actor actor) throws Exception {
        return mvc.perform(get(path).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
