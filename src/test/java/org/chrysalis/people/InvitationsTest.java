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
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApplicationTest
class InvitationsTest {

    private static final String CHOSEN = "nine velvet tractors";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private Invitations invitations;

    @Autowired
    private WaitingInvitations waitingInvitations;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    private TestOrganisation council;
    private String email;

    @BeforeEach
    void found() {
        council = organisations.found();
        email = "new." + UUID.randomUUID() + "@council.example";
    }

    @Test
    void letsSomebodyNewInOnce() throws Exception {
        String token = invite(council, email);
        mvc.perform(get("/invitation/{token}", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(email)));
        join(token, "Nia Newcomer", CHOSEN).andExpect(redirectedUrl("/"));
        Actor actor = actors.find(personOf(email), council.id()).orElseThrow();
        assertThat(actor.name()).isEqualTo("Nia Newcomer");
        assertThat(actor.permissions()).doesNotContain(Permission.MANAGE_PEOPLE);
        mvc.perform(get("/invitation/{token}", token)).andExpect(status().isNotFound());
        join(token, "Nia Newcomer", "eight velvet tractors").andExpect(status().isNotFound());
        mvc.perform(post("/sign-in").with(csrf()).param("email", email).param("password", CHOSEN))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void listsInvitationsTenAtATimeAndSaysOfHowMany() throws Exception {
        for (int i = 0; i < 12; i++) {
            invite(council, i + "." + email);
        }
        mvc.perform(get("/admin/people").with(signedInAs(council.admin())))
                .andExpect(content().string(containsString("Showing 1 to 10 of 12")))
                .andExpect(content().string(containsString("11." + email)))
                .andExpect(content().string(not(containsString(">1." + email))));
        mvc.perform(get("/admin/people").param("invited", "2").with(signedInAs(council.admin())))
                .andExpect(content().string(containsString("Showing 11 to 12 of 12")))
                .andExpect(content().string(containsString(">1." + email)));
    }

    @Test
    void aSecondClickEndsWhereTheFirstDid() throws Exception {
        String token = invite(council, email);
        join(token, "Nia Newcomer", CHOSEN).andExpect(redirectedUrl("/"));
        join(token, "Nia Newcomer", CHOSEN)
                .andExpect(redirectedUrl("/"))
                .andExpect(result -> assertThat(result.getResponse().getCookies())
                        .as("is signed in")
                        .isNotEmpty());
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where organisation_id = ? and action = 'invitation-accepted'")
                        .param(council.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        jdbc.sql("update used_link set used_at = used_at - interval '1 minute' where person_id = ?")
                .param(personOf(email))
                .update();
        join(token, "Nia Newcomer", CHOSEN).andExpect(status().isNotFound());
    }

    @Test
    void keepsTheTokenAsAHashOnly() {
        String token = invite(council, email);
        assertThat(jdbc.sql("select token_hash from invitation where email = :email")
                        .param("email", email)
                        .query(byte[].class)
                        .single())
                .isEqualTo(OneTimeToken.hash(token))
                .hasSize(32);
    }

    @Test
    void refusesAWeakPassword() throws Exception {
        join(invite(council, email), "Nia Newcomer", "Nia Newcomer 26")
                .andExpect(content().string(containsString("Do not build your password from your name")));
    }

    @Test
    void saysWhatIsWrongWithThePasswordBesideWhatElseIsWrong() throws Exception {
        join(invite(council, email), "", "Password2026!")
                .andExpect(content().string(containsString("Enter your name")))
                .andExpect(content().string(containsString("many people think of")));
    }

    @Test
    void neverChangesThePasswordOfAnAccountThatExists() throws Exception {
        Actor known = council.staff();
        String address = organisations.emailOf(known);
        TestOrganisation second = organisations.found();
        String token = invite(second, address);
        mvc.perform(get("/invitation/{token}", token))
                .andExpect(content().string(containsString("this address has an account")));
        // Whoever made the link holds it too, and is asked for the password that only the person knows.
        join(token, "Taken Over", CHOSEN)
                .andExpect(content().string(containsString("not the password of this account")));
        assertThat(actors.find(known.personId(), second.id())).isEmpty();
        assertThatThrownBy(() -> arrivals.arriveNew(token, "Taken Over", "{noop}x"))
                .isInstanceOf(NotFound.class);
        join(token, "", TestOrganisations.PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(actors.find(known.personId(), second.id()).orElseThrow().name())
                .isEqualTo(known.name());
        assertThat(actors.find(known.personId(), council.id())).isPresent();
    }

    @Test
    void anInvitationIsForItsAddressOnly() {
        String token = invite(council, email);
        Actor stranger = organisations.found().staff();
        assertThatThrownBy(() -> arrivals.arriveAgain(token, stranger.personId()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAccountOfAnotherOrganisationWithoutAPasswordIsNotThisOnesToOpen() {
        Actor known = council.staff();
        jdbc.sql("update person set password_hash = null where id = :id")
                .param("id", known.personId())
                .update();
        String token = invite(organisations.found(), organisations.emailOf(known));
        assertThat(arrivals.offer(token).orElseThrow().account()).isTrue();
    }

    @Test
    void aLinkIsGoodForSevenDays() {
        String token = invite(council, email);
        assertThat(arrivals.offer(token)).isPresent();
        jdbc.sql("update invitation set expires_at = expires_at - interval '7 days' where email = :email")
                .param("email", email)
                .update();
        assertThat(arrivals.offer(token)).isEmpty();
    }

    @Test
    void aRenewedInvitationHasANewLinkAndAWithdrawnOneNone() {
        String first = invite(council, email);
        WaitingInvitations.Waiting waiting =
                waitingInvitations.some(council.admin(), 0, 10).get(0);
        String second = Objects.requireNonNull(invitations
                .renew(council.admin(), waiting.id(), waiting.version())
                .token());
        assertThat(arrivals.offer(first)).isEmpty();
        assertThat(arrivals.offer(second)).isPresent();
        waiting = waitingInvitations.some(council.admin(), 0, 10).get(0);
        invitations.withdraw(council.admin(), waiting.id(), waiting.version());
        assertThat(arrivals.offer(second)).isEmpty();
    }

    @Test
    void aNewLinkThatIsAskedForTwiceByOnePressWorks() throws Exception {
        invite(council, email);
        long id = waitingInvitations.some(council.admin(), 0, 10).get(0).id();
        String first = linkIn(renew(council.admin(), id).andExpect(status().isOk()));
        String second = linkIn(renew(council.admin(), id).andExpect(status().isOk()));
        assertThat(arrivals.offer(first)).as("seen by nobody").isEmpty();
        assertThat(arrivals.offer(second)).isPresent();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where organisation_id = ? and action = 'invitation-renewed'")
                        .param(council.id())
                        .query(Integer.class)
                        .single())
                .isOne();
        renew(council.person(BuiltInRole.ADMIN), id).andExpect(status().isConflict());
        assertThat(arrivals.offer(second)).as("somebody else had not seen it").isPresent();
    }

    private ResultActions renew(Actor actor, long id) throws Exception {
        return mvc.perform(post("/admin/people/invitations/{id}/renew", id)
                .param("version", "0")
                .with(signedInAs(actor))
                .with(csrf()));
    }

    private static String linkIn(ResultActions answer) throws Exception {
        return answer.andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("(?s).*/invitation/([A-Za-z0-9_-]+).*", "$1");
    }

    @Test
    void aLinkEndsWithTheRightsOfWhoMadeIt() {
        Actor inviter = council.person(BuiltInRole.ADMIN);
        String token = Objects.requireNonNull(
                invitations.invite(inviter, command(council, email)).token());
        assertThat(arrivals.offer(token)).isPresent();
        jdbc.sql("update membership set role_id = :role where person_id = :person")
                .param("role", council.role(BuiltInRole.STAFF))
                .param("person", inviter.personId())
                .update();
        assertThat(arrivals.offer(token)).isEmpty();
    }

    @Test
    void refusesToInviteToMoreThanOneHolds() {
        Actor limited = council.personWith(Permission.MANAGE_PEOPLE, Permission.VIEW_INITIATIVES);
        assertThatThrownBy(() -> invitations.invite(
                        limited, new InvitePerson(UUID.randomUUID(), email, "", council.role(BuiltInRole.ADMIN), null)))
                .isInstanceOf(Refused.class)
                .hasMessage("people.more-than-own");
    }

    @Test
    void refusesARoleOfAnotherOrganisation() {
        TestOrganisation second = organisations.found();
        assertThatThrownBy(() -> invitations.invite(council.admin(), command(second, email)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesATeamThatWasRetired() {
        long team = council.team("Fostering");
        jdbc.sql("update team set retired = true where id = ?").param(team).update();
        assertThatThrownBy(() -> invitations.invite(
                        council.admin(),
                        new InvitePerson(UUID.randomUUID(), email, "", council.role(BuiltInRole.STAFF), team)))
                .hasMessage("people.team.not-offered");
    }

    @Test
    void refusesWhoIsThereOrInvitedAlready() {
        invite(council, email);
        assertThatThrownBy(() -> invite(council, email.toUpperCase(java.util.Locale.ROOT)))
                .hasMessage("people.invite.waiting");
        assertThatThrownBy(() -> invite(council, organisations.emailOf(council.staff())))
                .hasMessage("people.invite.member");
    }

    @Test
    void aFormSentTwiceInvitesOnceAndShowsTheLinkOnce() throws Exception {
        String submission = UUID.randomUUID().toString();
        send(submission).andExpect(status().isOk()).andExpect(content().string(containsString("/invitation/")));
        send(submission)
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/invitation/"))))
                .andExpect(content().string(containsString("was shown when you made it")));
        assertThat(waitingInvitations.some(council.admin(), 0, 10)).hasSize(1);
    }

    @Test
    void aLinkFollowedByManyAtOnceLetsOneIn() {
        String token = invite(council, email);
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        arrivals.arriveNew(token, "Nia " + i, "{noop}x");
                        return true;
                    } catch (NotFound over) {
                        return false;
                    }
                }))
                .toList();
        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void whoComesBackAfterANewPasswordElsewhereIsInvitedAgain() throws Exception {
        Actor known = council.staff();
        TestOrganisation second = organisations.found();
        second.alsoHere(known, BuiltInRole.STAFF);
        long id = membership(known);
        memberships.deactivate(council.admin(), id, version(id));
        jdbc.sql("update person set password_changed_at = now() + interval '1 minute' where id = :id")
                .param("id", known.personId())
                .update();
        assertThatThrownBy(() -> memberships.reactivate(council.admin(), id, version(id)))
                .hasMessage("people.reactivate.password-changed");
        String token = invite(council, organisations.emailOf(known));
        join(token, "", TestOrganisations.PASSWORD).andExpect(redirectedUrl("/"));
        assertThat(actors.find(known.personId(), council.id())).isPresent();
    }

    private ResultActions send(String submission) throws Exception {
        return mvc.perform(post("/admin/people/invite")
                .with(signedInAs(council.admin()))
                .with(csrf())
                .param("submission", submission)
                .param("email", email)
                .param("role", String.valueOf(council.role(BuiltInRole.STAFF))));
    }

    private ResultActions join(String token, String name, String password) throws Exception {
        return mvc.perform(post("/invitation/{token}", token)
                .with(csrf())
                .param("name", name)
                .param("password", password));
    }

    private String invite(TestOrganisation where, String address) {
        return Objects.requireNonNull(
                invitations.invite(where.admin(), command(where, address)).token());
    }

    private static InvitePerson command(TestOrganisation where, String address) {
        return new InvitePerson(UUID.randomUUID(), address, "", where.role(BuiltInRole.STAFF), null);
    }

    private long personOf(String address) {
        return jdbc.sql("select id from person where email = :email")
                .param("email", address)
                .query(Long.class)
                .single();
    }

    private long membership(Actor actor) {
        return jdbc.sql("select id from membership where person_id = :person and organisation_id = :organisation")
                .param("person", actor.personId())
                .param("organisation", actor.organisationId())
                .query(Long.class)
                .single();
    }

    private int version(long membership) {
        return jdbc.sql("select version from membership where id = :id")
                .param("id", membership)
                .query(Integer.class)
                .single();
    }
}
