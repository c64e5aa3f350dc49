package org.chrysalis.people;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The invitations whose links still work: not used, withdrawn or too old, and who made one could still make it now. */
@Component
class StandingInvitations {

    private final InvitationRepository invitations;
    private final Actors actors;
    private final Places places;
    private final UsedLinks used;
    private final Clock clock;

    StandingInvitations(InvitationRepository invitations, Actors actors, Places places, UsedLinks used, Clock clock) {
        this.invitations = invitations;
        this.actors = actors;
        this.places = places;
        this.used = used;
        this.clock = clock;
    }

    Optional<Invitation> find(String token) {
        return invitations.findByTokenHash(OneTimeToken.hash(token)).filter(this::stands);
    }

    /** The same, and keeps others from following it until the transaction ends. */
    Optional<Invitation> take(String token) {
        return invitations.takeByTokenHash(OneTimeToken.hash(token)).filter(this::stands);
    }

    /** It was followed, and works no more; whoever follows it again is told that it did. */
    void use(String token, Invitation invitation, long personId) {
        invitations.delete(invitation);
        used.note(token, personId, invitation.organisationId());
    }

    private boolean stands(Invitation invitation) {
        return !invitation.isOver(clock.instant())
                && actors.find(invitation.invitedBy(), invitation.organisationId())
                        .filter(inviter -> inviter.may(Permission.MANAGE_PEOPLE))
                        .filter(inviter -> inviter.permissions()
                                .containsAll(places.role(invitation.organisationId(), invitation.roleId())
                                        .permissions()))
                        .isPresent();
    }
}
