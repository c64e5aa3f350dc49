package org.chrysalis.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which role holds which permission, as the page of roles shows it. */
public record RoleMatrix(List<Column> roles, List<Row> permissions) {

    /** The names of what a permission needs, in the order of the table; empty where it needs nothing. */
    public String needed(Row row) {
        return names(row.code().needs());
    }

    /** The names of those of which a permission needs one, in the order of the table; empty where it needs none. */
    public String neededOneOf(Row row) {
        return names(row.code().needsOneOf());
    }

    private String names(Set<Permission> codes) {
        return permissions.stream()
                .filter(other -> codes.contains(other.code()))
                .map(Row::name)
                .collect(Collectors.joining(", "));
    }

    /**
     * A role.
     *
     * @param people who hold it, active or not
     */
    public record Column(
            long id,
            int version,
            String name,
            String description,
            boolean own,
            long people,
            Set<Permission> permissions) {}

    /** A permission, named and described. */
    public record Row(Permission code, String name, String description) {}
}
