package org.chrysalis.participation;

import java.util.List;
import java.util.Objects;
import org.chrysalis.initiative.RecordSheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who took part, partners and ripples as sheets, in the order of their pages; small numbers as on the pages. */
@Configuration(proxyBeanMethods = false)
class ParticipationSheets {

    @Bean
    RecordSheet participationSheet(ParticipationReading reading, ParticipationWords words) {
        return RecordSheet.of(
                "participation",
                List.of(
                        "participation.sheet.when",
                        "participation.sheet.stage",
                        "participation.sheet.what",
                        "participation.sheet.who",
                        "participation.who.young-people",
                        "participation.who.families",
                        "participation.who.practitioners",
                        "participation.who.partners",
                        "participation.sheet.together",
                        "participation.sheet.in",
                        "participation.sheet.say",
                        "participation.sheet.views",
                        "participation.sheet.changed",
                        "participation.sheet.told"),
                (actor, initiative) -> reading.first(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.heldOn().toString(),
                                Objects.requireNonNullElse(one.stageName(), ""),
                                one.what(),
                                words.who(one.tookPart().who()),
                                words.ofGroup(one.tookPart(), Who.YOUNG_PEOPLE),
                                words.ofGroup(one.tookPart(), Who.FAMILIES),
                                words.ofGroup(one.tookPart(), Who.PRACTITIONERS),
                                words.ofGroup(one.tookPart(), Who.PARTNERS),
                                together(words, one.tookPart()),
                                words.in(one.inWhat()),
                                words.of("say", one.say()),
                                ParticipationWords.views(one.views()),
                                one.changed(),
                                RecordSheet.text(one.toldOn())))
                        .toList());
    }

    @Bean
    RecordSheet partnerSheet(PartnerReading reading, ParticipationWords words) {
        return RecordSheet.of(
                "partners",
                List.of(
                        "participation.sheet.partner",
                        "participation.sheet.kind",
                        "participation.sheet.since",
                        "participation.sheet.strength",
                        "participation.sheet.noted-on",
                        "participation.sheet.before",
                        "participation.sheet.before-on",
                        "participation.sheet.tended",
                        "participation.sheet.note"),
                (actor, initiative) -> reading.of(initiative).stream()
                        .map(one -> List.of(
                                one.name(),
                                words.of("kind", one.kind()),
                                RecordSheet.text(one.since()),
                                words.of("strength", one.strength()),
                                RecordSheet.text(one.notedOn()),
                                words.of("strength", one.before()),
                                RecordSheet.text(one.beforeOn()),
                                Objects.requireNonNullElse(one.tendedBy(), ""),
                                one.note()))
                        .toList());
    }

    @Bean
    RecordSheet strengthSheet(PartnerReading reading, ParticipationWords words) {
        return RecordSheet.of(
                "partner-strengths",
                List.of(
                        "participation.sheet.partner",
                        "participation.sheet.noted-on",
                        "participation.sheet.strength",
                        "participation.sheet.note",
                        "participation.sheet.recorded-by"),
                (actor, initiative) -> reading.strengthsOfAll(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.partner(),
                                one.notedOn().toString(),
                                words.of("strength", one.strength()),
                                one.note(),
                                one.recordedBy()))
                        .toList());
    }

    @Bean
    RecordSheet rippleSheet(RippleReading reading, ParticipationWords words) {
        return RecordSheet.of(
                "ripples",
                List.of(
                        "participation.sheet.ripple",
                        "participation.sheet.wanted",
                        "participation.sheet.assumption",
                        "participation.sheet.seen-where",
                        "participation.sheet.seen-on"),
                (actor, initiative) -> reading.first(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.what(),
                                words.of("wanted", one.wanted()),
                                one.assumption(),
                                one.seenWhere(),
                                one.seenOn().toString()))
                        .toList());
    }

    private static String together(ParticipationWords words, TookPart tookPart) {
        return tookPart.together() == null ? "" : words.howMany(tookPart.together());
    }
}
