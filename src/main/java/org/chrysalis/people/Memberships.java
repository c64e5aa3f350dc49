package org.chrysalis.people;

import java.time.Clock;
import java.time.Instant;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives members of the actor's organisation a role and a team, takes their access away and gives it back. Needs
 * {@link Permission#MANAGE_PEOPLE}. Nobody grants more than they hold, decides over somebody who may do more, or
 * locks themselves out; and one administrator always remains.
 */
@Service
@Transactional
public class Memberships {

    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Places places;
    private final InvitationRepository invitations;
    private final PasswordLinkRepository links;
    private final Administrators administrators;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            MembershipRepository memberships,
            PersonRepository people,
            Places places,
            InvitationRepository invitations,
            PasswordLinkRepository links,
            Administrators administrators,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memberships = memberships;
        this.people = people;
        this.places = places;
        this.invitations = invitations;
        this.links = links;
        this.administrators = administrators;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A member as the page about them shows them. */
    public record View(
            long id,
            int version,
            String name,
            String email,
            long roleId,
            String roleName,
            @Nullable Long teamId,
            @Nullable String teamName,
            boolean active,
            boolean self) {}

    /** @throws NotFound if there is no such member here */
    @Transactional(readOnly = true)
    public View view(Actor actor, long membershipId) {
        actor.require(Permission.MANAGE_PEOPLE);
        Membership membership = membership(actor, membershipId);
        Person person = person(membership);
        return new View(
                membership.id(),
                membership.version(),
                person.name(),
                person.email(),
                membership.roleId(),
                places.role(actor.organisationId(), membership.roleId()).name(),
                membership.teamId(),
                places.teamName(actor.organisationId(), membership.teamId()),
                membership.active() && person.active(),
                membership.personId() == actor.personId());
    }

    /**
     * Gives a role and a team. With another role, a link for the person's new password ends.
     *
     * @throws Conflict if somebody else changed the membership since it was shown
     * @throws Refused if the actor may not grant the role, the team is another one and retired, nobody would be left to
     *     manage people and roles, or somebody took something from the actor at the same moment
     */
    public void place(Actor actor, PlacePerson command) {
        actor.require(Permission.MANAGE_PEOPLE);
        boolean still = administrators.stillMay(actor);
        Membership membership = membership(actor, command.membershipId());
        Conflict.unlessSame("person", membership.personId(), command.version(), membership.version());
        Role before = places.role(actor.organisationId(), membership.roleId());
        Role after = places.role(actor.organisationId(), command.roleId());
        if (before.id() != after.id()) {
            Administrators.requireWithin(actor, after.permissions(), "role");
            Administrators.requireWithin(actor, before.permissions(), "role");
            if (isSelf(actor, membership) && Administrators.locksOut(before.permissions(), after.permissions())) {
                throw new Refused("role", "people.own.lock-out");
            }
        }
        String teamBefore = places.teamName(actor.organisationId(), membership.teamId());
        String teamAfter = places.teamName(actor.organisationId(), command.teamId());
        if (command.teamId() != null && !command.teamId().equals(membership.teamId())) {
            places.team(actor.organisationId(), command.teamId()).requireInUse();
        }
        var changes = Change.collect()
                .field("role", before.name(), after.name())
                .field("team", teamBefore, teamAfter)
                .list();
        if (changes.isEmpty()) {
            return;
        }
        membership.place(after.id(), command.teamId());
        if (before.id() != after.id()) {
            links.endThatFor(membership.personId());
        }
        memberships.flush();
        audit.record(actor.author(), "person-placed", subject(membership), changes);
        administrators.requireOne(actor, still);
        events.publishEvent(new PersonPlaced(actor.organisationId(), membership.personId()));
    }

    /**
     * Takes access away; it is gone by the person's next request. Links that they made for others end with it.
     *
     * @throws Refused for oneself, for somebody who may do more, and for the last administrator
     */
    public void deactivate(Actor actor, long membershipId, int version) {
        actor.require(Permission.MANAGE_PEOPLE);
        boolean still = administrators.stillMay(actor);
        Membership membership = membership(actor, membershipId);
        Conflict.unlessSame("person", membership.personId(), version, membership.version());
        if (isSelf(actor, membership)) {
            throw new Refused(null, "people.own.deactivate");
        }
        Administrators.requireWithin(
                actor, places.role(actor.organisationId(), membership.roleId()).permissions(), null);
        if (!membership.active()) {
            return;
        }
        Instant now = clock.instant();
        membership.deactivate(now);
        invitations.endThoseOf(actor.organisationId(), membership.personId(), now);
        audit.record(actor.author(), "person-deactivated", subject(membership));
        administrators.requireOne(actor, still);
        events.publishEvent(new AccessChanged(actor.organisationId(), membership.personId()));
    }

    /**
     * Gives access back, with the role that they had.
     *
     * @throws Refused if the person's password was changed in the meantime: an administrator of another organisation
     *     may have had a hand in that, so they are invited again and prove themselves by signing in
     */
    public void reactivate(Actor actor, long membershipId, int version) {
        actor.require(Permission.MANAGE_PEOPLE);
        Membership membership = membership(actor, membershipId);
        Conflict.unlessSame("person", membership.personId(), version, membership.version());
        Administrators.requireWithin(
                actor, places.role(actor.organisationId(), membership.roleId()).permissions(), null);
        if (membership.active()) {
            return;
        }
        Instant changed = person(membership).passwordChangedAt();
        Instant since = membership.deactivatedAt();
        if (changed != null && since != null && changed.isAfter(since)) {
            throw new Refused(null, "people.reactivate.password-changed");
        }
        membership.activate();
        memberships.flush();
        audit.record(actor.author(), "person-reactivated", subject(membership));
        events.publishEvent(new AccessChanged(actor.organisationId(), membership.personId()));
    }

    private Membership membership(Actor actor, long id) {
        return memberships
                .findByIdAndOrganisationId(id, actor.organisationId())
                .orElseThrow(() -> new NotFound("membership"));
    }

    private Person person(Membership membership) {
        return people.findById(membership.personId()).orElseThrow(() -> new NotFound("person"));
    }

    private Subject subject(Membership membership) {
        return Subject.of("person", membership.personId(), person(membership).name());
    }

    private static boolean isSelf(Actor actor, Membership membership) {
        return membership.personId() == actor.personId();
    }
}
