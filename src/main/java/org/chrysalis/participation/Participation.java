package org.chrysalis.participation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** People taking part in an initiative on a day, what they said and what came of it. */
@Entity
class Participation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private long initiativeId;
    private LocalDate heldOn;
    private long stageId;
    private String what;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> who = List.of();

    private int howMany;

    @Enumerated(EnumType.STRING)
    private @Nullable InWhat inWhat;

    @Enumerated(EnumType.STRING)
    private @Nullable Say say;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> views = List.of();

    private String changed = "";
    private @Nullable LocalDate toldOn;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Participation() {}

    @SuppressWarnings("NullAway") // what it says follows at once
    Participation(long organisationId, long initiativeId, long recordedBy, Instant now) {
        this.organisationId = organisationId;
        this.initiativeId = initiativeId;
        this.recordedBy = recordedBy;
        this.recordedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isNew() {
        return id == null;
    }

    int version() {
        return version;
    }

    long stageId() {
        return stageId;
    }

    boolean heldOn(LocalDate day) {
        return day.equals(heldOn);
    }

    int howMany() {
        return howMany;
    }

    /** What it says now; nothing where it is only being recorded. */
    SaveParticipation said() {
        Set<Who> people = EnumSet.noneOf(Who.class);
        who.forEach(each -> people.add(Who.valueOf(each)));
        return new SaveParticipation(heldOn, what, people, howMany, inWhat, say, views, changed, toldOn, version);
    }

    void say(SaveParticipation command, long stage) {
        this.heldOn = command.heldOn();
        this.stageId = stage;
        this.what = command.what();
        this.who = EnumSet.copyOf(command.who()).stream().map(Enum::name).toList();
        this.howMany = command.howMany() == null ? howMany : command.howMany();
        this.inWhat = command.inWhat();
        this.say = command.say();
        this.views = List.copyOf(command.views());
        this.changed = command.changed();
        this.toldOn = command.toldOn();
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
