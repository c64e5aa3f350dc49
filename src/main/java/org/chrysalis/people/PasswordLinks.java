package org.chrysalis.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Author;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes links by which people who forgot their password choose a new one. Who holds such a link can become that
 * person, everywhere: so it is made only by somebody who manages people in every organisation where the person is
 * active and may do no less there than they, and it works only while that is so and until what the person may do is
 * changed, be it to less: whoever could not have made it before is not helped by that. Nobody makes one for themselves:
 * a session left open is no proof of a password.
 */
@Service
@Transactional
public class PasswordLinks {

    private final PasswordLinkRepository links;
    private final MembershipRepository memberships;
    private final PersonRepository people;
    private final Credentials credentials;
    private final Actors actors;
    private final UsedLinks used;
    private final LinkPost post;
    private final AuditTrail audit;
    private final Clock clock;

    PasswordLinks(
            PasswordLinkRepository links,
            MembershipRepository memberships,
            PersonRepository people,
            Credentials credentials,
            Actors actors,
            UsedLinks used,
            LinkPost post,
            AuditTrail audit,
            Clock clock) {
        this.links = links;
        this.memberships = memberships;
        this.people = people;
        this.credentials = credentials;
        this.actors = actors;
        this.used = used;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /** The secret of a link, to be shown now or never; {@code mailed} says whether it is mailed to them as well. */
    public record Link(String name, String token, Instant expiresAt, boolean mailed) {}

    /** Whom a link is for. */
    public record Owner(String name, String email) {}

    /**
     * Makes a link good for 24 hours; one made before works no more.
     *
     * @throws Refused for oneself, and for somebody over whom the actor does not decide everywhere
     */
    public Link make(Actor actor, long membershipId) {
        actor.require(Permission.MANAGE_PEOPLE);
        Membership membership = memberships
                .findByIdAndOrganisationId(membershipId, actor.organisationId())
                .filter(Membership::active)
                .orElseThrow(() -> new NotFound("membership"));
        Person person =
                people.takeById(membership.personId()).filter(Person::active).orElseThrow(() -> new NotFound("person"));
        if (person.id() == actor.personId()) {
            throw new Refused(null, "people.password-link.own");
        }
        if (!decidesEverywhere(actor.personId(), person.id())) {
            throw new Refused(null, "people.password-link.elsewhere");
        }
        String token = OneTimeToken.fresh();
        PasswordLink link = links.save(new PasswordLink(person.id(), actor, token, clock.instant()));
        audit.record(actor.author(), "password-link-made", Subject.of("person", person.id(), person.name()));
        post.send(new LinkPost.Link(actor.organisationId(), person.email(), false, person.id(), link.expiresAt()));
        return new Link(person.name(), token, link.expiresAt(), post.isOpen());
    }

    /**
     * Makes a link for whom nobody in the product may make one: the only administrator, or somebody of several
     * organisations without a common one. Asked for by whoever starts the program, who could read the database as well.
     *
     * @return none unless there is an active person with this address who is active in some organisation
     */
    public Optional<Link> makeAsOperator(String email) {
        return people.findByEmail(email.strip().toLowerCase(Locale.ROOT))
                .filter(Person::active)
                .flatMap(person -> memberships.findByPersonIdAndActiveTrue(person.id()).stream()
                        .findFirst()
                        .map(membership -> makeAsOperator(person, membership.organisationId())));
    }

    private Link makeAsOperator(Person person, long organisationId) {
        String token = OneTimeToken.fresh();
        PasswordLink link = links.save(new PasswordLink(person.id(), organisationId, token, clock.instant()));
        audit.record(
                new Author(organisationId, null, "Chrysalis"),
                "password-link-made",
                Subject.of("person", person.id(), person.name()));
        return new Link(person.name(), token, link.expiresAt(), false);
    }

    /** None if the link was used, replaced, is too old, or whoever made it could not make it now. */
    @Transactional(readOnly = true)
    public Optional<Owner> owner(String token) {
        return links.findByTokenHash(OneTimeToken.hash(token))
                .filter(this::stands)
                .flatMap(link -> people.findById(link.personId()))
                .map(person -> new Owner(person.name(), person.email()));
    }

    /**
     * Keeps the new password, ends every session and the link.
     *
     * @throws NotFound if the link does not stand any more
     */
    public Arrivals.Arrived use(String token, String passwordHash) {
        PasswordLink link = links.takeByTokenHash(OneTimeToken.hash(token))
                .filter(this::stands)
                .orElseThrow(() -> new NotFound("password-link"));
        Person person = people.findById(link.personId()).orElseThrow(() -> new NotFound("person"));
        Instant from = credentials.choosePassword(person.id(), passwordHash);
        used.note(token, person.id(), link.organisationId());
        audit.record(
                new Author(link.organisationId(), person.id(), person.name()),
                "password-changed",
                Subject.of("person", person.id(), person.name()));
        return new Arrivals.Arrived(person.id(), link.organisationId(), from);
    }

    private boolean stands(PasswordLink link) {
        return !link.isOver(clock.instant())
                && people.findById(link.personId()).filter(Person::active).isPresent()
                && memberships
                        .findByOrganisationIdAndPersonId(link.organisationId(), link.personId())
                        .filter(Membership::active)
                        .isPresent()
                && (link.madeBy() == null || decidesEverywhere(link.madeBy(), link.personId()));
    }

    private boolean decidesEverywhere(long makerId, long personId) {
        List<Membership> places = memberships.findByPersonIdAndActiveTrue(personId);
        return !places.isEmpty()
                && places.stream().allMatch(place -> decides(makerId, personId, place.organisationId()));
    }

    private boolean decides(long makerId, long personId, long organisationId) {
        return actors.find(makerId, organisationId)
                .filter(maker -> maker.may(Permission.MANAGE_PEOPLE))
                .filter(maker -> actors.find(personId, organisationId)
                        .map(person -> maker.permissions().containsAll(person.permissions()))
                        .orElse(false))
                .isPresent();
    }
}
