package org.chrysalis.people;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a person proves themselves with. It checks nothing and permits everything: only {@code access}, which
 * decides whether a password is right and good enough, and the demonstration call it.
 */
@Service
@Transactional
public class Credentials {

    private final PersonRepository people;
    private final PasswordLinkRepository links;
    private final AuditTrail audit;
    private final Clock clock;

    Credentials(PersonRepository people, PasswordLinkRepository links, AuditTrail audit, Clock clock) {
        this.people = people;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param passwordHash none before the person has chosen a password */
    public record Credential(
            long personId,
            String name,
            String email,
            @Nullable String passwordHash) {}

    /** The active person with this address, however it is written. */
    @Transactional(readOnly = true)
    public Optional<Credential> find(String email) {
        return people.findByEmail(Person.normalised(email))
                .filter(Person::active)
                .map(Credentials::credential);
    }

    /** Whether anybody has this address, active or not, with a password or without. */
    @Transactional(readOnly = true)
    public boolean known(String email) {
        return people.findByEmail(Person.normalised(email)).isPresent();
    }

    @Transactional(readOnly = true)
    public Optional<Credential> find(long personId) {
        return people.findById(personId).filter(Person::active).map(Credentials::credential);
    }

    /**
     * Keeps a new password and ends every session begun before, and a link for choosing one.
     *
     * @return the instant from which sessions are valid: a session that is to stay must begin at it
     */
    public Instant choosePassword(long personId, String hash) {
        Person person = person(personId);
        Instant now = now();
        person.choosePassword(hash, now);
        person.signOutEverywhere(now);
        links.findById(personId).ifPresent(links::delete);
        return now;
    }

    /** Keeps the same password under another encoding, because the old one has become too weak. */
    public void reencode(long personId, String hash) {
        person(personId).reencode(hash);
    }

    /** The same, by the person themselves, in whose organisation it is recorded. */
    public Instant choosePassword(Actor actor, String hash) {
        audit.record(actor.author(), "password-changed", self(actor));
        return choosePassword(actor.personId(), hash);
    }

    /** Ends every session that the person has. */
    public Instant signOutEverywhere(Actor actor) {
        Instant now = now();
        person(actor.personId()).signOutEverywhere(now);
        audit.record(actor.author(), "signed-out-everywhere", self(actor));
        return now;
    }

    private static Subject self(Actor actor) {
        return Subject.of("person", actor.personId(), actor.name());
    }

    private Person person(long personId) {
        return people.findById(personId).orElseThrow(() -> new NotFound("person"));
    }

    /** As exact as the database keeps it, so that a session begun at this instant is not before it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Credential credential(Person person) {
        return new Credential(person.id(), person.name(), person.email(), person.passwordHash());
    }
}
