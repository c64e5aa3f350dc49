package org.chrysalis.people;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a role permitted and what it permits instead: its own change, or somebody's change from one role to another. */
public record RoleChange(long roleId, String role, Set<Permission> before, Set<Permission> after) {

    public RoleChange {
        before = Set.copyOf(before);
        after = Set.copyOf(after);
    }

    public Set<Permission> given() {
        return without(after, before);
    }

    public Set<Permission> taken() {
        return without(before, after);
    }

    /** Whether who leads something or has it in hand may do nothing about it any more. */
    boolean leavesWork() {
        return taken().contains(Permission.EDIT_OWN_INITIATIVES) && !after.contains(Permission.EDIT_ALL_INITIATIVES);
    }

    /** Of what is taken, what nobody may do any more: another permission that stays may allow the same. */
    Set<Permission> lost() {
        Set<Permission> lost = taken();
        if (after.contains(Permission.EDIT_ALL_INITIATIVES) && after.contains(Permission.VIEW_MONEY)) {
            // Their own are among all; and what their own cost, they see with all money.
            lost.remove(Permission.EDIT_OWN_INITIATIVES);
        }
        return lost;
    }

    /** What a lesser permission that stays still allows of what is lost, as messages. */
    List<String> still() {
        Set<Permission> lost = lost();
        List<String> still = new ArrayList<>();
        if (lost.contains(Permission.VIEW_ALL_INITIATIVES) && after.contains(Permission.VIEW_INITIATIVES)) {
            still.add("people.losses.still.view");
        }
        if (after.contains(Permission.EDIT_OWN_INITIATIVES)) {
            if (lost.contains(Permission.EDIT_ALL_INITIATIVES)) {
                still.add("people.losses.still.edit");
            }
            if (lost.contains(Permission.VIEW_MONEY)) {
                still.add("people.losses.still.money");
            }
        }
        return still;
    }

    private static Set<Permission> without(Set<Permission> all, Set<Permission> left) {
        Set<Permission> rest = EnumSet.noneOf(Permission.class);
        rest.addAll(all);
        rest.removeAll(left);
        return rest;
    }
}
