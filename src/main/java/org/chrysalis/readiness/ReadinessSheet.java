package org.chrysalis.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.OrganisationSheet;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** What was said in a round, as a sheet: each condition with its spread, and under it who said what and why. */
@Component
class ReadinessSheet implements OrganisationSheet {

    private final ReadinessReading reading;
    private final ReadinessResults results;
    private final ReadinessWords words;

    ReadinessSheet(ReadinessReading reading, ReadinessResults results, ReadinessWords words) {
        this.reading = reading;
        this.results = results;
        this.words = words;
    }

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "readiness.sheet.condition",
                "readiness.sheet.person",
                "readiness.sheet.score",
                "readiness.sheet.reason",
                "readiness.sheet.middle",
                "readiness.sheet.ones",
                "readiness.sheet.twos",
                "readiness.sheet.threes",
                "readiness.sheet.fours",
                "readiness.sheet.fives",
                "readiness.sheet.cannot-say");
    }

    @Override
    public Taken take(Actor actor, long id) {
        RoundView round = reading.open(actor, id);
        Map<Long, List<Said>> said = results.all(round, MOST).stream().collect(Collectors.groupingBy(Said::condition));
        List<List<String>> rows = new ArrayList<>();
        results.spreads(round).forEach(spread -> {
            rows.add(all(spread));
            said.getOrDefault(spread.condition(), List.of()).forEach(one -> rows.add(one(spread, one)));
        });
        return new Taken(ReadinessActionSheet.subject(round), "readiness-" + id, rows);
    }

    private List<String> all(Spread spread) {
        List<String> row = new ArrayList<>(List.of(spread.name(), "", "", "", words.number(spread.middle())));
        spread.counts().forEach(count -> row.add(count.toString()));
        row.add(String.valueOf(spread.cannotSay()));
        return row;
    }

    private List<String> one(Spread spread, Said one) {
        return List.of(spread.name(), one.person(), words.score(one.score()), one.reason(), "", "", "", "", "", "", "");
    }
}
