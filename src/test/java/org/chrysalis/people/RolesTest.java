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

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Flash;
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
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ApplicationTest
class RolesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Roles roles;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private Invitations invitations;

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

    /** They stand on pages, and are no messages. */
    @Test
    void whatPermissionsAndBuiltInRolesSayHasNoStraightApostrophe() {
        assertThat(jdbc.sql("""
                select description from permission
                union all select description from role where organisation_id = ?""")
                        .param(admin.organisationId())
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(Permission.values().length)
                .noneMatch(words -> words.contains("'"));
    }

    @Test
    void everyPermissionOfTheProgramIsANamedRow() {
        assertThat(roles.matrix(admin).permissions())
                .extracting(RoleMatrix.Row::code)
                .containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void holdsForEverybodyInTheRoleAtOnce() {
        Actor viewer = council.viewer();
        change(admin, BuiltInRole.VIEWER, EnumSet.of(Permission.VIEW_INITIATIVES, Permission.EXPORT));
        assertThat(actors.find(viewer.personId(), council.id()).orElseThrow().permissions())
                .containsExactlyInAnyOrder(Permission.VIEW_INITIATIVES, Permission.EXPORT);
        assertThat(jdbc.sql("select changes::text from audit_entry where organisation_id = :id order by id desc"
                                + " limit 1")
                        .param("id", council.id())
                        .query(String.class)
                        .single())
                .contains("View initiatives, View dashboards")
                .contains("View initiatives, Export");
    }

    @Test
    void refusesAPermissionWithoutWhatItNeedsAndSaysSo() throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        Set<Permission> held = held(viewer);
        mvc.perform(get("/admin/roles").with(signedInAs(admin)))
                .andExpect(content().string(containsString("Needs: View initiatives.")))
                .andExpect(content().string(containsString(BuiltInRole.values().length + " roles</p>")))
                .andExpect(content().string(containsString("Needs: View initiatives, View dashboards.")));
        mvc.perform(table(viewer, "VIEW_DASHBOARDS"))
                .andExpect(content()
                        .string(containsString("Viewer: “View dashboards” leads nowhere without View initiatives.")))
                .andExpect(content()
                        .string(containsString("value=\"" + viewer + ":VIEW_DASHBOARDS\" checked=\"checked\"")));
        assertThat(held(viewer)).isEqualTo(held);
    }

    @Test
    void namesOnlyWhatIsMissingAndLeadsToItsTick() throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        mvc.perform(table(viewer, "VIEW_INITIATIVES", "PUBLISH_PACKS"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("leads nowhere without View dashboards. Tick that too")))
                .andExpect(content().string(containsString("href=\"#tick" + viewer + "-VIEW_DASHBOARDS\"")))
                .andExpect(content().string(containsString("id=\"tick" + viewer + "-VIEW_DASHBOARDS\"")));
    }

    /** Whoever may not edit an initiative is shown no way to change its stage. */
    @Test
    void movesNoStagesWithoutOneOfTheTwoWaysToEdit() throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        mvc.perform(table(viewer, "VIEW_INITIATIVES", "CREATE_INITIATIVES", "MOVE_STAGES"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(containsString(
                                "“Move stages” leads nowhere without one of these: Edit own initiatives, Edit all")))
                .andExpect(content().string(containsString("Also needs one of: Edit own initiatives, Edit all")))
                .andExpect(content().string(containsString("href=\"#tick" + viewer + "-EDIT_OWN_INITIATIVES\"")));
        mvc.perform(table(viewer, "VIEW_INITIATIVES", "EDIT_ALL_INITIATIVES", "MOVE_STAGES"))
                .andExpect(status().is3xxRedirection());
        assertThat(held(viewer)).contains(Permission.MOVE_STAGES);
    }

    @Test
    void offersNoPageToWhoHoldsAPermissionWithoutWhatItNeeds() throws Exception {
        Actor looker = council.personWith(Permission.VIEW_DASHBOARDS, Permission.IMPORT, Permission.MANAGE_PEOPLE);
        mvc.perform(get("/admin").with(signedInAs(looker)))
                .andExpect(content().string(containsString("href=\"/admin/people\"")))
                .andExpect(content().string(not(containsString("href=\"/import\""))))
                .andExpect(content().string(not(containsString("href=\"/stages\""))))
                .andExpect(content().string(not(containsString("href=\"/portfolio\""))));
    }

    @Test
    void refusesToAddWhatOneDoesNotHold() {
        Actor limited = council.personWith(Permission.MANAGE_ROLES, Permission.VIEW_INITIATIVES);
        assertThatThrownBy(() -> change(
                        limited, BuiltInRole.VIEWER, EnumSet.of(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY)))
                .hasMessage("people.more-than-own");
        assertThatThrownBy(() -> roles.add(limited, UUID.randomUUID(), "Mine", "", council.role(BuiltInRole.ADMIN)))
                .hasMessage("people.more-than-own");
    }

    @Test
    void refusesToTouchARoleThatMayDoMore() throws Exception {
        Actor limited =
                council.personWith(Permission.MANAGE_PEOPLE, Permission.MANAGE_ROLES, Permission.VIEW_INITIATIVES);
        council.manager();
        long manager = council.role(BuiltInRole.MANAGER);
        Set<Permission> held = held(manager);
        mvc.perform(post("/admin/roles")
                        .with(signedInAs(limited))
                        .with(csrf())
                        .param("versions[" + manager + "]", String.valueOf(version(manager))))
                .andExpect(content().string(containsString("This role may do more than yours")));
        assertThat(held(manager)).isEqualTo(held);
        assertThatThrownBy(() -> change(limited, BuiltInRole.MANAGER, EnumSet.of(Permission.VIEW_INITIATIVES)))
                .hasMessage("people.more-than-own");
        assertThatThrownBy(() -> roles.describe(limited, manager, version(manager), "Lesser", ""))
                .hasMessage("people.more-than-own");
        assertThatThrownBy(() -> roles.delete(limited, manager, version(manager)))
                .hasMessage("people.more-than-own");
    }

    @Test
    void offersToDeleteOnlyARoleThatNobodyNeeds() throws Exception {
        roles.add(admin, UUID.randomUUID(), "Spare", "", null);
        long spare = roles.matrix(admin).roles().stream()
                .filter(role -> role.name().equals("Spare"))
                .findFirst()
                .orElseThrow()
                .id();
        mvc.perform(get("/admin/roles/{id}", spare).with(signedInAs(admin)))
                .andExpect(content().string(containsString("/delete")));
        mvc.perform(get("/admin/roles/{id}", council.role(BuiltInRole.ADMIN)).with(signedInAs(admin)))
                .andExpect(content().string(containsString("1 person has this role")))
                .andExpect(content().string(not(containsString("/delete"))));
    }

    @Test
    void saysWhoNeedsARoleAndLeadsToThem() throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        Actor nia = council.person(BuiltInRole.VIEWER, "Nia Needs");
        for (int more = 0; more < RoleLosses.NAMED; more++) {
            council.person(BuiltInRole.VIEWER, "Zed " + more);
        }
        invitations.invite(
                admin,
                new InvitePerson(UUID.randomUUID(), "v." + council.code() + "@council.example", "", viewer, null));
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(nia.personId())
                .update();
        long membership = jdbc.sql("select id from membership where person_id = ?")
                .param(nia.personId())
                .query(Long.class)
                .single();
        assertThat(page(admin, viewer))
                .contains("11 people have this role", "And 1 more person", "/admin/people?access=all")
                .contains("href=\"/admin/people/" + membership + "\">Nia Needs</a>", "No access")
                .contains("1 person is invited to this role", "href=\"/admin/people\"");
        assertThat(page(council.personWith(Permission.MANAGE_ROLES), viewer))
                .as("who may not manage people is led to none of them")
                .contains("11 people have this role", "Nia Needs")
                .doesNotContain("/admin/people");
    }

    private String page(Actor actor, long role) throws Exception {
        return mvc.perform(get("/admin/roles/{id}", role).with(signedInAs(actor)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void emptiesNoDescriptionThatWasNotAskedAbout() throws Exception {
        roles.add(admin, UUID.randomUUID(), "Helper", "Helps out", null);
        long helper = roles.matrix(admin).roles().stream()
                .filter(role -> role.name().equals("Helper"))
                .findFirst()
                .orElseThrow()
                .id();
        mvc.perform(post("/admin/roles/{id}", helper)
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "Helpers"))
                .andExpect(status().is3xxRedirection());
        assertThat(roles.view(admin, helper).name()).isEqualTo("Helpers");
        assertThat(roles.view(admin, helper).description()).isEqualTo("Helps out");
    }

    @Test
    void endsTheLinksForANewPasswordOfThoseWhoHoldTheRole() {
        Actor viewer = council.viewer();
        String token = links.make(admin, membership(viewer)).token();
        String other = links.make(admin, membership(council.staff())).token();
        change(admin, BuiltInRole.VIEWER, EnumSet.of(Permission.VIEW_INITIATIVES));
        assertThat(links.owner(token)).isEmpty();
        assertThatThrownBy(() -> links.use(token, "{noop}chosen")).isInstanceOf(NotFound.class);
        assertThat(links.owner(other)).isPresent();
        assertThat(links.owner(links.make(admin, membership(viewer)).token())).isPresent();
    }

    @Test
    void refusesToTakeFromOnesOwnRoleWhatLetsOneInHere() {
        assertThatThrownBy(() ->
                        change(admin, BuiltInRole.ADMIN, EnumSet.complementOf(EnumSet.of(Permission.MANAGE_ROLES))))
                .hasMessage("people.own.lock-out");
    }

    /** Nobody could give it back: nobody gives what they do not hold. */
    @Test
    void refusesWhenNobodyWouldBeLeftWithAPermission() {
        Set<Permission> withoutSettings = EnumSet.copyOf(admin.permissions());
        withoutSettings.remove(Permission.MANAGE_SETTINGS);
        String settings = jdbc.sql("select name from permission where code = 'MANAGE_SETTINGS'")
                .query(String.class)
                .single();
        assertThatThrownBy(() -> change(admin, BuiltInRole.ADMIN, withoutSettings))
                .hasMessage("people.last-holder")
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.arguments()).containsExactly(settings));
        assertThat(actors.find(admin.personId(), council.id()).orElseThrow().may(Permission.MANAGE_SETTINGS))
                .isTrue();
    }

    @Test
    void refusesWhenNobodyWouldBeLeftToManagePeopleAndRoles() {
        // Read as an administrator a moment before that was taken away.
        Actor before = new Actor(
                council.viewer().personId(), "Ada", council.id(), admin.organisationCode(), admin.permissions());
        assertThatThrownBy(() -> change(before, BuiltInRole.ADMIN, EnumSet.of(Permission.MANAGE_ROLES)))
                .isInstanceOf(Refused.class)
                .hasMessage("people.last-administrator");
        assertThat(actors.find(admin.personId(), council.id()).orElseThrow().may(Permission.MANAGE_PEOPLE))
                .isTrue();
    }

    @Test
    void saysWhatIsRefusedBesideTheBoxInWhichItIsMended() throws Exception {
        long own = council.role(BuiltInRole.ADMIN);
        long viewer = council.role(BuiltInRole.VIEWER);
        refusedBeside(
                table(viewer, "VIEW_DASHBOARDS"),
                viewer + "-VIEW_INITIATIVES",
                "Viewer: “View dashboards” leads nowhere without View initiatives.");
        refusedBeside(
                table(own, "VIEW_INITIATIVES", "MANAGE_PEOPLE"),
                own + "-MANAGE_ROLES",
                "Only another administrator can: if there is none, give somebody else such a role first.");
        refusedBeside(
                table(own, allBut(Permission.MANAGE_SETTINGS)),
                own + "-MANAGE_SETTINGS",
                "Nobody would be left with this, and nobody could give it back: Manage settings.");
        Actor roleKeeper = council.personWith(Permission.MANAGE_ROLES, Permission.VIEW_INITIATIVES);
        refusedBeside(
                tableOf(roleKeeper, viewer, "VIEW_INITIATIVES", "EXPORT"),
                viewer + "-VIEW_DASHBOARDS",
                "This role may do more than yours.");
    }

    private void refusedBeside(MockHttpServletRequestBuilder table, String box, String words) throws Exception {
        String page = mvc.perform(table)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("href=\"#tick" + box + "\"")
                .containsPattern("(?s)<p class=\"govuk-error-message\" id=\"tick" + box + "-error\">.{1,200}"
                        + Pattern.quote(words.substring(0, 20)))
                .containsPattern("id=\"tick" + box + "\"[^>]*aria-describedby=\"tick" + box + "-error\"")
                .containsOnlyOnce("govuk-error-message")
                .contains(words);
        assertThat(HtmlCheck.errorsIn(page)).isEmpty();
    }

    private static String[] allBut(Permission one) {
        return EnumSet.complementOf(EnumSet.of(one)).stream()
                .map(Permission::name)
                .toArray(String[]::new);
    }

    @Test
    void savesTheWholeTableFromThePage() throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        mvc.perform(post("/admin/roles")
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("versions[" + viewer + "]", "0")
                        .param("granted", viewer + ":VIEW_INITIATIVES", viewer + ":EXPORT"))
                .andExpect(redirectedUrl("/admin/roles"));
        assertThat(held(viewer)).containsExactlyInAnyOrder(Permission.VIEW_INITIATIVES, Permission.EXPORT);
        mvc.perform(get("/admin/roles").with(signedInAs(admin)))
                .andExpect(content().string(containsString("value=\"" + viewer + ":EXPORT\" checked=\"checked\"")));
    }

    @Test
    void savesAtOnceWhatTakesNothingFromAnybodyAndSaysWhatItWas() throws Exception {
        // Nobody holds the role of viewers; who was deactivated has nothing to lose.
        Actor gone = council.viewer();
        jdbc.sql("update membership set active = false where person_id = ?")
                .param(gone.personId())
                .update();
        long viewer = council.role(BuiltInRole.VIEWER);
        mvc.perform(table(viewer, "VIEW_INITIATIVES", "EXPORT"))
                .andExpect(redirectedUrl("/admin/roles"))
                .andExpect(result -> assertThat(said(result))
                        .isEqualTo("people.roles.saved:"
                                + " Viewer may no longer: View dashboards. Viewer may now: Export."));
        mvc.perform(table(viewer, "VIEW_INITIATIVES", "EXPORT"))
                .andExpect(result -> assertThat(said(result)).isEqualTo("people.roles.saved.none:"));
    }

    @Test
    void saysFirstWhoWouldLoseWhatAndSavesOnceThatWasRead() throws Exception {
        council.person(BuiltInRole.VIEWER, "Bryony Bell");
        council.person(BuiltInRole.VIEWER, "Aled Abbott");
        long viewer = council.role(BuiltInRole.VIEWER);
        Set<Permission> held = held(viewer);
        String asked = mvc.perform(table(viewer, "VIEW_INITIATIVES", "EXPORT"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("2 people have this role: Aled Abbott; Bryony Bell.")))
                .andExpect(content().string(containsString("<strong>View dashboards</strong>: ")))
                .andExpect(content().string(containsString("See the stage board and the portfolio.")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(held(viewer)).isEqualTo(held);
        assertThat(links.make(admin, membership(council.viewer())).token()).isNotBlank();
        // One more has the role by now: what was read does not say so.
        String again = mvc.perform(table(viewer, "VIEW_INITIATIVES", "EXPORT").param("read", read(asked)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 people have this role")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(table(viewer, "VIEW_INITIATIVES", "EXPORT").param("read", read(again)))
                .andExpect(redirectedUrl("/admin/roles"));
        assertThat(held(viewer)).containsExactlyInAnyOrder(Permission.VIEW_INITIATIVES, Permission.EXPORT);
    }

    @Test
    void theSecondOfTwoSendingsOfTheTableIsSavedToo() throws Exception {
        council.viewer();
        MockHttpServletRequestBuilder table = table(council.role(BuiltInRole.VIEWER), "VIEW_INITIATIVES");
        String asked = mvc.perform(table).andReturn().getResponse().getContentAsString();
        table.param("read", read(asked));
        mvc.perform(table).andExpect(redirectedUrl("/admin/roles"));
        mvc.perform(table).andExpect(redirectedUrl("/admin/roles"));
    }

    @Test
    void namesTenWhoLoseAndCountsTheOthers() throws Exception {
        for (int person = 0; person < 12; person++) {
            council.person(BuiltInRole.VIEWER, "Person " + (char) ('A' + person));
        }
        mvc.perform(table(council.role(BuiltInRole.VIEWER)))
                .andExpect(content().string(containsString("12 people have this role: Person A; ")))
                .andExpect(content().string(containsString("Person J and 2 more.")))
                .andExpect(content().string(not(containsString("Person K"))));
    }

    @Test
    void takesNothingWhereAnotherPermissionAllowsTheSame() throws Exception {
        council.manager();
        long manager = council.role(BuiltInRole.MANAGER);
        Set<Permission> granted = EnumSet.copyOf(held(manager));
        granted.remove(Permission.EDIT_OWN_INITIATIVES);
        mvc.perform(table(manager, granted.stream().map(Permission::name).toArray(String[]::new)))
                .andExpect(redirectedUrl("/admin/roles"));
        // With that, what is left of the money is theirs no more either.
        granted.remove(Permission.VIEW_MONEY);
        granted.add(Permission.EDIT_OWN_INITIATIVES);
        mvc.perform(table(manager, granted.stream().map(Permission::name).toArray(String[]::new)))
                .andExpect(content().string(containsString("<strong>View money</strong>")))
                .andExpect(content().string(containsString("They still see the money of the initiatives")));
    }

    @Test
    void keepsEveryTickOnTheWayBackFromWhatWouldBeLost() throws Exception {
        council.viewer();
        long viewer = council.role(BuiltInRole.VIEWER);
        Set<Permission> held = held(viewer);
        mvc.perform(table(viewer, "EXPORT").param("then", "back"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("value=\"" + viewer + ":EXPORT\" checked=\"checked\"")))
                .andExpect(content().string(not(containsString("VIEW_DASHBOARDS\" checked=\"checked\""))));
        assertThat(held(viewer)).isEqualTo(held);
    }

    @Test
    void saysThatItWouldBeRefusedBeforeItSaysWhoWouldLose() throws Exception {
        council.person(BuiltInRole.ADMIN);
        long own = council.role(BuiltInRole.ADMIN);
        mvc.perform(table(own, "MANAGE_PEOPLE", "VIEW_INITIATIVES"))
                .andExpect(content().string(containsString("You cannot take from yourself what lets you manage")))
                .andExpect(content().string(not(containsString("can no longer do this"))));
        council.viewer();
        long viewer = council.role(BuiltInRole.VIEWER);
        change(admin, BuiltInRole.VIEWER, EnumSet.of(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY));
        mvc.perform(post("/admin/roles")
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("versions[" + viewer + "]", "0")
                        .param("granted", viewer + ":EXPORT"))
                .andExpect(status().isConflict());
    }

    @Test
    void keepsTheTicksOfTheSecondOfTwoAndShowsWhatStands() throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        change(admin, BuiltInRole.VIEWER, EnumSet.of(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY));
        mvc.perform(post("/admin/roles")
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("versions[" + viewer + "]", "0")
                        .param("granted", viewer + ":EXPORT"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Viewer: View initiatives, View money")))
                .andExpect(content().string(containsString("Viewer: Export")))
                .andExpect(content().string(containsString("value=\"" + viewer + ":EXPORT\" checked=\"checked\"")))
                .andExpect(content().string(containsString("name=\"versions[" + viewer + "]\" value=\"1\"")));
        assertThat(held(viewer)).containsExactlyInAnyOrder(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old"})
    void changesNothingForATableWithoutVersions(String version) throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        Set<Permission> held = held(viewer);
        mvc.perform(post("/admin/roles")
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("versions[" + viewer + "]", version)
                        .param("granted", viewer + ":EXPORT"))
                .andExpect(status().isConflict());
        mvc.perform(post("/admin/roles").with(signedInAs(admin)).with(csrf()).param("granted", viewer + ":EXPORT"))
                .andExpect(status().isConflict());
        assertThat(held(viewer)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "old"})
    void changesNoRoleWithoutAVersion(String version) throws Exception {
        long viewer = council.role(BuiltInRole.VIEWER);
        mvc.perform(post("/admin/roles/{id}", viewer)
                .with(signedInAs(admin))
                .with(csrf())
                .param("version", version)
                .param("name", "Mine"));
        mvc.perform(post("/admin/roles/{id}", viewer)
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("name", "Mine"))
                .andExpect(status().isConflict());
        mvc.perform(post("/admin/roles/{id}/delete", viewer)
                        .with(signedInAs(admin))
                        .with(csrf())
                        .param("version", version))
                .andExpect(status().isConflict());
        assertThat(roles.view(admin, viewer).name()).isEqualTo("Viewer");
    }

    @Test
    void aStaleVersionHurtsOnlyWhoChangesThatRole() {
        long viewer = council.role(BuiltInRole.VIEWER);
        Set<Permission> wanted = EnumSet.of(Permission.VIEW_INITIATIVES, Permission.VIEW_MONEY);
        change(admin, BuiltInRole.VIEWER, wanted);
        roles.change(admin, List.of(new ChangeRole(viewer, 0, wanted)));
        assertThatThrownBy(() -> roles.change(admin, List.of(new ChangeRole(viewer, 0, Set.of()))))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void addsARoleOnceAndRefusesItsNameAgain() {
        UUID submission = UUID.randomUUID();
        roles.add(admin, submission, "Partner", "Of another service", council.role(BuiltInRole.VIEWER));
        roles.add(admin, submission, "Partner", "Of another service", council.role(BuiltInRole.VIEWER));
        assertThat(roles.matrix(admin).roles()).hasSize(5);
        assertThatThrownBy(() -> roles.add(admin, UUID.randomUUID(), "partner ", "", null))
                .hasMessage("people.role.taken");
    }

    @Test
    void deletesOnlyWhatNobodyHolds() {
        council.viewer();
        long viewer = council.role(BuiltInRole.VIEWER);
        assertThatThrownBy(() -> roles.delete(admin, viewer, 0)).hasMessage("people.role.in-use");
        roles.delete(admin, council.role(BuiltInRole.MANAGER), 0);
        assertThat(roles.matrix(admin).roles())
                .extracting(RoleMatrix.Column::name)
                .doesNotContain("Manager");
    }

    @Test
    void anotherOrganisationsRoleDoesNotExist() {
        long there = organisations.found().role(BuiltInRole.VIEWER);
        assertThatThrownBy(() -> roles.change(admin, List.of(new ChangeRole(there, 0, Set.of()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.delete(admin, there, 0)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.describe(admin, there, 0, "Mine", "")).isInstanceOf(NotFound.class);
    }

    private void change(Actor actor, BuiltInRole role, Set<Permission> permissions) {
        long id = council.role(role);
        roles.change(actor, List.of(new ChangeRole(id, version(id), permissions)));
    }

    /** The table of one role, ticked so. */
    private MockHttpServletRequestBuilder table(long role, String... granted) {
        return tableOf(admin, role, granted);
    }

    private MockHttpServletRequestBuilder tableOf(Actor actor, long role, String... granted) {
        MockHttpServletRequestBuilder table = post("/admin/roles")
                .with(signedInAs(actor))
                .with(csrf())
                .param("versions[" + role + "]", String.valueOf(version(role)));
        for (String permission : granted) {
            table.param("granted", role + ":" + permission);
        }
        return table;
    }

    private static String said(MvcResult result) {
        Flash said = (Flash) result.getFlashMap().get("flash");
        return said.messageKey() + ":"
                + Arrays.stream(said.arguments()).map(String::valueOf).collect(Collectors.joining());
    }

    private static String read(String page) {
        Matcher read = Pattern.compile("name=\"read\" value=\"([^\"]+)\"").matcher(page);
        assertThat(read.find()).isTrue();
        return read.group(1);
    }

    private long membership(Actor person) {
        return jdbc.sql("select id from membership where person_id = :person")
                .param("person", person.personId())
                .query(Long.class)
                .single();
    }

    private int version(long role) {
        return jdbc.sql("select version from role where id = :id")
                .param("id", role)
                .query(Integer.class)
                .single();
    }

    private Set<Permission> held(long role) {
        return roles.matrix(admin).roles().stream()
                .filter(column -> column.id() == role)
                .findFirst()
                .orElseThrow()
                .permissions();
    }
}
