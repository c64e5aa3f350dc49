package org.chrysalis.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Fingerprint;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Tells what a change of roles would take from whom, before it is saved. The change is made for it and taken back: what
 * would be refused is refused here, by the same rules and with the same words.
 */
@Service
@Transactional
public class RoleLosses {

    /** As many as are named; the others are counted. */
    static final int NAMED = 10;

    private final Roles roles;
    private final Memberships memberships;
    private final RoleRepository roleRows;
    private final RoleReading reading;
    private final Administrators administrators;
    private final LedAlone led;

    RoleLosses(
            Roles roles,
            Memberships memberships,
            RoleRepository roleRows,
            RoleReading reading,
            Administrators administrators,
            LedAlone led) {
        this.roles = roles;
        this.memberships = memberships;
        this.roleRows = roleRows;
        this.reading = reading;
        this.administrators = administrators;
        this.led = led;
    }

    /**
     * What people with access lose together.
     *
     * @param names of some of them, by name
     * @param still what they may go on doing, which is less than what they lose: messages
     * @param leavesWork whether what they lead or have in hand waits for somebody else
     * @param alone some of those who lead what is led by nobody then who may do anything about it, by name
     */
    public record Loss(
            String role,
            List<RoleMatrix.Row> permissions,
            long people,
            List<String> names,
            List<String> still,
            boolean leavesWork,
            List<LedAlone.Leading> alone) {

        public long more() {
            return people - names.size();
        }

        /** How many more lead something so. */
        public long moreAlone() {
            return alone.isEmpty() ? 0 : alone.get(0).people() - alone.size();
        }
    }

    /** All that would be lost, by role. */
    public record Losses(List<Loss> each) {

        private static final Losses NOTHING = new Losses(List.of());

        /** Says in a few signs what was shown, so that nothing else is saved for it. */
        public String mark() {
            return Fingerprint.of(each);
        }

        /** Whether what somebody leads or has in hand waits for somebody else. */
        public boolean leaveWork() {
            return each.stream().anyMatch(Loss::leavesWork);
        }

        /** Whether somebody knows of all this: there is nothing to know, or they were shown just this. */
        public boolean isKnownBy(String mark) {
            return each.isEmpty() || mark.equals(mark());
        }
    }

    /** Who holds a role: how many, and the first by name. */
    record Holders(long people, List<String> names) {}

    /**
     * @throws Conflict as {@link Roles#change} would
     * @throws Refused as {@link Roles#change} would
     */
    public Losses of(Actor actor, List<ChangeRole> commands) {
        List<RoleChange> losing = roles.change(actor, commands).stream()
                .filter(change -> !change.lost().isEmpty())
                .toList();
        takeBack();
        if (losing.isEmpty()) {
            return Losses.NOTHING;
        }
        Map<Long, Holders> holders =
                reading.holders(actor, losing.stream().map(RoleChange::roleId).toList(), NAMED);
        List<RoleMatrix.Row> permissions = reading.permissions();
        List<LedAlone.Leading> alone = alone(actor, losing);
        List<Loss> losses = new ArrayList<>();
        for (RoleChange change : losing) {
            Optional.ofNullable(holders.get(change.roleId()))
                    .ifPresent(found -> losses.add(loss(
                            change,
                            permissions,
                            found,
                            alone.stream()
                                    .filter(each -> each.roleId() == change.roleId())
                                    .toList())));
        }
        return new Losses(List.copyOf(losses));
    }

    private List<LedAlone.Leading> alone(Actor actor, List<RoleChange> losing) {
        List<Long> leaving = losing.stream()
                .filter(RoleChange::leavesWork)
                .map(RoleChange::roleId)
                .toList();
        return leaving.isEmpty() ? List.of() : led.by(actor.organisationId(), leaving, NAMED);
    }

    /**
     * Who has the role already loses nothing by it, whatever was shown: the form may have been sent twice.
     *
     * @throws NotFound as {@link Memberships#place} would
     * @throws Conflict as {@link Memberships#place} would
     * @throws Refused as {@link Memberships#place} would
     */
    public Losses of(Actor actor, PlacePerson command) {
        actor.require(Permission.MANAGE_PEOPLE);
        administrators.takeTurn(actor);
        Memberships.View member = memberships.view(actor, command.membershipId());
        if (member.roleId() == command.roleId()) {
            return Losses.NOTHING;
        }
        Set<Permission> before = permissions(actor, member.roleId());
        memberships.place(actor, command);
        takeBack();
        RoleChange change =
                new RoleChange(command.roleId(), member.roleName(), before, permissions(actor, command.roleId()));
        return !member.active() || change.lost().isEmpty()
                ? Losses.NOTHING
                : new Losses(List.of(
                        loss(change, reading.permissions(), new Holders(1, List.of(member.name())), List.of())));
    }

    private Set<Permission> permissions(Actor actor, long role) {
        return roleRows.findByIdAndOrganisationId(role, actor.organisationId())
                .orElseThrow(() -> new NotFound("role"))
                .permissions();
    }

    private static Loss loss(
            RoleChange change, List<RoleMatrix.Row> permissions, Holders holders, List<LedAlone.Leading> alone) {
        return new Loss(
                change.role(),
                permissions.stream()
                        .filter(row -> change.lost().contains(row.code()))
                        .toList(),
                holders.people(),
                holders.names(),
                change.still(),
                change.leavesWork(),
                alone);
    }

    private static void takeBack() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
}
