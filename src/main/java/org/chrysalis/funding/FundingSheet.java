package org.chrysalis.funding;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of an initiative as a sheet, for those who see it. */
@Component
class FundingSheet implements RecordSheet {

    private final FundingReading reading;
    private final FundingWords words;

    FundingSheet(FundingReading reading, FundingWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public String name() {
        return "funding";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "funding.source",
                "funding.amount",
                "funding.basis",
                "funding.purpose.column",
                "funding.from",
                "funding.to",
                "funding.certainty.column",
                "funding.conditions",
                "funding.spent",
                "funding.spent.by");
    }

    @Override
    public boolean visibleTo(Actor actor, InitiativeHeader initiative) {
        return FundingSight.of(actor, initiative);
    }

    @Override
    public String kind() {
        return "funding";
    }

    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        return reading.of(actor, initiative).stream().map(this::row).toList();
    }

    private List<String> row(FundingView sum) {
        return Stream.of(
                        sum.source(),
                        sum.amount(),
                        words.basis(sum),
                        words.purpose(sum.purpose()),
                        sum.startsOn(),
                        sum.endsOn(),
                        words.certainty(sum.committed()),
                        sum.conditions(),
                        sum.spent(),
                        sum.spentBy())
                .map(FundingSheet::text)
                .toList();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
