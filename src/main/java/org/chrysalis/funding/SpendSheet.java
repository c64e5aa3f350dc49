package org.chrysalis.funding;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** What was spent of the money of an initiative, by date, as a sheet for those who see it. */
@Component
class SpendSheet implements RecordSheet {

    private final FundingReading reading;

    SpendSheet(FundingReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "spending";
    }

    @Override
    public List<String> headings() {
        return List.of("funding.source", "funding.spend.by.column", "funding.spent", "funding.spend.note.column");
    }

    @Override
    public boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return FundingSight.of(actor, initiative);
    }

    @Override
    public String kind() {
        return "spend";
    }

    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        return reading.spendingOfAll(actor, initiative, MOST);
    }
}
