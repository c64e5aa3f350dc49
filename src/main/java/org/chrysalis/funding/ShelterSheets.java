package org.chrysalis.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shelters an initiative as a sheet, in the order of its page. */
@Configuration(proxyBeanMethods = false)
class ShelterSheets {

    private record Sheet(String name, List<String> headings, Function<InitiativeHeader, List<List<String>>> reader)
            implements RecordSheet {

        @Override
        public List<List<String>> rows(Actor actor, InitiativeHeader initiative) {
            return reader.apply(initiative);
        }
    }

    @Bean
    RecordSheet protectionSheet(ProtectionReading reading, ShelterWords words) {
        return new Sheet(
                "protections",
                List.of(
                        "funding.protection.sheet.what",
                        "funding.protection.sheet.kind",
                        "funding.protection.sheet.granted",
                        "funding.from",
                        "funding.to",
                        "funding.protection.sheet.back",
                        "funding.protection.sheet.lifted",
                        "funding.protection.sheet.how"),
                initiative -> reading.first(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.what(),
                                words.kind(one.kind()),
                                one.grantedBy(),
                                day(one.startsOn()),
                                day(one.endsOn()),
                                one.givingBack(),
                                day(one.liftedOn()),
                                one.liftedHow()))
                        .toList());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
