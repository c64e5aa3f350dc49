package org.chrysalis.portfolio;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.initiative.InitiativeFilter;
import org.chrysalis.initiative.TwoDays;
import org.chrysalis.people.Actor;
import org.chrysalis.people.Permission;
import org.springframework.stereotype.Component;

/** Reads what changed between two days, in one statement. */
@Component
class ChangeReading {

    private final ScopeReading reading;
    private final Clock clock;

    ChangeReading(ScopeReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param days with until when what was entered was known on the earlier one
     * @param open whether it may be handed to everybody
     */
    Changes read(Actor actor, InitiativeFilter filter, TwoDays days, boolean open) {
        actor.require(Permission.VIEW_DASHBOARDS);
        boolean money = actor.may(Permission.VIEW_MONEY);
        ChangedScope scope = new ChangedScope(filter, days, open);
        List<Section<?>> sections = new ArrayList<>(List.of(
                Portfolio.Size.SECTION,
                Passage.SECTION,
                Pipeline.HAPPENINGS,
                Changes.STEPS,
                EnteredLate.between(days),
                LateRisks.between(days),
                ChangedRisks.between(days.since(), days.until())));
        if (money) {
            sections.add(ChangedMoney.between(days));
            sections.add(Portfolio.Kept.SECTION);
        }
        if (open) {
            sections.add(Changes.LEFT_OUT);
        }
        Period between = new Period(Period.Length.YEAR, days.since().plusDays(1), days.until());
        ScopeReading.Read read = reading.readChanged(actor, scope, between, sections);
        boolean told =
                scope.narrow() && (read.leftAside().isEmpty() || days.until().isBefore(LocalDate.now(clock)));
        return Changes.of(read, days, told, money);
    }
}
