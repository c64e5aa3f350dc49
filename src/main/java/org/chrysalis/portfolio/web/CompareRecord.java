package org.chrysalis.portfolio.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.portfolio.Comparison.Around;
import org.chrysalis.portfolio.Comparison.Heard;
import org.chrysalis.portfolio.Comparison.Learned;
import org.chrysalis.portfolio.Comparison.Money;
import org.chrysalis.portfolio.Comparison.Named;
import org.chrysalis.portfolio.Comparison.Shelter;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.portfolio.web.CompareTable.Row;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the practice record says of initiatives that stand side by side, each figure with a link to where it is
 * recorded.
 */
@Component
class CompareRecord {

    private final Dates dates;
    private final Clock clock;

    CompareRecord(Dates dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** How a row of all sides is made. */
    interface Rows {
        Row of(List<Side> sides, String key, BiConsumer<Side, CompareCell> words);
    }

    void evidence(Side side, CompareCell cell) {
        Learned it = side.learned();
        cell.count(it.supports(), "evidence?says=SUPPORTS", "evidence.says.supports");
        cell.count(it.mixed(), "evidence?says=MIXED", "evidence.says.mixed");
        cell.count(it.noDifference(), "evidence?says=NO_DIFFERENCE", "evidence.says.no-difference");
        cell.count(it.contradicts(), "evidence?says=CONTRADICTS", "evidence.says.contradicts");
        cell.count(it.notSaid(), "evidence?says=NOT_SAID", "evidence.says.not-said");
        if (it.pieces() > 0) {
            cell.link("evidence", "compare.evidence.count", it.pieces());
        }
        cell.orMissing("compare.evidence.none");
    }

    void latestEvidence(Side side, CompareCell cell) {
        Learned it = side.learned();
        if (it.evidenceId() != null) {
            cell.textLink("evidence/" + it.evidenceId(), Objects.requireNonNull(it.found()));
            cell.text(cell.words(key("evidence.says.", it.says())));
            cell.triedWith(it.foundWith());
            cell.text(dates.date(it.foundOn()));
        }
        cell.orMissing("compare.none");
    }

    void experiments(Side side, CompareCell cell) {
        Learned it = side.learned();
        String part = "risks/experiments";
        cell.count(it.keep(), part, "risk.decision.keep");
        cell.count(it.change(), part, "risk.decision.change");
        cell.count(it.stop(), part, "risk.decision.stop");
        cell.count(it.inconclusive(), part, "risk.decision.inconclusive");
        cell.count(it.undecided(), part, "compare.experiments.undecided");
        if (it.experiments() > 0) {
            cell.link(part, "compare.experiments.count", it.experiments());
        }
        cell.orMissing("compare.experiments.none");
    }

    void latestExperiment(Side side, CompareCell cell) {
        Learned it = side.learned();
        if (it.experimentId() != null) {
            cell.textLink("risks/experiments/" + it.experimentId(), Objects.requireNonNull(it.question()));
            cell.text(Objects.requireNonNull(it.happened()));
            cell.triedWith(it.triedWith());
            cell.say(
                    "compare.experiments.decided",
                    cell.words(key("risk.decision.", it.decision())),
                    dates.date(it.decidedOn()));
        }
        cell.orMissing("compare.none");
    }

    void occasions(Side side, CompareCell cell) {
        Heard it = side.heard();
        if (it.occasions() == 0) {
            cell.missing("compare.occasions.none");
            return;
        }
        cell.link("participation", "compare.occasions.count", it.occasions());
        if (it.occasions() > 1) {
            cell.say(it.exact() ? "compare.attendances.exact" : "compare.attendances.least", it.attendances());
        }
        cell.say("compare.occasions.latest", Objects.requireNonNull(it.lastWhat()), dates.date(it.lastOn()));
    }

    void say(Side side, CompareCell cell) {
        Heard it = side.heard();
        cell.count(it.led(), "participation", "participation.say.led");
        cell.count(it.shared(), "participation", "participation.say.shared");
        cell.count(it.involved(), "participation", "participation.say.involved");
        cell.count(it.consulted(), "participation", "participation.say.consulted");
        cell.count(it.informed(), "participation", "participation.say.informed");
        cell.count(it.unsaid(), "participation", "compare.say.unsaid");
        cell.orMissing("compare.none");
    }

    void told(Side side, CompareCell cell) {
        Heard it = side.heard();
        if (it.occasions() > 0) {
            cell.link("participation", "compare.told.count", it.told(), it.occasions());
            if (it.waiting() > 0) {
                cell.link("participation", "compare.told.waiting", it.waiting());
            }
        }
        cell.orMissing("compare.none");
    }

    void risksToPeople(Side side, CompareCell cell) {
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
    List<Row> shelter(List<Side> sides, Rows rows) {
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
        switch (state) {
            case UNRECORDED -> cell.missing("funding.edge.unrecorded");
            case HOPED_FOR -> cell.link("funding", "funding.edge.hoped-for");
            case GOES_ON -> cell.link("funding", "funding.edge.goes-on");
            case AHEAD -> cell.link("funding", "funding.edge.ahead", dates.date(it.endsOn()), days(today, it));
            case PASSED -> cell.link("funding", "funding.edge.passed", dates.date(it.endsOn()), -days(today, it));
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

    void partners(Side side, CompareCell cell) {
        Around it = side.around();
        String part = "participation/partners";
        if (it.partners() > 0) {
            cell.link(part, "compare.partners.count", it.partners());
        }
        cell.count(it.absent(), part, "participation.strength.absent");
        cell.count(it.fragile(), part, "participation.strength.fragile");
        cell.count(it.growing(), part, "participation.strength.growing");
        cell.count(it.strong(), part, "participation.strength.strong");
        cell.count(it.sharedPurpose(), part, "participation.strength.shared-purpose");
        long unsaid = it.partners() - it.absent() - it.fragile() - it.growing() - it.strong() - it.sharedPurpose();
        cell.count(unsaid, part, "compare.partners.unsaid");
        cell.orMissing("compare.partners.none");
    }

    void ripples(Side side, CompareCell cell) {
        Around it = side.around();
        String part = "participation/ripples";
        cell.count(it.wanted(), part, "participation.wanted.wanted");
        cell.count(it.unwanted(), part, "participation.wanted.unwanted");
        cell.count(it.both(), part, "participation.wanted.both");
        cell.count(it.tooSoon(), part, "participation.wanted.too-soon");
        if (it.ripples() > 0) {
            cell.say("compare.ripples.latest", Objects.requireNonNull(it.lastRipple()), dates.date(it.lastRippleOn()));
        }
        cell.orMissing("compare.ripples.none");
    }

    private static String key(String prefix, @Nullable String constant) {
        return prefix + Kebab.of(Objects.requireNonNull(constant));
    }
}
