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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
    private String what;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> who = List.of();

    /** Several groups, from a time when they were not counted apart; then none of them has its own number. */
    private @Nullable Integer together;

    private @Nullable Integer youngPeople;
    private @Nullable Integer families;
    private @Nullable Integer practitioners;
    private @Nullable Integer partners;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> inWhat = List.of();

    @Enumerated(EnumType.STRING)
    private @Nullable Say say;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> views = List.of();

    private String changed = "";
    private @Nullable LocalDate toldOn;
    private @Nullable Long recordedBy;
    private Instant recordedAt;
    private @Nullable Instant withdrawnAt;

    /** Rises with every save, so that the version does: a version that stays would say that a guess was right. */
    private int saves;

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

    /** The number of its row; none where it is only being recorded. */
    @Nullable
    Long row() {
        return id;
    }

    /** What it says now; nothing where it is only being recorded. */
    SaveParticipation said() {
        return new SaveParticipation(heldOn, what, each(), inWhat(), say, views, changed, toldOn, version);
    }

    TookPart tookPart() {
        return TookPart.of(who.stream().map(Who::valueOf).toList(), each(), together);
    }

    /** Who took part once this is said: what is kept of what is there, and what is typed. */
    TookPart tookPart(SaveParticipation command) {
        Map<Who, Integer> numbers = numbers(command);
        return numbers.isEmpty() && together != null ? tookPart() : TookPart.of(numbers.keySet(), numbers, null);
    }

    /** Whether it stays about the same occasion and shows the same numbers, as far as any are shown. */
    boolean saysTheSame(SaveParticipation command) {
        return command.heldOn().equals(heldOn)
                && command.what().equals(what)
                && tookPart(command).equals(tookPart());
    }

    private Map<Who, Integer> numbers(SaveParticipation command) {
        return TookPart.after(each(), command.howMany());
    }

    private Map<Who, Integer> each() {
        Map<Who, Integer> each = new EnumMap<>(Who.class);
        put(each, Who.YOUNG_PEOPLE, youngPeople);
        put(each, Who.FAMILIES, families);
        put(each, Who.PRACTITIONERS, practitioners);
        put(each, Who.PARTNERS, partners);
        return each;
    }

    private static void put(Map<Who, Integer> each, Who group, @Nullable Integer people) {
        if (people != null) {
            each.put(group, people);
        }
    }

    private Set<InWhat> inWhat() {
        Set<InWhat> all = EnumSet.noneOf(InWhat.class);
        inWhat.forEach(one -> all.add(InWhat.valueOf(one)));
        return all;
    }

    void say(SaveParticipation command) {
        this.heldOn = command.heldOn();
        this.what = command.what();
        Map<Who, Integer> numbers = numbers(command);
        if (!numbers.isEmpty()) {
            this.who = numbers.keySet().stream().map(Enum::name).toList();
            this.together = null;
            this.youngPeople = numbers.get(Who.YOUNG_PEOPLE);
            this.families = numbers.get(Who.FAMILIES);
            this.practitioners = numbers.get(Who.PRACTITIONERS);
            this.partners = numbers.get(Who.PARTNERS);
        }
        this.inWhat = command.inWhat().stream().sorted().map(Enum::name).toList();
        this.say = command.say();
        this.views = List.copyOf(command.views());
        this.changed = command.changed();
        this.toldOn = command.toldOn();
        this.saves++;
    }

    void withdraw(Instant now) {
        this.withdrawnAt = now;
    }
}
