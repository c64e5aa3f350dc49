package org.chrysalis.readiness;

import org.chrysalis.attachment.AttachmentGuard;
import org.chrysalis.initiative.SpokenOf;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/**
 * The files of a round, such as the notes of the meeting in which it was talked through. A round is not always about an
 * initiative: whoever may see it may read them, and whoever may close it may add to them.
 */
@Component
public class ReadinessRoundFiles implements AttachmentGuard, SpokenOf {

    public static final String KIND = "readiness-round";

    private final ReadinessReading rounds;

    ReadinessRoundFiles(ReadinessReading rounds) {
        this.rounds = rounds;
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
    public Owned toRead(Actor actor, long id) {
        return owned(rounds.open(actor, id));
    }

    @Override
    public Owned toChange(Actor actor, long id) {
        RoundView round = rounds.open(actor, id);
        round.requireChangeableBy(actor);
        return owned(round);
    }

    private static Owned owned(RoundView round) {
        return new Owned(ReadinessTrail.subject(round), round.href());
    }
}
