package org.chrysalis.participation;

import java.time.Clock;
import java.time.LocalDate;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.Refused;
import org.chrysalis.support.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Numbers that were once shown for several groups together. They stay in the history, and a small group that is counted by
 * itself later would be what is left of them, in whichever order it is saved.
 */
@Component
class ShownTogether {

    private final ParticipationRepository participations;
    private final Dates dates;
    private final Clock clock;

    ShownTogether(ParticipationRepository participations, Dates dates, Clock clock) {
        this.participations = participations;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * In a record that showed such a number no small group is ever counted by itself. In another of the same initiative it is
     * only of people who took part after the last such number was recorded, for they were not counted in it.
     *
     * @throws Refused if a small group could be worked out
     */
    void requireTellsNothing(
            InitiativeHeader initiative, Participation participation, SaveParticipation command, String field) {
        if (!participation.newlyTellsOfFew(command)) {
            return;
        }
        if (participation.wasTogether()) {
            throw new Refused(field, "participation.how-many.tells", HowMany.FEWEST);
        }
        participations
                .countedTogetherUntil(initiative.organisationId(), initiative.id())
                .map(recorded -> LocalDate.ofInstant(recorded, clock.getZone()))
                .filter(until -> !command.heldOn().isAfter(until))
                .ifPresent(until -> {
                    throw new Refused(field, "participation.how-many.tells-until", HowMany.FEWEST, dates.date(until));
                });
    }
}
