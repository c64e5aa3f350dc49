package org.chrysalis.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Author;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets those in who follow an invitation. Who holds a link proves that an administrator of one organisation wanted
 * them there, and nothing else: an account that exists keeps its password, and its person has to know it. A link
 * works while whoever made it may still grant the role.
 */
@Service
@Transactional
public class Arrivals {

    private final StandingInvitations invitations;
    private final OrganisationRepository organisations;
    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Places places;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(
            StandingInvitations invitations,
            OrganisationRepository organisations,
            MembershipRepository memberships,
            PersonRepository people,
            Places places,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.memberships = memberships;
        this.people = people;
        this.places = places;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a link offers.
     *
     * @param account whether the address has an account, whose password is then asked for; else one is made
     */
    public record Offer(long organisationId, String organisationName, String email, String name, boolean account) {}

    /** Who came in, where, and the instant at which their session may begin. */
    public record Arrived(long personId, long organisationId, Instant at) {}

    /** None if the link was used, withdrawn, replaced, is too old, or whoever made it could not make it now. */
    @Transactional(readOnly = true)
    public Optional<Offer> offer(String token) {
        return invitations
                .find(token)
                .map(invitation -> new Offer(
                        invitation.organisationId(),
                        organisations
                                .findById(invitation.organisationId())
                                .orElseThrow()
                                .name(),
                        invitation.email(),
                        invitation.name(),
                        hasAccount(invitation)));
    }

    /**
     * Makes an account for the address, with the password that was chosen.
     *
     * @throws NotFound if the link does not stand any more, or the address has an account by now
     */
    public Arrived arriveNew(String token, String name, String passwordHash) {
        Invitation invitation = take(token);
        if (hasAccount(invitation)) {
            throw new NotFound("invitation");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Person person = people.findByEmail(invitation.email())
                .orElseGet(() -> people.save(new Person(invitation.email(), name.strip(), now)));
        person.rename(name.strip());
        person.choosePassword(passwordHash, now);
        return join(token, invitation, people.saveAndFlush(person), now);
    }

    /**
     * Adds the organisation to an account that exists. The caller has checked the password.
     *
     * @throws NotFound if the link does not stand any more, or is for somebody else
     */
    public Arrived arriveAgain(String token, long personId) {
        Invitation invitation = take(token);
        Person person = people.findById(personId)
                .filter(known -> known.active() && known.email().equals(invitation.email()))
                .orElseThrow(() -> new NotFound("invitation"));
        return join(token, invitation, person, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Arrived join(String token, Invitation invitation, Person person, Instant now) {
        Optional<Membership> before =
                memberships.findByOrganisationIdAndPersonId(invitation.organisationId(), person.id());
        List<Change> placed = before.map(known -> placed(known, invitation)).orElse(List.of());
        Membership membership = before.orElseGet(() -> memberships.save(new Membership(
                invitation.organisationId(), person.id(), invitation.roleId(), invitation.teamId(), now)));
        membership.place(invitation.roleId(), invitation.teamId());
        membership.activate();
        invitations.use(token, invitation, person.id());
        memberships.flush();
        audit.record(
                new Author(invitation.organisationId(), person.id(), person.name()),
                "invitation-accepted",
                Subject.of("person", person.id(), person.name()),
                placed);
        events.publishEvent(new AccessChanged(invitation.organisationId(), person.id()));
        return new Arrived(person.id(), invitation.organisationId(), now);
    }

    /** Somebody who comes back may come back to something else. */
    private List<Change> placed(Membership known, Invitation invitation) {
        return Change.collect()
                .field("role", role(known, known.roleId()), role(known, invitation.roleId()))
                .field("team", team(known, known.teamId()), team(known, invitation.teamId()))
                .list();
    }

    private String role(Membership known, long id) {
        return places.role(known.organisationId(), id).name();
    }

    private @Nullable String team(Membership known, @Nullable Long id) {
        return places.teamName(known.organisationId(), id);
    }

    private Invitation take(String token) {
        return invitations.take(token).orElseThrow(() -> new NotFound("invitation"));
    }

    /**
     * A person who is known here only, and never chose a password, has none yet. One who is known elsewhere has,
     * whatever the state of their password: it is not this organisation's to choose.
     */
    private boolean hasAccount(Invitation invitation) {
        return people.findByEmail(invitation.email())
                .filter(person -> person.passwordHash() != null || isElsewhere(person, invitation))
                .isPresent();
    }

    private boolean isElsewhere(Person person, Invitation invitation) {
        return memberships.findByPersonId(person.id()).stream()
                .anyMatch(membership -> membership.organisationId() != invitation.organisationId());
    }
}
