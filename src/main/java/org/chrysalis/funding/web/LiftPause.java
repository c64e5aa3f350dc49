package org.chrysalis.funding.web;

import java.time.LocalDate;
import org.chrysalis.funding.ProtectionReading;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What there is to read before the day of a lifting is saved, on whichever form it is typed. */
@Component
class LiftPause {

    private final ProtectionReading reading;

    LiftPause(ProtectionReading reading) {
        this.reading = reading;
    }

    /**
     * Whether there is something to read: once for each move on that lies near the day.
     *
     * @param read the day of the move of which the person has read
     * @return the day of the move of which the page tells now; none where nothing gives pause
     */
    @Nullable
    String near(Actor actor, InitiativeHeader initiative, LocalDate day, String read, Model page) {
        ProtectionReading.Move near = reading.moveOnNear(initiative, day).orElse(null);
        if (near == null || read.equals(near.movedOn().toString())) {
            return null;
        }
        page.addAttribute("near", near);
        page.addAttribute("others", reading.others(actor, initiative));
        return near.movedOn().toString();
    }
}
