package org.chrysalis.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A named set of permissions of one organisation. */
@Entity
class Role {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private String name;
    private String description;
    private boolean builtIn;

    @ElementCollection
    @CollectionTable(name = "role_permission", joinColumns = @JoinColumn(name = "role_id"))
    @Column(name = "permission_code")
    @Enumerated(EnumType.STRING)
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Role() {}

    Role(long organisationId, String name, String description, boolean builtIn, Set<Permission> permissions) {
        this.organisationId = organisationId;
        this.name = name;
        this.description = description;
        this.builtIn = builtIn;
        this.permissions.addAll(permissions);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    long organisationId() {
        return organisationId;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    boolean builtIn() {
        return builtIn;
    }

    Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    int version() {
        return version;
    }

    void describe(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /** Grants exactly these. */
    void permit(Set<Permission> granted) {
        permissions.retainAll(granted);
        permissions.addAll(granted);
    }
}
