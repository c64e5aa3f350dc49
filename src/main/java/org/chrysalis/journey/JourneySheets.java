package org.chrysalis.journey;

import java.util.List;
import java.util.Locale;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.support.Kebab;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How an initiative ended, and who asked afterwards how people are, as sheets. */
@Configuration(proxyBeanMethods = false)
class JourneySheets {

    @Bean
    RecordSheet endingSheet(JourneyReading reading, MessageSource messages) {
        return RecordSheet.of(
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
                                RecordSheet.text(ending.broughtAboutBy()),
                                RecordSheet.text(ending.reopenedOn())))
                        .toList());
    }

    @Bean
    RecordSheet checkInSheet(JourneyDetails details) {
        return RecordSheet.of(
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
                                RecordSheet.text(check.ownerName()),
                                RecordSheet.text(check.doneOn()),
                                RecordSheet.text(check.doneBy()),
                                check.note()))
                        .toList());
    }
}
