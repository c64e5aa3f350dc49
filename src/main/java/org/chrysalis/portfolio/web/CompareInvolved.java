package org.chrysalis.portfolio.web;

import java.util.Objects;
import org.chrysalis.portfolio.Comparison.Around;
import org.chrysalis.portfolio.Comparison.Heard;
import org.chrysalis.portfolio.Comparison.Side;
import org.chrysalis.support.web.Dates;
import org.springframework.stereotype.Component;

/**
 * Who had a say in initiatives that stand side by side, who works with them and what they changed around them, with
 * links to the record.
 */
@Component
class CompareInvolved {

    private final Dates dates;

    CompareInvolved(Dates dates) {
        this.dates = dates;
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
}
