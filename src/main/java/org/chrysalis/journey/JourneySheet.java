package org.chrysalis.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A journey in the order of its page: a row for each visit, under it its pauses and its ending; then work alongside.
 */
@Component
class JourneySheet implements RecordSheet {

    private final JourneyReading reading;
    private final MessageSource messages;

    JourneySheet(JourneyReading reading, MessageSource messages) {
        this.reading = reading;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "journey";
    }

    @Override
    public List<String> headings() {
        return List.of(
                "journey.sheet.number",
                "journey.sheet.stage",
                "journey.sheet.from",
                "journey.sheet.to",
                "journey.sheet.how",
                "journey.sheet.reason",
                "journey.sheet.deciders",
                "journey.sheet.brought-about");
    }

    @Override
    public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
        JourneyView journey = reading.of(initiative);
        List<List<String>> rows = new ArrayList<>();
        for (JourneyView.Main visit : journey.visits()) {
            rows.add(visit(visit));
            journey.pausesIn(visit).forEach(pause -> rows.add(pause(visit, pause)));
            JourneyView.Finish ending = journey.endingAfter(visit);
            if (ending != null) {
                rows.add(ending(visit, ending));
            }
        }
        journey.alongside().forEach(side -> rows.add(alongside(side)));
        return List.copyOf(rows);
    }

    private List<String> visit(JourneyView.Main visit) {
        return List.of(
                String.valueOf(visit.number()),
                visit.stageName(),
                visit.from().toString(),
                text(visit.to()),
                say("journey.direction." + Kebab.of(visit.direction())),
                visit.reason(),
                String.join("; ", visit.deciders()),
                text(visit.broughtAboutBy()));
    }

    private List<String> pause(JourneyView.Main visit, JourneyView.Rest pause) {
        return List.of(
                "",
                visit.stageName(),
                pause.from().toString(),
                text(pause.to()),
                say("journey.sheet.paused"),
                pause.reason(),
                String.join("; ", pause.deciders()),
                "");
    }

    private List<String> ending(JourneyView.Main visit, JourneyView.Finish ending) {
        return List.of(
                "",
                visit.stageName(),
                ending.on().toString(),
                text(ending.reopenedOn()),
                say("journey.sheet.ended"),
                ending.why(),
                String.join("; ", ending.deciders()),
                text(ending.broughtAboutBy()));
    }

    private List<String> alongside(JourneyView.Side side) {
        return List.of(
                "",
                side.stageName(),
                side.from().toString(),
                text(side.to()),
                say("journey.sheet.alongside"),
                "",
                "",
                "");
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
