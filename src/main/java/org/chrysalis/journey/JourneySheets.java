package org.chrysalis.journey;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an initiative ended, and who asked afterwards how people are, as sheets. */
@Configuration(proxyBeanMethods = false)
class JourneySheets {

    private record Sheet(
            String name, List<String> headings, BiFunction<Actor, InitiativeHeader, List<List<String>>> reader)
            implements RecordSheet {

        @Override
        public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
            return reader.apply(actor, initiative);
        }
    }

    @Bean
    RecordSheet endingSheet(JourneyReading reading, MessageSource messages) {
        return new Sheet(
                "endings",
                List.of(
                        "journey.sheet.ended-on",
                        "journey.sheet.cause",
                        "journey.ending.why",
                        "journey.ending.learned",
                        "journey.ending.continues",
                        "journey.ending.care",
                        "journey.sheet.deciders",
                        "journey.sheet.brought-about",
                        "journey.sheet.reopened-on"),
                (actor, initiative) -> reading.of(initiative).endings().stream()
                        .map(ending -> List.of(
                                ending.on().toString(),
                                messages.getMessage(
                                        "journey.ending.cause." + Kebab.of(ending.cause()), null, Locale.UK),
                                ending.why(),
                                ending.learned(),
                                ending.continues(),
                                ending.care(),
                                String.join("; ", ending.deciders()),
                                text(ending.broughtAboutBy()),
                                text(ending.reopenedOn())))
                        .toList());
    }

    @Bean
    RecordSheet checkInSheet(JourneyDetails details) {
        return new Sheet(
                "check-ins",
                List.of(
                        "journey.sheet.check-in",
                        "journey.sheet.due",
                        "journey.sheet.owner",
                        "journey.sheet.done-on",
                        "journey.sheet.done-by",
                        "journey.sheet.note"),
                (actor, initiative) -> details.checkIns(actor, initiative).stream()
                        .map(check -> List.of(
                                check.what(),
                                check.dueOn().toString(),
                                text(check.ownerName()),
                                text(check.doneOn()),
                                text(check.doneBy()),
                                check.note()))
                        .toList());
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
