package org.chrysalis.initiative;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.chrysalis.people.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register keeps of an initiative as lists, as sheets: what became of the parts of its origin, and reach. */
@Configuration(proxyBeanMethods = false)
class RegisterSheets {

    private record Sheet(
            String name, List<String> headings, BiFunction<Actor, InitiativeHeader, List<List<String>>> reader)
            implements RecordSheet {

        @Override
        public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
            return reader.apply(actor, initiative);
        }
    }

    @Bean
    RecordSheet originSheet(Overview overview, DetailsInWords words) {
        return new Sheet(
                "origin-parts",
                List.of("initiative.sheet.part", "initiative.sheet.fate", "initiative.sheet.why"),
                (actor, initiative) -> overview.details(actor, initiative).originParts().stream()
                        .map(part -> List.of(part.name(), words.constant("origin-part", part.fate()), part.why()))
                        .toList());
    }

    @Bean
    RecordSheet reachSheet(Overview overview, DetailsInWords words) {
        return new Sheet(
                "reach",
                List.of(
                        "initiative.sheet.date",
                        "initiative.sheet.person",
                        "initiative.sheet.reach",
                        "initiative.sheet.works-for",
                        "initiative.sheet.why",
                        "initiative.sheet.withdrawn"),
                (actor, initiative) -> overview.sheetViews(actor, initiative).stream()
                        .map(view -> List.of(
                                view.heldOn().toString(),
                                view.personName(),
                                words.constant("reach", view.reach()),
                                words.constant("works-for", view.worksFor()),
                                view.note(),
                                Objects.toString(view.withdrawnOn(), "")))
                        .toList());
    }
}
