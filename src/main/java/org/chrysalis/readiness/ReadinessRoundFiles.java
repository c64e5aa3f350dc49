package org.chrysalis.readiness;

import java.util.List;
import java.util.Optional;
import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.attachment.FileOfRecord;
import org.chrysalis.attachment.FilesOfRecords;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.initiative.WithdrawnRecords;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.chrysalis.support.Forbidden;
import org.springframework.stereotype.Component;

/**
 * The files of a round, such as the notes of the meeting in which it was talked through. A round is not always about an
 * initiative: whoever may see it may read them, and whoever may close it may add to them. Of one that was withdrawn,
 * whoever may close such rounds takes them off; those of an initiative's are read by whoever sees its history.
 */
@Component
public class ReadinessRoundFiles implements AttachmentGuard, SpokenOf, WithdrawnRecords {

    public static final String KIND = "readiness-round";

    private static final String WITHDRAWN = """
            select '%s' as kind, r.id, r.name from readiness_round r
            where %s and r.organisation_id = :organisation and r.withdrawn_at is not null""";

    private final ReadinessReading rounds;
    private final FilesOfRecords files;

    ReadinessRoundFiles(ReadinessReading rounds, FilesOfRecords files) {
        this.rounds = rounds;
        this.files = files;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String nameOf(String subject) {
        return """
                select r.name from readiness_round r
                where r.id = %s and r.organisation_id = :organisation and r.withdrawn_at is null""".formatted(subject);
    }

    @Override
    public String withdrawn() {
        return WITHDRAWN.formatted(KIND, "r.initiative_id = :owner");
    }

    /** Those of withdrawn rounds of the organisation and its teams, for whoever may close such; none for others. */
    public List<FileOfRecord> ofWithdrawn(Actor actor) {
        return actor.may(Permission.EDIT_ALL_INITIATIVES)
                ? files.of(
                        actor,
                        WITHDRAWN.formatted(KIND, "r.initiative_id is null and r.organisation_id = :owner"),
                        actor.organisationId())
                : List.of();
    }

    @Override
    public Owned toRead(Actor actor, long id) {
        return owned(rounds.open(actor, id));
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        rounds.hold(actor, id);
        RoundView round = rounds.open(actor, id);
        round.requireChangeableBy(actor);
        return owned(round);
    }

    @Override
    public Owned toReadFile(Actor actor, long id) {
        return gone(actor, id).map(ReadinessRoundFiles::withdrawn).orElseGet(() -> toRead(actor, id));
    }

    @Override
    public Owned toTakeOff(Actor actor, long id) {
        Optional<RoundView> gone = gone(actor, id);
        if (gone.isEmpty()) {
            return toChange(actor, id);
        }
        if (!gone.get().manageableBy(actor)) {
            throw new Forbidden(Permission.EDIT_ALL_INITIATIVES.name());
        }
        return withdrawn(gone.get());
    }

    /** A withdrawn one that this person may know of. */
    private Optional<RoundView> gone(Actor actor, long id) {
        return rounds.withdrawn(actor, id).filter(round -> round.ofInitiative() || round.manageableBy(actor));
    }

    private static Owned owned(RoundView round) {
        return new Owned(ReadinessTrail.subject(round), round.href());
    }

    private static Owned withdrawn(RoundView round) {
        return new Owned(
                ReadinessTrail.subject(round),
                round.ofInitiative() ? "/initiatives/" + round.reference() + "/history#files" : "/readiness");
    }
}
