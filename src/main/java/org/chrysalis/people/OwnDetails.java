package org.chrysalis.people;

import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Author;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may see and change of themselves, whatever their role. */
@Service
@Transactional
public class OwnDetails {

    private final PersonRepository people;
    private final MembershipRepository memberships;
    private final AuditTrail audit;

    OwnDetails(PersonRepository people, MembershipRepository memberships, AuditTrail audit) {
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
    }

    public record View(String name, String email, int version) {}

    @Transactional(readOnly = true)
    public View view(Actor actor) {
        Person person = self(actor);
        return new View(person.name(), person.email(), person.version());
    }

    /**
     * Changes one's name, in every organisation to which one belongs: each has it in its trail.
     *
     * @throws Conflict if the name was changed since it was shown
     */
    public void rename(Actor actor, String name, int version) {
        Person person = self(actor);
        Conflict.unlessSame("person", person.id(), version, person.version());
        var changes =
                Change.collect().field("name", person.name(), name.strip()).list();
        if (!changes.isEmpty()) {
            person.rename(name.strip());
            Subject subject = Subject.of("person", person.id(), person.name());
            memberships.findByPersonId(person.id()).stream()
                    .map(membership -> new Author(membership.organisationId(), person.id(), actor.name()))
                    .forEach(author -> audit.record(author, "person-renamed", subject, changes));
        }
    }

    private Person self(Actor actor) {
        return people.findById(actor.personId()).orElseThrow(() -> new NotFound("person"));
    }
}
