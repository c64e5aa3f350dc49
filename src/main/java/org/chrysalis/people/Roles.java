package org.chrysalis.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.audit.AuditTrail;
import org.chrysalis.audit.Change;
import org.chrysalis.audit.Subject;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.support.Submissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each role of the actor's organisation permits. Needs {@link Permission#MANAGE_ROLES}. Nobody changes
 * a role that may do more than they, before or after, or takes from their own role what lets them in here; and one
 * administrator always remains. Links for a new password end when what their owner may do is changed.
 */
@Service
@Transactional
public class Roles {

    /** As many as a table can bear side by side. */
    static final int MOST = 12;

    private final RoleRepository roles;
    private final MembershipRepository memberships;
    private final PasswordLinkRepository links;
    private final RoleReading reading;
    private final RoleTicks ticks;
    private final Administrators administrators;
    private final Submissions submissions;
    private final AuditTrail audit;

    Roles(
            RoleRepository roles,
            MembershipRepository memberships,
            PasswordLinkRepository links,
            RoleReading reading,
            RoleTicks ticks,
            Administrators administrators,
            Submissions submissions,
            AuditTrail audit) {
        this.roles = roles;
        this.memberships = memberships;
        this.links = links;
        this.reading = reading;
        this.ticks = ticks;
        this.administrators = administrators;
        this.submissions = submissions;
        this.audit = audit;
    }

    public record View(
            long id, int version, String name, @Nullable String description, RoleUse use) {}

    @Transactional(readOnly = true)
    public RoleMatrix matrix(Actor actor) {
        actor.require(Permission.MANAGE_ROLES);
        return reading.matrix(actor);
    }

    @Transactional(readOnly = true)
    public View view(Actor actor, long id) {
        actor.require(Permission.MANAGE_ROLES);
        Role role = role(actor, id);
        return new View(role.id(), role.version(), role.name(), role.description(), reading.use(actor, id));
    }

    /**
     * Gives roles their permissions, all or none.
     *
     * @return the roles that permit something else now, in the order in which they were named
     * @throws Conflict if one that would change was changed by somebody else since it was shown
     * @throws Refused if the actor does not hold all that one held or is to hold, would lock themselves out, one would
     *     hold a permission without what it needs, or nobody would be left to manage people and roles
     */
    public List<RoleChange> change(Actor actor, List<ChangeRole> commands) {
        actor.require(Permission.MANAGE_ROLES);
        boolean still = administrators.stillMay(actor);
        Optional<Long> own = memberships
                .findByOrganisationIdAndPersonId(actor.organisationId(), actor.personId())
                .map(Membership::roleId);
        List<RoleChange> changed = new ArrayList<>();
        for (ChangeRole command : commands) {
            Role role = role(actor, command.roleId());
            if (!role.permissions().equals(command.permissions())) {
                changed.add(new RoleChange(role.id(), role.name(), role.permissions(), command.permissions()));
                Conflict.unlessSame("role", role.id(), command.version(), role.version());
                permit(
                        actor,
                        role,
                        command.permissions(),
                        own.filter(id -> id == role.id()).isPresent());
            }
        }
        administrators.requireOne(actor, still, lost -> RoleTicks.takenBox(changed, lost));
        return changed;
    }

    private void permit(Actor actor, Role role, Set<Permission> granted, boolean own) {
        ticks.require(actor, role, granted, own);
        var changes = Change.collect()
                .field("permissions", reading.names(role.permissions()), reading.names(granted))
                .list();
        role.permit(granted);
        links.endThoseForRole(actor.organisationId(), role.id());
        audit.record(actor.author(), "role-changed", subject(role), changes);
    }

    /**
     * Adds a role.
     *
     * @param like the role whose permissions it begins with; none to begin with none
     * @throws Refused if there is a role of this name, there are too many, or the actor may not grant as much
     */
    public void add(Actor actor, UUID submission, String name, @Nullable String description, @Nullable Long like) {
        actor.require(Permission.MANAGE_ROLES);
        submissions.once(submission, actor.personId(), "role " + actor.organisationId(), () -> {
            administrators.takeTurn(actor);
            List<Role> present = roles.findByOrganisationIdOrderByName(actor.organisationId());
            if (present.size() >= MOST) {
                throw new Refused(null, "people.role.too-many", MOST);
            }
            requireFree(present, name, 0);
            Set<Permission> permissions = like == null
                    ? EnumSet.noneOf(Permission.class)
                    : role(actor, like).permissions();
            Administrators.requireWithin(actor, permissions, "like");
            Role role = roles.saveAndFlush(new Role(
                    actor.organisationId(),
                    name.strip(),
                    description == null ? "" : description.strip(),
                    false,
                    permissions));
            var changes = Change.collect()
                    .field("permissions", null, reading.names(permissions))
                    .list();
            audit.record(actor.author(), "role-added", subject(role), changes);
            return String.valueOf(role.id());
        });
    }

    /**
     * @param description none if it was not asked about: it stays as it is
     * @throws Conflict if somebody else changed it since it was shown
     * @throws Refused if there is another role of this name, or this one may do more than the actor
     */
    public void describe(Actor actor, long id, int version, String name, String description) {
        actor.require(Permission.MANAGE_ROLES);
        Role role = role(actor, id);
        Conflict.unlessSame("role", role.id(), version, role.version());
        requireBelow(actor, role);
        requireFree(roles.findByOrganisationIdOrderByName(actor.organisationId()), name, id);
        String described = description == null ? role.description() : description.strip();
        var changes = Change.collect()
                .field("name", role.name(), name.strip())
                .field("description", role.description(), described)
                .list();
        if (!changes.isEmpty()) {
            role.describe(name.strip(), described);
            audit.record(actor.author(), "role-changed", subject(role), changes);
        }
    }

    /**
     * @throws Refused if the role may do more than the actor, and while anybody holds it, deactivated members
     *     included, or is invited to it
     */
    public void delete(Actor actor, long id, int version) {
        actor.require(Permission.MANAGE_ROLES);
        Role role = role(actor, id);
        Conflict.unlessSame("role", role.id(), version, role.version());
        requireBelow(actor, role);
        if (reading.use(actor, id).needed()) {
            throw new Refused(null, "people.role.in-use", role.name());
        }
        roles.delete(role);
        audit.record(actor.author(), "role-deleted", subject(role));
    }

    private Role role(Actor actor, long id) {
        return roles.findByIdAndOrganisationId(id, actor.organisationId()).orElseThrow(() -> new NotFound("role"));
    }

    /** Who could weaken a role above their own would then decide over the people who hold it. */
    private static void requireBelow(Actor actor, Role role) {
        Administrators.requireWithin(actor, role.permissions(), null);
    }

    private static void requireFree(List<Role> present, String name, long own) {
        if (present.stream().anyMatch(role -> role.id() != own && role.name().equalsIgnoreCase(name.strip()))) {
            throw new Refused("name", "people.role.taken");
        }
    }

    private static Subject subject(Role role) {
        return Subject.of("role", role.id(), role.name());
    }
}
