package org.chrysalis.portfolio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.initiative.Status;
import org.chrysalis.portfolio.Comparison.Money;
import org.chrysalis.portfolio.Comparison.Named;
import org.chrysalis.portfolio.Comparison.Shelter;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.portfolio.web.CompareTable.Row;
import org.chrysalis.support.web.Dates;
import org.springframework.stereotype.Component;

/**
 * What could do harm in initiatives that stand side by side, and what shelters and carries them, with links to the
 * record.
 */
@Component
class CompareShelter {

    private final Dates dates;
    private final Clock clock;

    CompareShelter(Dates dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** How a row of all sides is made. */
    interface Rows {
        Row of(List<Side> sides, String key, BiConsumer<Side, CompareCell> words);
    }

    void risksToPeople(Side side, CompareCell cell) {
        if (side.risks().happened() > 0) {
            cell.link("risks", "compare.risks.people.happened", side.risks().happened());
        }
        if (side.risks().people() == 0) {
            cell.missing("compare.risks.people.none");
            return;
        }
        cell.link("risks", "compare.risks.people.count", side.risks().people());
        side.risksToPeople().forEach(risk -> cell.textLink("risks/" + risk.id(), risk.words()));
        long more = side.risks().people() - side.risksToPeople().size();
        if (more > 0) {
            cell.say("compare.more", more);
        }
    }

    void otherRisks(Side side, CompareCell cell) {
        if (side.risks().others() > 0) {
            cell.link("risks", "compare.risks.others.count", side.risks().others());
        }
        cell.orMissing("compare.risks.others.none");
        if (side.risks().over() > 0) {
            cell.link("risks", "compare.risks.over", side.risks().over());
        }
    }

    /** The row on money stands there for whoever may see the money of one of them. */
    List<Row> rows(List<Side> sides, Rows rows) {
        List<Row> shown = new ArrayList<>();
        if (sides.stream().anyMatch(side -> side.money() != null)) {
            shown.add(rows.of(sides, "compare.money", this::money));
        }
        shown.add(rows.of(sides, "compare.protections", this::protections));
        shown.add(rows.of(sides, "compare.ordinary", this::ordinary));
        return shown;
    }

    private void money(Side side, CompareCell cell) {
        Money it = side.money();
        if (it == null) {
            cell.missing("compare.money.not-yours");
            return;
        }
        LocalDate today = LocalDate.now(clock);
        CliffEdge.State state = it.state(today);
        if (side.standing().status() == Status.ENDED) {
            moneyWas(it, state, cell);
            return;
        }
        switch (state) {
            case UNRECORDED -> cell.missing("funding.edge.unrecorded");
            case HOPED_FOR -> cell.link("funding", "funding.edge.hoped-for");
            case GOES_ON -> cell.link("funding", "funding.edge.goes-on");
            case AHEAD -> cell.link("funding", "funding.edge.ahead", dates.date(it.endsOn()), days(today, it));
            case PASSED -> cell.link("funding", "funding.edge.passed", dates.date(it.endsOn()), -days(today, it));
        }
    }

    /** Of one that has ended nothing is counted from today: what was is told, and nothing of it goes on. */
    private void moneyWas(Money it, CliffEdge.State state, CompareCell cell) {
        switch (state) {
            case UNRECORDED -> cell.missing("funding.ended.none");
            case HOPED_FOR -> cell.link("funding", "funding.ended.hoped");
            case GOES_ON -> cell.link("funding", "compare.money.ended.no-end");
            case AHEAD, PASSED -> cell.link("funding", "compare.money.ended", dates.date(it.endsOn()));
        }
    }

    private static long days(LocalDate today, Money money) {
        return ChronoUnit.DAYS.between(today, Objects.requireNonNull(money.endsOn()));
    }

    private void protections(Side side, CompareCell cell) {
        Shelter it = side.shelter();
        if (it.protections() == 0) {
            cell.missing("compare.protections.none");
            return;
        }
        cell.link("funding/protections", "compare.protections.count", it.protections());
        if (it.nextWhat() == null) {
            cell.say("compare.protections.no-end");
        } else {
            cell.say("compare.protections.next", it.nextWhat(), dates.date(it.nextEndsOn()));
        }
    }

    private void ordinary(Side side, CompareCell cell) {
        List<Named> marked = side.markers();
        if (side.shelter().markers() == 0) {
            cell.missing("compare.ordinary.none");
            return;
        }
        cell.link(
                "funding/ordinary",
                "compare.ordinary.count",
                marked.size(),
                side.shelter().markers());
        marked.forEach(marker -> cell.text(marker.words()));
    }
}
