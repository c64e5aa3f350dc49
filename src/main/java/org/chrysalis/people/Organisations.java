package org.chrysalis.people;

import java.time.Clock;
import java.util.Optional;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Author;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Founds organisations. Not reached from a page of a signed-in person: only the set-up link, an operator and the
 * demonstration call it.
 */
@Service
@Transactional
public class Organisations {

    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final RoleRepository roles;
    private final MembershipRepository memberships;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations,
            PersonRepository people,
            RoleRepository roles,
            MembershipRepository memberships,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.roles = roles;
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Founds an organisation with the built-in roles and its first administrator, and tells the features above
     * ({@link OrganisationFounded}), so that each gives it what it begins with: a pathway, say.
     *
     * @throws Refused if the code is taken
     */
    public Actor found(FoundOrganisation command) {
        if (organisations.findByCode(command.code()).isPresent()) {
            throw new Refused("code", "people.organisation.code.taken", command.code());
        }
        Organisation organisation =
                organisations.saveAndFlush(new Organisation(command.code(), command.name(), clock.instant()));
        Role admin = null;
        for (BuiltInRole builtIn : BuiltInRole.values()) {
            Role role = roles.saveAndFlush(builtIn.in(organisation.id()));
            if (builtIn == BuiltInRole.ADMIN) {
                admin = role;
            }
        }
        String email = Person.normalised(command.administratorEmail());
        Person person = people.findByEmail(email)
                .orElseGet(() -> people.saveAndFlush(new Person(email, command.administratorName(), clock.instant())));
        memberships.saveAndFlush(new Membership(
                organisation.id(),
                person.id(),
                java.util.Objects.requireNonNull(admin).id(),
                null,
                clock.instant()));
        Author author = new Author(organisation.id(), person.id(), person.name());
        audit.record(
                author, "organisation-founded", Subject.of("organisation", organisation.id(), organisation.name()));
        events.publishEvent(new OrganisationFounded(organisation.id(), command.pathwayTemplate(), author));
        return new Actor(
                person.id(),
                person.name(),
                organisation.id(),
                organisation.code(),
                java.util.EnumSet.allOf(Permission.class));
    }

    /** Whether the installation has any organisation yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return organisations.count() == 0;
    }

    @Transactional(readOnly = true)
    public Optional<Long> idOf(String code) {
        return organisations.findByCode(code).map(Organisation::id);
    }
}
