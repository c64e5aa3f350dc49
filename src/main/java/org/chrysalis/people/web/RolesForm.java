package org.chrysalis.people.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chrysalis.people.ChangeRole;
import org.chrysalis.people.Permission;
import org.chrysalis.people.RoleMatrix;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.web.NotAboutFamilies;

/** The table of roles as it was ticked: {@code granted} holds "role:PERMISSION" for every tick. */
@NotAboutFamilies
class RolesForm {

    private Map<Long, Integer> versions = new LinkedHashMap<>();
    private Set<String> granted = new HashSet<>();

    /** Names the box of a "role-PERMISSION" for what is wrong with it; the ticks themselves are in {@code granted}. */
    private final Map<String, Boolean> tick = new HashMap<>();

    /** What the page before said of who loses what. */
    private String read = "";

    void show(RoleMatrix matrix) {
        noteVersions(matrix);
        matrix.roles()
                .forEach(role -> role.permissions().forEach(permission -> granted.add(role.id() + ":" + permission)));
    }

    /** From now on what is sent is meant to replace these. */
    void noteVersions(RoleMatrix matrix) {
        versions.clear();
        matrix.roles().forEach(role -> versions.put(role.id(), role.version()));
    }

    /** @throws Conflict if it does not say which version of a role its ticks are meant to replace */
    List<ChangeRole> toCommands() {
        if (versions.isEmpty()
                || versions.containsValue(null)
                || !granted.stream().allMatch(this::isOfAVersion)) {
            throw new Conflict("role");
        }
        return versions.entrySet().stream()
                .map(entry -> new ChangeRole(entry.getKey(), entry.getValue(), permissionsOf(entry.getKey())))
                .toList();
    }

    private boolean isOfAVersion(String tick) {
        return versions.keySet().stream().anyMatch(role -> tick.startsWith(role + ":"));
    }

    Set<Permission> permissionsOf(long role) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (Permission permission : Permission.values()) {
            if (granted.contains(role + ":" + permission)) {
                permissions.add(permission);
            }
        }
        return permissions;
    }

    public Map<Long, Integer> getVersions() {
        return versions;
    }

    public void setVersions(Map<Long, Integer> versions) {
        this.versions = versions;
    }

    public Set<String> getGranted() {
        return granted;
    }

    public void setGranted(Set<String> granted) {
        this.granted = granted;
    }

    public Map<String, Boolean> getTick() {
        return tick;
    }

    public String getRead() {
        return read;
    }

    public void setRead(String read) {
        this.read = read;
    }
}
