package org.chrysalis.portfolio;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Component;

/** Reads what changed between two days, in one statement. */
@Component
class ChangeReading {

    private final ScopeReading reading;

    ChangeReading(ScopeReading reading) {
        this.reading = reading;
    }

    /**
     * @param known until when what was entered was known
     * @param open whether what is kept to teams is left out
     */
    Changes read(Actor actor, InitiativeFilter filter, LocalDate since, Instant known, LocalDate until, boolean open) {
        actor.require(Permission.VIEW_DASHBOARDS);
        boolean money = actor.may(Permission.VIEW_MONEY);
        List<Section<?>> sections = new ArrayList<>(List.of(
                Portfolio.Size.SECTION,
                Pipeline.HAPPENINGS,
                Changes.STEPS,
                EnteredLate.since(known),
                LateRisks.since(known),
                ChangedRisks.between(since, until)));
        if (money) {
            sections.add(ChangedMoney.since(ChangedMoney.begins(since, known)));
        }
        if (open) {
            sections.add(Changes.LEFT_OUT);
        }
        Period between = new Period(Period.Length.YEAR, since.plusDays(1), until);
        return Changes.of(reading.readChanged(actor, filter, between, open, sections), since, known, until, money);
    }
}
