package org.chrysalis.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.funding.ProtectionView;
import org.chrysalis.initiative.BeforeMove;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** Shelter that goes within days of a move on: two changes at once, and what happened to others who made both. */
@Component
class ProtectionsBeforeMove implements BeforeMove {

    private final ProtectionReading reading;
    private final ProtectionSentences sentences;
    private final Clock clock;

    ProtectionsBeforeMove(ProtectionReading reading, ProtectionSentences sentences, Clock clock) {
        this.reading = reading;
        this.sentences = sentences;
        this.clock = clock;
    }

    @Override
    public Pause before(Actor actor, InitiativeHeader initiative, LocalDate day) {
        List<ProtectionView> ending = reading.endingNear(initiative, day);
        if (ending.isEmpty()) {
            return Pause.NONE;
        }
        return new Pause(
                sentences.beforeMove(ending, LocalDate.now(clock)),
                reading.others(actor, initiative).stream()
                        .map(story -> new Story(story.reference(), story.name(), sentences.story(story)))
                        .toList());
    }
}
