package org.chrysalis.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chrysalis.testing.SignedInAs.signedInAs;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class MembershipsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Memberships memberships;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;
    private Actor admin;

    @BeforeEach
    void found() {
        council = organisations.found();
        admin = council.admin();
    }

    @Test
    void givesAnotherRoleAndTeamAndRecordsBoth() {
        Actor staff = council.staff();
        long team = council.team("Front door");
        place(admin, staff, BuiltInRole.MANAGER, team);
        assertThat(actors.find(staff.personId(), council.id()).orElseThrow().may(Permission.RECORD_REVIEWS))
                .isTrue();
        assertThat(lastChanges()).contains("Staff").contains("Manager").contains("Front door");
    }

    @Test
    void refusesToGrantMoreThanOneHolds() {
        Actor limited = council.personWith(Permission.MANAGE_PEOPLE, Permission.VIEW_INITIATIVES);
        assertThatThrownBy(() -> place(limited, limited, BuiltInRole.ADMIN, null))
                .hasMessage("people.more-than-own");
        assertThatThrownBy(() -> place(limited, council.viewer(), BuiltInRole.ADMIN, null))
                .hasMessage("people.more-than-own");
    }

    @Test
    void refusesToDecideOverWhoMayDoMore() {
        Actor limited = council.personWith(Permission.MANAGE_PEOPLE);
        long manager = membership(council.manager());
        assertThatThrownBy(() -> memberships.deactivate(limited, manager, 0)).hasMessage("people.more-than-own");
        assertThatThrownBy(() -> links.make(limited, manager)).hasMessage("people.password-link.elsewhere");
    }

    @Test
    void anAdministratorCannotLockThemselvesOut() {
        council.person(BuiltInRole.ADMIN);
        assertThatThrownBy(() -> place(admin, admin, BuiltInRole.STAFF, null)).hasMessage("people.own.lock-out");
        assertThatThrownBy(() -> memberships.deactivate(admin, membership(admin), version(admin)))
                .hasMessage("people.own.deactivate");
    }

    @Test
    void theLastAdministratorCannotBeRemoved() {
        // Somebody who may do all that an administrator may, but cannot manage roles, is not enough.
        Permission[] allButRoles = Stream.of(Permission.values())
                .filter(permission -> permission != Permission.MANAGE_ROLES)
                .toArray(Permission[]::new);
        Actor nearly = council.personWith(allButRoles);
        assertThatThrownBy(() -> memberships.deactivate(nearly, membership(admin), version(admin)))
                .isInstanceOf(Refused.class);
        // By somebody who may: an administrator without a place of their own here any more.
        Actor former = council.person(BuiltInRole.ADMIN);
        memberships.deactivate(admin, membership(former), version(former));
        assertThatThrownBy(() -> memberships.deactivate(former, membership(admin), version(admin)))
                .isInstanceOf(Refused.class)
                .hasMessage("people.last-administrator");
        assertThat(actors.find(admin.personId(), council.id())).isPresent();
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceDoNotBothSucceed() {
        Actor other = council.person(BuiltInRole.ADMIN);
        List<CompletableFuture<String>> tries = Stream.of(new Actor[] {admin, other}, new Actor[] {other, admin})
                .map(pair -> CompletableFuture.supplyAsync(() -> {
                    try {
                        memberships.deactivate(pair[0], membership(pair[1]), version(pair[1]));
                        return "done";
                    } catch (Refused refused) {
                        return refused.messageKey();
                    }
                }))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("done", "people.last-administrator");
    }

    @Test
    void twoAdministratorsWhoLessenEachOtherAtOnceDoNotBothSucceed() {
        Actor other = council.person(BuiltInRole.ADMIN);
        // With somebody who keeps people and roles, the organisation would not be left without: it is not the last.
        council.personWith(Permission.MANAGE_PEOPLE, Permission.MANAGE_ROLES);
        List<CompletableFuture<String>> tries = Stream.of(new Actor[] {admin, other}, new Actor[] {other, admin})
                .map(pair -> CompletableFuture.supplyAsync(() -> {
                    try {
                        place(pair[0], pair[1], BuiltInRole.VIEWER, null);
                        return "done";
                    } catch (Refused refused) {
                        return refused.messageKey();
                    }
                }))
                .toList();
        assertThat(tries.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder("done", "people.own.lost-meanwhile");
        assertThat(Stream.of(admin, other)
                        .flatMap(person -> actors.find(person.personId(), council.id()).stream())
                        .filter(person -> person.may(Permission.MANAGE_SETTINGS)))
                .hasSize(1);
    }

    @Test
    void takesAccessAwayAndGivesItBack() throws Exception {
        Actor staff = council.staff();
        mvc.perform(post("/admin/people/{id}/deactivate", membership(staff))
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(redirectedUrl("/admin/people"));
        mvc.perform(get("/account").with(signedInAs(staff))).andExpect(status().isSeeOther());
        memberships.reactivate(admin, membership(staff), version(staff));
        mvc.perform(get("/account").with(signedInAs(staff))).andExpect(status().isOk());
    }

    @Test
    void saysWhyOnThePageItself() throws Exception {
        mvc.perform(post("/admin/people/{id}/deactivate", membership(admin))
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("version", "0"))
                .andExpect(content().string(containsString("You cannot take away your own access")));
    }

    @Test
    void saysFirstWhatSomebodyWouldLoseByAnotherRole() throws Exception {
        Actor manager = council.manager();
        long member = membership(manager);
        String viewer = String.valueOf(council.role(BuiltInRole.VIEWER));
        String asked = mvc.perform(placing(member, viewer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("With Viewer instead of Manager, they can no longer")))
                .andExpect(content().string(containsString("<strong>View money</strong>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(memberships.view(admin, member).roleName()).isEqualTo("Manager");
        mvc.perform(placing(member, viewer).param("then", "back"))
                .andExpect(result -> assertThat(result.getResponse().getContentAsString())
                        .containsPattern("value=\"" + viewer + "\"[^>]*checked"));
        assertThat(memberships.view(admin, member).roleName()).isEqualTo("Manager");
        Matcher read = Pattern.compile("name=\"read\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(read.find()).isTrue();
        mvc.perform(placing(member, viewer).param("read", read.group(1))).andExpect(redirectedUrl("/admin/people"));
        assertThat(memberships.view(admin, member).roleName()).isEqualTo("Viewer");
    }

    @Test
    void theSecondOfTwoSendingsOfARoleIsSavedTooAndAnotherPersonsIsAConflict() throws Exception {
        String manager = String.valueOf(council.role(BuiltInRole.MANAGER));
        long raised = membership(council.viewer());
        mvc.perform(placing(raised, manager)).andExpect(redirectedUrl("/admin/people"));
        mvc.perform(placing(raised, manager)).andExpect(redirectedUrl("/admin/people"));
        mvc.perform(post("/admin/people/{id}", raised)
                        .with(signedInAs(council.person(BuiltInRole.ADMIN)))
                        .with(csrf())
                        .param("version", "0")
                        .param("role", manager))
                .andExpect(status().isConflict());
        long lessened = membership(council.manager());
        String viewer = String.valueOf(council.role(BuiltInRole.VIEWER));
        String asked =
                mvc.perform(placing(lessened, viewer)).andReturn().getResponse().getContentAsString();
        Matcher read = Pattern.compile("name=\"read\" value=\"([^\"]+)\"").matcher(asked);
        assertThat(read.find()).isTrue();
        for (int sending = 0; sending < 2; sending++) {
            mvc.perform(placing(lessened, viewer).param("read", read.group(1)))
                    .andExpect(redirectedUrl("/admin/people"));
        }
    }

    @Test
    void givesMoreAtOnceAndSaysFirstWhatWouldBeRefused() throws Exception {
        long viewer = membership(council.viewer());
        mvc.perform(placing(viewer, String.valueOf(council.role(BuiltInRole.ADMIN))))
                .andExpect(redirectedUrl("/admin/people"));
        mvc.perform(placing(membership(admin), String.valueOf(council.role(BuiltInRole.VIEWER))))
                .andExpect(content().string(containsString("You cannot take from yourself")))
                .andExpect(content().string(not(containsString("can no longer do this"))));
    }

    @Test
    void showsBothVersionsToTheSecondOfTwo() throws Exception {
        Actor staff = council.staff();
        place(admin, staff, BuiltInRole.MANAGER, null);
        mvc.perform(post("/admin/people/{id}", membership(staff))
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("version", "0")
                        .param("role", String.valueOf(council.role(BuiltInRole.VIEWER))))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Manager")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        assertThatThrownBy(() -> memberships.deactivate(admin, membership(staff), 0))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anotherOrganisationsMemberDoesNotExist() {
        TestOrganisation second = organisations.found();
        long there = membership(second.staff());
        assertThatThrownBy(() -> memberships.view(admin, there)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memberships.deactivate(admin, there, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.make(admin, there)).isInstanceOf(NotFound.class);
        Actor staff = council.staff();
        assertThatThrownBy(() -> memberships.place(
                        admin, new PlacePerson(membership(staff), 0, second.role(BuiltInRole.STAFF), null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> memberships.place(
                        admin,
                        new PlacePerson(membership(staff), 0, council.role(BuiltInRole.STAFF), second.team("Theirs"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void needsThePermission() {
        Actor manager = council.manager();
        long staff = membership(council.staff());
        assertThatThrownBy(() -> memberships.deactivate(manager, staff, 0)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aLinkForANewPasswordWorksOnceAndEndsEverySession() throws Exception {
        Actor staff = council.staff();
        String token = links.make(admin, membership(staff)).token();
        mvc.perform(get("/new-password/{token}", token))
                .andExpect(content().string(containsString(organisations.emailOf(staff))));
        mvc.perform(post("/new-password/{token}", token).with(csrf()).param("password", "nine velvet tractors"))
                .andExpect(redirectedUrl("/"));
        mvc.perform(post("/new-password/{token}", token).with(csrf()).param("password", "eight velvet tractors"))
                .andExpect(status().isNotFound());
        // The second of two clicks: it signs in with the password that the first one chose.
        mvc.perform(post("/new-password/{token}", token).with(csrf()).param("password", "nine velvet tractors"))
                .andExpect(redirectedUrl("/"));
        mvc.perform(post("/sign-in")
                        .with(csrf())
                        .param("email", organisations.emailOf(staff))
                        .param("password", "nine velvet tractors"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void onlyWhoDecidesEverywhereMakesALinkForANewPassword() {
        TestOrganisation second = organisations.found();
        Actor both = council.staff();
        second.alsoHere(both, BuiltInRole.STAFF);
        assertThatThrownBy(() -> links.make(admin, membership(both))).hasMessage("people.password-link.elsewhere");
        second.alsoHere(admin, BuiltInRole.ADMIN);
        assertThat(links.make(admin, membership(both)).token()).isNotBlank();
        assertThatThrownBy(() -> links.make(admin, membership(admin))).hasMessage("people.password-link.own");
    }

    @Test
    void theDatabaseRefusesAnAddressTwiceWithoutRepeatingIt() {
        String email = organisations.emailOf(council.staff());
        assertThatThrownBy(() -> jdbc.sql("insert into person (email, name) values (:email, 'Second')")
                        .param("email", email)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("person_email_uk")
                .hasMessageNotContaining(email);
    }

    @Test
    void changesNoMemberWithoutAVersion() throws Exception {
        Actor staff = council.staff();
        long member = membership(staff);
        for (String version : List.of("", "old")) {
            mvc.perform(post("/admin/people/{id}/deactivate", member)
                            .with(signedInAs(admin))
                            .with(csrf())
                            .param("version", version))
                    .andExpect(status().isConflict());
        }
        mvc.perform(post("/admin/people/{id}/deactivate", member)
                        .with(signedInAs(admin))
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/admin/people/{id}", member)
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("role", String.valueOf(council.role(BuiltInRole.VIEWER))))
                .andExpect(status().isConflict());
        assertThat(memberships.view(admin, member).roleName()).isEqualTo("Staff");
    }

    @Test
    void aLinkForANewPasswordTakesThePlaceOfTheOneBefore() {
        long membership = membership(council.staff());
        String first = links.make(admin, membership).token();
        String second = links.make(admin, membership).token();
        assertThat(links.owner(first)).isEmpty();
        assertThat(links.owner(second)).isPresent();
        assertThatThrownBy(() -> links.use(first, "{noop}x")).isInstanceOf(NotFound.class);
    }

    @Test
    void aLinkForANewPasswordEndsWithThePersonsRole() {
        Actor manager = council.manager();
        String token = links.make(admin, membership(manager)).token();
        place(admin, manager, BuiltInRole.VIEWER, null);
        assertThat(links.owner(token)).isEmpty();
    }

    @Test
    void aLinkForANewPasswordEndsWhenThePersonJoinsElsewhere() {
        Actor staff = council.staff();
        String token = links.make(admin, membership(staff)).token();
        assertThat(links.owner(token)).isPresent();
        organisations.found().alsoHere(staff, BuiltInRole.STAFF);
        assertThat(links.owner(token)).isEmpty();
        assertThatThrownBy(() -> links.use(token, "{noop}x")).isInstanceOf(NotFound.class);
    }

    @Test
    void savingSomebodyLeavesThemInTheirRetiredTeam() throws Exception {
        Actor staff = council.staff();
        long team = council.team("Fostering");
        place(admin, staff, BuiltInRole.STAFF, team);
        jdbc.sql("update team set retired = true where id = ?").param(team).update();
        mvc.perform(get("/admin/people/{id}", membership(staff)).with(signedInAs(admin)))
                .andExpect(content()
                        .string(containsString("<option value=\"" + team + "\" selected=\"selected\">Fostering")));
        place(admin, staff, BuiltInRole.MANAGER, team);
        assertThat(memberships.view(admin, membership(staff)).teamName()).isEqualTo("Fostering");
    }

    @Test
    void putsNobodyElseIntoARetiredTeam() {
        long team = council.team("Fostering");
        jdbc.sql("update team set retired = true where id = ?").param(team).update();
        Actor staff = council.staff();
        assertThatThrownBy(() -> place(admin, staff, BuiltInRole.STAFF, team)).hasMessage("people.team.not-offered");
    }

    @Test
    void offersNoFarewellWhereNothingCanFollow() throws Exception {
        Actor staff = council.staff();
        mvc.perform(get("/admin/people/{id}/deactivate", membership(staff)).with(signedInAs(admin)))
                .andExpect(content().string(containsString("govuk-button--warning")));
        mvc.perform(get("/admin/people/{id}/deactivate", membership(admin)).with(signedInAs(admin)))
                .andExpect(content().string(containsString("You cannot take away your own access")))
                .andExpect(content().string(not(containsString("govuk-button--warning"))));
        memberships.deactivate(admin, membership(staff), version(staff));
        mvc.perform(get("/admin/people/{id}/deactivate", membership(staff)).with(signedInAs(admin)))
                .andExpect(content().string(containsString("Their access was taken away already")))
                .andExpect(content().string(not(containsString("govuk-button--warning"))));
    }

    private void place(Actor by, Actor whom, BuiltInRole role, Long team) {
        memberships.place(by, new PlacePerson(membership(whom), version(whom), council.role(role), team));
    }

    private MockHttpServletRequestBuilder placing(long member, String role) {
        return post("/admin/people/{id}", member)
                .with(signedInAs(admin))
                .with(csrf())
                .param("version", "0")
                .param("role", role);
    }

    private long membership(Actor actor) {
        return jdbc.sql("select id from membership where person_id = :person and organisation_id = :organisation")
                .param("person", actor.personId())
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    private int version(Actor actor) {
        return jdbc.sql("select version from membership where id = :id")
                .param("id", membership(actor))
                .query(Integer.class)
                .single();
    }

    private String lastChanges() {
        return jdbc.sql("select changes::text from audit_entry where organisation_id = :id order by id desc limit 1")
                .param("id", council.id())
                .query(String.class)
                .single();
    }
}
