package org.chrysalis.funding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chrysalis.funding.CliffEdge;
import org.chrysalis.funding.Fall;
import org.chrysalis.funding.FundingView;
import org.chrysalis.funding.FundingWords;
import org.chrysalis.funding.HorizonView;
import org.chrysalis.funding.Runway;
import org.chrysalis.support.web.Dates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands out of an initiative's money, in sentences: {@code @fundingSentences}. */
@Component
class FundingSentences {

    /** From here on an end is near: the same days as its reason for attention. */
    private static final int NEAR = 90;

    private final MessageSource messages;
    private final FundingWords words;
    private final Dates dates;
    private final Clock clock;

    FundingSentences(MessageSource messages, FundingWords words, Dates dates, Clock clock) {
        this.messages = messages;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    /** When the committed money ends and what follows it. */
    public String edge(CliffEdge edge) {
        List<String> sentences = new ArrayList<>();
        switch (edge.state()) {
            case UNRECORDED -> sentences.add(say("funding.edge.unrecorded"));
            case HOPED_FOR -> sentences.add(say("funding.edge.hoped-for"));
            case GOES_ON -> sentences.add(say("funding.edge.goes-on"));
            case AHEAD -> sentences.add(say("funding.edge.ahead", dates.date(edge.endsOn()), edge.days()));
            case PASSED -> sentences.add(say("funding.edge.passed", dates.date(edge.endsOn()), edge.daysSince()));
        }
        Fall fall = edge.fall();
        if (edge.datedTo() != null && (fall == null || !edge.datedTo().equals(fall.endsOn()))) {
            sentences.add(say("funding.edge.goes-on.dated", dates.date(edge.datedTo()), edge.days()));
        }
        if (edge.endsOn() != null) {
            sentences.add(follows(edge));
        }
        if (fall != null) {
            sentences.add(
                    say("funding.edge.fall", dates.date(fall.endsOn()), fall.days(), words.yearly(fall.yearly())));
        }
        if (edge.gap() != null) {
            sentences.add(say(
                    "funding.edge.gap",
                    dates.date(edge.gap().from()),
                    dates.date(edge.gap().to())));
        }
        return String.join(" ", sentences);
    }

    /**
     * Whether that should catch the eye: the end is near or past, and nothing follows; or a fall or a time without is
     * near.
     */
    public boolean pressing(CliffEdge edge) {
        return edge.endsOn() != null && edge.days() <= NEAR && edge.nothingFollows()
                || edge.fall() != null && edge.fall().days() <= NEAR
                || edge.gap() != null && edge.gap().days() <= NEAR;
    }

    /** Whether the money lasts until outcomes can be expected, where somebody said when that is. */
    public String horizon(CliffEdge edge, HorizonView horizon) {
        LocalDate outcomes = horizon.outcomesBy();
        if (outcomes == null) {
            return say("funding.horizon.unsaid");
        }
        String by = dates.date(outcomes);
        if (outcomes.isBefore(LocalDate.now(clock))) {
            return edge.before(outcomes)
                    ? say("funding.horizon.past.short", by, edge.shortBy(outcomes))
                    : say("funding.horizon.past", by);
        }
        if (edge.before(outcomes)) {
            String tense =
                    edge.state() == CliffEdge.State.PASSED ? "funding.horizon.short.over" : "funding.horizon.short";
            return say(tense, by, edge.shortBy(outcomes));
        }
        LocalDate from = edge.onlyFrom(outcomes);
        if (from != null) {
            return say("funding.horizon.ahead", by, dates.date(from));
        }
        if (outcomes.equals(edge.endsOn())) {
            return say("funding.horizon.same-day", by);
        }
        Fall fall = edge.fall();
        if (fall != null && outcomes.isAfter(fall.endsOn())) {
            return say("funding.horizon.fall", by, ChronoUnit.DAYS.between(fall.endsOn(), outcomes));
        }
        return switch (edge.state()) {
            case GOES_ON -> say("funding.horizon.endless", by);
            case AHEAD, PASSED -> say("funding.horizon.enough", by);
            case UNRECORDED, HOPED_FOR -> say("funding.horizon.nothing", by);
        };
    }

    /** From which month on committed money is not enough, where somebody said what is needed. */
    public String need(Runway runway, HorizonView horizon) {
        if (horizon.monthlyNeed() == null) {
            return say("funding.need.unsaid");
        }
        return runway.firstShort()
                .map(month -> say(
                        month.isPart() ? "funding.need.short.part" : "funding.need.short",
                        dates.month(month.first()),
                        words.money(month.open())))
                .orElseGet(() -> say("funding.need.enough"));
    }

    private String follows(CliffEdge edge) {
        if (edge.nothingFollows()) {
            return say("funding.edge.nothing");
        }
        FundingView first = edge.follows().get(0);
        return say("funding.edge.follows", first.source(), words.amount(first), dates.date(first.startsOn()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.UK);
    }
}
