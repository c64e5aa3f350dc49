package org.chrysalis.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.chrysalis.pack.Block.Bars.Bar;
import org.chrysalis.pack.Block.Cell;
import org.chrysalis.portfolio.Runway;
import org.chrysalis.portfolio.Shelter;
import org.chrysalis.portfolio.TeamDraws;

/** What carries initiatives and until when: money, protections, and what is taken from teams. */
final class MoneyParts {

    private final PackWords words;

    MoneyParts(PackWords words) {
        this.words = words;
    }

    void runway(Blocks blocks, Runway runway) {
        String first = runway.next().stream()
                .findFirst()
                .filter(edge -> blocks.mayName(edge.reference()))
                .map(edge -> words.say("portfolio.runway.first", edge.name(), words.date(edge.endsOn())))
                .orElse("");
        blocks.say(words.say(runway.findings()), first);
        String quarters = words.say("portfolio.runway.quarters");
        blocks.bars(
                quarters,
                runway.quarters().stream()
                        .map(quarter -> new Bar(
                                until(quarter),
                                BigDecimal.valueOf(quarter.edges()),
                                words.number(quarter.edges()).text(),
                                false))
                        .toList());
        blocks.table(
                quarters,
                List.of(
                        blocks.words("portfolio.runway.quarter"),
                        blocks.numbers("portfolio.runway.edges"),
                        blocks.numbers("portfolio.runway.sums"),
                        blocks.numbers("portfolio.runway.pounds")),
                runway.quarters(),
                quarter -> List.of(
                        Cell.of(until(quarter)),
                        words.number(quarter.edges()),
                        words.number(quarter.sums()),
                        words.pounds(quarter.pounds())));
        blocks.naming(
                words.say("portfolio.runway.next"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.runway.day"),
                        blocks.words("pack.runway.more"),
                        blocks.numbers("portfolio.runway.pounds")),
                runway.next(),
                runway.coming(),
                Runway.Edge::reference,
                edge -> List.of(
                        Cell.of(words.initiative(edge.reference(), edge.name())),
                        words.day(edge.endsOn()),
                        Cell.of(words.say(edge.hoped() ? "pack.yes" : "pack.no")),
                        words.pounds(edge.pounds())));
        if (!runway.falls().isEmpty()) {
            falls(blocks, runway);
        }
        List<String> missing = new ArrayList<>();
        blocks.count(missing, runway.falling(), "portfolio.runway.falling");
        blocks.count(missing, runway.over(), "portfolio.runway.over");
        blocks.count(missing, runway.later(), "portfolio.runway.later");
        blocks.count(missing, runway.unending(), "portfolio.runway.unending");
        blocks.count(missing, runway.uncommitted(), "portfolio.runway.uncommitted");
        blocks.count(missing, runway.unfunded(), "portfolio.runway.unfunded");
        blocks.points(missing);
    }

    private void falls(Blocks blocks, Runway runway) {
        blocks.naming(
                words.say("portfolio.runway.falls"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.runway.falls.day"),
                        blocks.numbers("portfolio.runway.pounds"),
                        blocks.numbers("portfolio.runway.falls.yearly")),
                runway.falls(),
                Runway.Fall::reference,
                fall -> List.of(
                        Cell.of(words.initiative(fall.reference(), fall.name())),
                        words.day(fall.endsOn()),
                        words.pounds(fall.pounds()),
                        words.pounds(fall.yearly())));
    }

    private String until(Runway.Quarter quarter) {
        return words.say("portfolio.runway.until", words.day(quarter.to()).text());
    }

    void shelter(Blocks blocks, Shelter shelter) {
        Shelter.Counts counts = shelter.counts();
        blocks.say(words.say(shelter.findings()));
        blocks.naming(
                words.say("portfolio.shelter.next"),
                List.of(
                        blocks.words("portfolio.table.initiative"),
                        blocks.words("portfolio.shelter.what"),
                        blocks.words("portfolio.shelter.day"),
                        blocks.words("pack.shelter.planned")),
                shelter.next(),
                counts.dated(),
                Shelter.Lift::reference,
                lift -> List.of(
                        Cell.of(words.initiative(lift.reference(), lift.name())),
                        Cell.of(lift.what()),
                        words.day(lift.endsOn()),
                        Cell.of(words.say(lift.planned() ? "pack.yes" : "pack.no"))));
        List<String> missing = new ArrayList<>();
        blocks.count(missing, counts.soon(), "portfolio.shelter.soon");
        blocks.count(missing, counts.overdue(), "portfolio.shelter.overdue");
        blocks.count(missing, counts.unplanned(), "portfolio.shelter.unplanned");
        blocks.points(missing);
    }

    void draws(Blocks blocks, TeamDraws draws, int undrawn) {
        blocks.say(words.say(draws.findings()));
        String title = words.say("pack.draws.picture");
        blocks.bars(
                title,
                draws.teams().stream()
                        .map(team -> new Bar(
                                name(team),
                                team.days(),
                                words.number(team.days()).text(),
                                false))
                        .toList());
        blocks.table(
                words.say("portfolio.draws"),
                List.of(
                        blocks.words("portfolio.draws.team"),
                        blocks.numbers("portfolio.draws.days"),
                        blocks.numbers("portfolio.draws.uncovered"),
                        blocks.numbers("portfolio.draws.unsaid"),
                        blocks.numbers("portfolio.initiatives")),
                draws.teams(),
                team -> List.of(
                        Cell.of(name(team)),
                        words.number(team.days()),
                        words.number(team.uncovered()),
                        words.number(team.unsaid()),
                        words.number(team.initiatives())));
        if (draws.all() > draws.teams().size()) {
            blocks.say(words.say("portfolio.some", draws.teams().size(), draws.all()));
        }
        List<String> missing = new ArrayList<>();
        blocks.count(missing, undrawn, "portfolio.split.undrawn");
        blocks.points(missing);
    }

    private String name(TeamDraws.Team team) {
        return team.name() == null ? words.say("portfolio.draws.elsewhere") : team.name();
    }
}
