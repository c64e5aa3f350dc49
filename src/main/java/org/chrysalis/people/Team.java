package org.chrysalis.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Objects;
import org.chrysalis.support.Refused;
import org.jspecify.annotations.Nullable;

/** A service or team of an organisation. */
@Entity
class Team {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private String name;
    private boolean retired;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Team() {}

    Team(long organisationId, String name) {
        this.organisationId = organisationId;
        this.name = name;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String name() {
        return name;
    }

    boolean retired() {
        return retired;
    }

    int version() {
        return version;
    }

    /** @throws Refused if it is offered no more: who is in it stays, and nobody else comes in */
    void requireInUse() {
        if (retired) {
            throw new Refused("team", "people.team.not-offered");
        }
    }

    void rename(String name) {
        this.name = name;
    }

    void retire() {
        this.retired = true;
    }

    void restore() {
        this.retired = false;
    }
}
