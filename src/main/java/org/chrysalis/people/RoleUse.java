package org.chrysalis.people;

import java.util.List;

/**
 * Who needs a role: while anybody does, it cannot be deleted.
 *
 * @param people how many hold it, those without access included
 * @param named some of them, by name
 * @param invited how many are invited to it and have not come yet
 */
public record RoleUse(long people, List<Holder> named, long invited) {

    /** One who holds it. */
    public record Holder(long membershipId, String name, boolean active) {}

    public boolean needed() {
        return people > 0 || invited > 0;
    }

    /** How many more hold it than are named. */
    public long more() {
        return people - named.size();
    }
}
