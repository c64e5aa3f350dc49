package org.chrysalis.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.springframework.stereotype.Component;

/** The closed rounds as a sheet: each as a whole, never an answer and never a line. */
@Component
class PulseSheet implements RecordSheet {

    private final PulseReading reading;
    private final PulseWords words;

    PulseSheet(PulseReading reading, PulseWords words) {
        this.reading = reading;
        this.words = words;
    }

    @Override
    public String name() {
        return "pulse";
    }

    @Override
    public List<String> headings() {
        List<String> headings = new ArrayList<>(
                List.of("pulse.sheet.opened", "pulse.sheet.closed", "pulse.sheet.shown", "pulse.sheet.answers"));
        for (Tap tap : Tap.values()) {
            Stream.of("mean", "lowest", "highest", "said")
                    .forEach(part -> headings.add("pulse.sheet." + tap.key() + "." + part));
        }
        return List.copyOf(headings);
    }

    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        return reading.closed(initiative, RecordSheet.MOST).stream()
                .map(this::row)
                .toList();
    }

    private List<String> row(RoundView round) {
        List<String> row = new ArrayList<>(List.of(
                round.opensOn().toString(),
                round.endedOn().toString(),
                words.shown(round.shown()),
                round.shown() ? String.valueOf(round.answers()) : ""));
        for (int each = 0; each < Tap.values().length; each++) {
            Score score = round.shown() ? round.scores().get(each) : null;
            row.addAll(
                    score == null || !score.shown()
                            ? List.of("", "", "", "")
                            : List.of(
                                    words.mean(score),
                                    String.valueOf(score.lowest()),
                                    String.valueOf(score.highest()),
                                    String.valueOf(score.said())));
        }
        return row;
    }
}
