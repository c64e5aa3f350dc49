package org.chrysalis.portfolio.web;

import java.util.Objects;
import org.chrysalis.portfolio.Comparison.Learned;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.support.Kebab;
import org.chrysalis.support.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was learned of initiatives that stand side by side: their evidence and experiments, with links to the record.
 */
@Component
class CompareLearned {

    private final Dates dates;

    CompareLearned(Dates dates) {
        this.dates = dates;
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

    private static String key(String prefix, @Nullable String constant) {
        return prefix + Kebab.of(Objects.requireNonNull(constant));
    }
}
