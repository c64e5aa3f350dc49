package org.chrysalis.pulse;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.springframework.stereotype.Component;

/**
 * The team itself said that something is low. The paper: the major risk is to the people who do it. It reads nothing
 * but what the page shows to everybody who may open it, and calls low what the filter of the list does. It holds until
 * another round that may be shown says otherwise.
 */
@Component
class PulseLow implements AttentionRule {

    private final PulseReading reading;
    private final PulseWords words;

    PulseLow(PulseReading reading, PulseWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public String name() {
        return "pulse-low";
    }

    @Override
    public List<Attention> reasonsFor(long organisationId, long initiativeId) {
        return reading
                .lastShown(organisationId, initiativeId)
                .filter(round -> round.scores().stream().anyMatch(Score::low))
                .map(round -> new Attention(
                        round.endedOn(),
                        null,
                        null,
                        "pulse",
                        List.of(round.endedOn().toString(), low(round))))
                .stream()
                .toList();
    }

    /** Most teams were never asked. */
    @Override
    public Map<Long, List<Attention>> reasonsFor(long organisationId, Collection<Long> initiatives) {
        return AttentionRule.super.reasonsFor(organisationId, reading.everAsked(organisationId, initiatives));
    }

    /** "momentum, 2.0 of 5; safe to try, 2.3 of 5" */
    private String low(RoundView round) {
        return round.scores().stream()
                .filter(Score::low)
                .map(score -> words.low(score).toLowerCase(Locale.UK))
                .collect(Collectors.joining("; "));
    }
}
