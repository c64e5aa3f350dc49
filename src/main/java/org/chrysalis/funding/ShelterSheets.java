package org.chrysalis.funding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.RecordSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What shelters an initiative, what it draws on and how ordinary it is as sheets, in the order of their pages. */
@Configuration(proxyBeanMethods = false)
class ShelterSheets {

    @Bean
    RecordSheet protectionSheet(ProtectionReading reading, ShelterWords words) {
        return RecordSheet.of(
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
                (actor, initiative) -> reading.first(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.what(),
                                words.kind(one.kind()),
                                one.grantedBy(),
                                RecordSheet.text(one.startsOn()),
                                RecordSheet.text(one.endsOn()),
                                one.givingBack(),
                                RecordSheet.text(one.liftedOn()),
                                one.liftedHow()))
                        .toList());
    }

    @Bean
    RecordSheet drawSheet(DrawReading reading, ShelterWords words, Clock clock) {
        return RecordSheet.of(
                "draw",
                List.of(
                        "funding.draw.sheet.role",
                        "funding.draw.from",
                        "funding.draw.days.head",
                        "funding.from",
                        "funding.to",
                        "funding.draw.sheet.backfill",
                        "funding.draw.sheet.gap",
                        "funding.draw.sheet.carried"),
                (actor, initiative) -> reading.first(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.role(),
                                one.from(),
                                words.days(one.daysAWeek()),
                                RecordSheet.text(one.startsOn()),
                                RecordSheet.text(one.endsOn()),
                                words.backfilled(one.backfilled()),
                                Objects.toString(one.gap(LocalDate.now(clock)), ""),
                                one.carriedBy()))
                        .toList());
    }

    @Bean
    RecordSheet ordinarySheet(OrdinaryReading reading, ShelterWords words) {
        return RecordSheet.of(
                "ordinary-practice",
                List.of(
                        "funding.ordinary.sheet.marker",
                        "funding.ordinary.sheet.shown",
                        "funding.ordinary.sheet.since",
                        "funding.ordinary.sheet.note"),
                (actor, initiative) -> reading.of(initiative).lines().stream()
                        .map(line -> List.of(
                                line.name(),
                                words.shown(line.marked()),
                                RecordSheet.text(line.markedOn()),
                                line.note()))
                        .toList());
    }
}
