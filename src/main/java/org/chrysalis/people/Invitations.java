package org.chrysalis.people;

import java.time.Clock;
import java.time.Instant;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.SentChanges;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people into the actor's organisation by a link that works once, for seven days. Needs
 * {@link Permission#MANAGE_PEOPLE}, and grants no role that may do more than the inviter. What happens when the link
 * is followed is in {@link Arrivals}.
 */
@Service
@Transactional
public class Invitations {

    private final InvitationRepository invitations;
    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Places places;
    private final Submissions submissions;
    private final LinkPost post;
    private final AuditTrail audit;
    private final SentChanges sent;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations,
            MembershipRepository memberships,
            PersonRepository people,
            Places places,
            Submissions submissions,
            LinkPost post,
            AuditTrail audit,
            SentChanges sent,
            Clock clock) {
        this.invitations = invitations;
        this.memberships = memberships;
        this.people = people;
        this.places = places;
        this.submissions = submissions;
        this.post = post;
        this.audit = audit;
        this.sent = sent;
        this.clock = clock;
    }

    /**
     * A link's secret, to be shown now or never.
     *
     * @param token none if the form was sent before: the link was shown then
     * @param mailed whether it is mailed to them as well
     */
    public record Link(String email, @Nullable String token, Instant expiresAt, boolean mailed) {}

    /**
     * Makes the invitation. Whether the address has an account elsewhere is not told, and makes no difference here.
     *
     * @throws Refused if they are a member or invited already, the team is retired, or the role may do more than the
     *     actor
     */
    public Link invite(Actor actor, InvitePerson command) {
        actor.require(Permission.MANAGE_PEOPLE);
        String token = OneTimeToken.fresh();
        @Nullable String[] shown = {null};
        String id =
                submissions.once(command.submission(), actor.personId(), "invitation " + actor.organisationId(), () -> {
                    shown[0] = token;
                    return String.valueOf(create(actor, command, token).id());
                });
        Invitation invitation = invitations
                .findByIdAndOrganisationId(Long.parseLong(id), actor.organisationId())
                .orElseThrow(() -> new NotFound("invitation"));
        return new Link(invitation.email(), shown[0], invitation.expiresAt(), shown[0] != null && post.isOpen());
    }

    private Invitation create(Actor actor, InvitePerson command, String token) {
        Role role = places.role(actor.organisationId(), command.roleId());
        Administrators.requireWithin(actor, role.permissions(), "role");
        String team = command.teamId() == null ? null : teamInUse(actor, command.teamId());
        String email = Person.normalised(command.email());
        boolean here = people.findByEmail(email)
                .flatMap(person -> memberships.findByOrganisationIdAndPersonId(actor.organisationId(), person.id()))
                .filter(Membership::active)
                .isPresent();
        if (here) {
            throw new Refused("email", "people.invite.member");
        }
        if (invitations
                .findByOrganisationIdAndEmail(actor.organisationId(), email)
                .isPresent()) {
            throw new Refused("email", "people.invite.waiting");
        }
        Invitation invitation = invitations.saveAndFlush(new Invitation(
                actor, email, command.name(), command.roleId(), command.teamId(), token, clock.instant()));
        audit.record(
                actor.author(),
                "person-invited",
                subject(invitation),
                Change.collect()
                        .field("role", null, role.name())
                        .field("team", null, team)
                        .list());
        send(invitation);
        return invitation;
    }

    /**
     * Makes a new link, good for seven days; the one before works no more. Asked for twice by one press of the button,
     * the link that is shown second is the one that works, for the first was seen by nobody.
     *
     * @throws Conflict if somebody changed the invitation since it was shown
     * @throws Refused if its role may do more than the actor
     */
    public Link renew(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_PEOPLE);
        Invitation invitation = invitations
                .takeByIdAndOrganisationId(id, actor.organisationId())
                .orElseThrow(() -> new NotFound("invitation"));
        String token = OneTimeToken.fresh();
        if (version != invitation.version() && sent.stands(actor.organisationId(), actor.personId())) {
            invitation.showAnother(token);
            return new Link(invitation.email(), token, invitation.expiresAt(), post.isOpen());
        }
        Conflict.unlessSame("invitation", invitation.id(), version, invitation.version());
        Administrators.requireWithin(
                actor, places.role(actor.organisationId(), invitation.roleId()).permissions(), null);
        invitation.renew(actor, token, clock.instant());
        audit.record(actor.author(), "invitation-renewed", subject(invitation));
        send(invitation);
        return new Link(invitation.email(), token, invitation.expiresAt(), post.isOpen());
    }

    private void send(Invitation invitation) {
        post.send(new LinkPost.Link(
                invitation.organisationId(), invitation.email(), true, invitation.id(), invitation.expiresAt()));
    }

    /** Takes the invitation back; its link works no more. */
    public void withdraw(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_PEOPLE);
        Invitation invitation = invitations
                .findByIdAndOrganisationId(id, actor.organisationId())
                .orElseThrow(() -> new NotFound("invitation"));
        Conflict.unlessSame("invitation", invitation.id(), version, invitation.version());
        invitations.delete(invitation);
        audit.record(actor.author(), "invitation-withdrawn", subject(invitation));
    }

    private String teamInUse(Actor actor, long id) {
        Team team = places.team(actor.organisationId(), id);
        team.requireInUse();
        return team.name();
    }

    private static Subject subject(Invitation invitation) {
        return Subject.of("invitation", invitation.id(), invitation.email());
    }
}
