package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** How far the money of an initiative reaches, month by month, as a sheet for those who see it. */
@Component
class RunwaySheet implements RecordSheet {

    private final FundingReading reading;
    private final Clock clock;

    RunwaySheet(FundingReading reading, Clock clock) {
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "runway";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "funding.runway.month",
                "funding.runway.committed",
                "funding.runway.hoped",
                "funding.runway.needed",
                "funding.runway.open",
                "funding.runway.from");
    }

    @Override
    public boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return FundingSight.of(actor, initiative);
    }

    @Override
    public String kind() {
        return "horizon";
    }

    /**
     * What nobody said that a month needs is left empty, and so is what it leaves open. Of an initiative that has ended
     * no month is told.
     */
    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        if (initiative.ended()) {
            return List.of();
        }
        return Runway.of(reading.of(actor, initiative), reading.horizon(actor, initiative), LocalDate.now(clock))
                .months()
                .stream()
                .map(month -> List.of(
                        month.month().toString(),
                        month.committed().toPlainString(),
                        month.hoped().toPlainString(),
                        Objects.toString(month.needed(), ""),
                        month.needed() == null ? "" : month.open().toPlainString(),
                        month.first().toString()))
                .toList();
    }
}
