package org.chrysalis.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.chrysalis.people.Permission;
import org.chrysalis.people.RoleChange;
import org.chrysalis.people.RoleMatrix;
import org.chrysalis.support.web.Differences;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what roles permit, in the names of the permissions. */
@Component
class RoleWords {

    private final MessageSource messages;

    RoleWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What each role holds now, beside what was ticked, where the two are not the same. */
    Differences differences(RolesForm form, RoleMatrix present) {
        Differences differences = new Differences();
        present.roles()
                .forEach(role -> differences.compare(
                        "people.roles.holds",
                        role.name() + ": " + names(present, role.permissions()),
                        role.name() + ": " + names(present, form.permissionsOf(role.id()))));
        return differences;
    }

    /** A sentence for what each role was given, and one for what was taken from it. */
    String changes(List<RoleChange> changes, RoleMatrix matrix) {
        return changes.stream()
                .map(change -> sentence("people.roles.taken", change.role(), names(matrix, change.taken()))
                        + sentence("people.roles.given", change.role(), names(matrix, change.given())))
                .collect(Collectors.joining());
    }

    private String sentence(String key, String role, String permissions) {
        return permissions.isEmpty() ? "" : " " + messages.getMessage(key, new Object[] {role, permissions}, Locale.UK);
    }

    private static String names(RoleMatrix matrix, Set<Permission> permissions) {
        return matrix.permissions().stream()
                .filter(row -> permissions.contains(row.code()))
                .map(RoleMatrix.Row::name)
                .collect(Collectors.joining(", "));
    }
}
