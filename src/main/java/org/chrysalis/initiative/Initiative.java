package org.chrysalis.initiative;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One new way of working that is being tried. Where it stands is told by the journey ({@link Standing}) and is
 * not changed here, so that a move never makes somebody's edit of the words stale.
 */
@Entity
class Initiative {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long organisationId;
    private int number;
    private String reference;
    private String name;
    private String changeSought = "";
    private String beneficiaries = "";
    private String story = "";
    private @Nullable Long teamId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Status status = Status.ACTIVE;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.NOT_SURE;

    @Enumerated(EnumType.STRING)
    private Visibility visibility = Visibility.ORGANISATION;

    @Enumerated(EnumType.STRING)
    private @Nullable Origin origin;

    private String originNote = "";
    private String ifItStops = "";

    @Column(updatable = false)
    private long stageId;

    @Column(updatable = false)
    private LocalDate stageSince;

    private Instant loggedAt;
    private @Nullable Long loggedBy;

    @Column(updatable = false)
    private Instant lastRecordedAt;

    @ElementCollection
    @CollectionTable(name = "initiative_person", joinColumns = @JoinColumn(name = "initiative_id"))
    private Set<Place> people = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "initiative_tag", joinColumns = @JoinColumn(name = "initiative_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "initiative_lens", joinColumns = @JoinColumn(name = "initiative_id"))
    @Column(name = "lens")
    @Enumerated(EnumType.STRING)
    private Set<Lens> lenses = EnumSet.noneOf(Lens.class);

    @Version
    private int version;

    @SuppressWarnings("NullAway") // for JPA
    protected Initiative() {}

    Initiative(
            long organisationId,
            int number,
            String reference,
            String name,
            long stageId,
            LocalDate since,
            @Nullable Long loggedBy,
            Instant now) {
        this.organisationId = organisationId;
        this.number = number;
        this.reference = reference;
        this.name = name;
        this.stageId = stageId;
        this.stageSince = since;
        this.loggedBy = loggedBy;
        this.loggedAt = now;
        this.lastRecordedAt = now;
    }

    /** A person in one of the two parts; a lead is not also listed as a member. */
    @Embeddable
    record Place(
            @Column(name = "person_id") long personId,
            @Enumerated(EnumType.STRING) Part part) {}

    long id() {
        return Objects.requireNonNull(id);
    }

    String reference() {
        return reference;
    }

    String name() {
        return name;
    }

    String changeSought() {
        return changeSought;
    }

    String beneficiaries() {
        return beneficiaries;
    }

    String story() {
        return story;
    }

    @Nullable
    Long teamId() {
        return teamId;
    }

    Kind kind() {
        return kind;
    }

    Visibility visibility() {
        return visibility;
    }

    @Nullable
    Origin origin() {
        return origin;
    }

    String originNote() {
        return originNote;
    }

    String ifItStops() {
        return ifItStops;
    }

    Set<String> tags() {
        return Set.copyOf(tags);
    }

    Set<Lens> lenses() {
        return Set.copyOf(lenses);
    }

    int version() {
        return version;
    }

    void describe(String name, String changeSought, String beneficiaries, Kind kind) {
        this.name = name;
        this.changeSought = changeSought;
        this.beneficiaries = beneficiaries;
        this.kind = kind;
    }

    void tell(String story) {
        this.story = story;
    }

    void livesIn(@Nullable Long teamId) {
        this.teamId = teamId;
    }

    void showTo(Visibility visibility) {
        this.visibility = visibility;
    }

    void comesFrom(@Nullable Origin origin, String note) {
        this.origin = origin;
        this.originNote = note;
    }

    void isNewIn(Collection<Lens> lenses) {
        this.lenses.retainAll(lenses);
        this.lenses.addAll(lenses);
    }

    void ifItStops(String words) {
        this.ifItStops = words;
    }

    void tag(Collection<String> tags) {
        this.tags.retainAll(tags);
        this.tags.addAll(tags);
    }

    /** Sets both parts; who is named as a lead and as a member is a lead. */
    void involve(Collection<Long> leads, Collection<Long> members) {
        Set<Place> places = new HashSet<>();
        leads.forEach(person -> places.add(new Place(person, Part.LEAD)));
        members.stream()
                .filter(person -> !leads.contains(person))
                .forEach(person -> places.add(new Place(person, Part.MEMBER)));
        people.retainAll(places);
        people.addAll(places);
    }
}
