package org.chrysalis.risk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.support.Kebab;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Risks and experiments as sheets, in the order of their pages. */
@Configuration(proxyBeanMethods = false)
class RiskSheets {

    private final MessageSource messages;

    RiskSheets(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    RecordSheet riskSheet(RiskReading reading) {
        return RecordSheet.of(
                "risks",
                List.of(
                        "risk.sheet.risk",
                        "risk.sheet.kind",
                        "risk.sheet.people",
                        "risk.sheet.likelihood",
                        "risk.sheet.impact",
                        "risk.sheet.score",
                        "risk.sheet.most",
                        "risk.sheet.scored-on",
                        "risk.sheet.state",
                        "risk.sheet.measures",
                        "risk.sheet.safeguard",
                        "risk.sheet.experiments",
                        "risk.sheet.left",
                        "risk.sheet.owner",
                        "risk.sheet.next-look"),
                (actor, initiative) -> reading.list(initiative, RecordSheet.MOST, 0).stream()
                        .map(this::row)
                        .toList());
    }

    @Bean
    RecordSheet riskScoreSheet(RiskReading reading) {
        return RecordSheet.of(
                "risk-scores",
                List.of(
                        "risk.sheet.risk",
                        "risk.sheet.scored-on",
                        "risk.sheet.likelihood",
                        "risk.sheet.impact",
                        "risk.sheet.score",
                        "risk.sheet.most",
                        "risk.scores.by"),
                (actor, initiative) -> reading.scoresOfAll(initiative, RecordSheet.MOST).stream()
                        .map(one -> List.of(
                                one.risk(),
                                one.score().on().toString(),
                                one.score().likelihoodWords(),
                                one.score().impactWords(),
                                String.valueOf(one.score().number()),
                                String.valueOf(one.score().most()),
                                RecordSheet.text(one.score().by())))
                        .toList());
    }

    @Bean
    RecordSheet experimentSheet(ExperimentReading reading) {
        return RecordSheet.of(
                "experiments",
                List.of(
                        "risk.sheet.question",
                        "risk.sheet.element",
                        "risk.sheet.hoped-for",
                        "risk.sheet.exposed",
                        "risk.sheet.exposed-who",
                        "risk.sheet.safeguards",
                        "risk.sheet.stop-rule",
                        "risk.sheet.from",
                        "risk.sheet.to",
                        "risk.sheet.effect",
                        "risk.sheet.happened",
                        "risk.sheet.stopped-early",
                        "risk.sheet.state",
                        "risk.sheet.decision",
                        "risk.sheet.decided-on",
                        "risk.sheet.decision-note",
                        "risk.sheet.made-small",
                        "risk.sheet.left"),
                (actor, initiative) -> reading.list(initiative, RecordSheet.MOST, 0).stream()
                        .map(this::row)
                        .toList());
    }

    private List<String> row(RiskView risk) {
        RiskView.Score score = risk.score();
        return List.of(
                risk.wording(),
                risk.kindName(),
                yes(risk.people()),
                score == null ? "" : score.likelihoodWords(),
                score == null ? "" : score.impactWords(),
                score == null ? "" : String.valueOf(score.number()),
                score == null ? "" : String.valueOf(score.most()),
                score == null ? "" : score.on().toString(),
                say(risk.standing()),
                risk.measures(),
                risk.safeguard(),
                risk.working().stream().map(RiskView.ByExperiment::question).collect(Collectors.joining("; ")),
                String.join("; ", risk.left()),
                RecordSheet.text(risk.ownerName()),
                RecordSheet.text(risk.nextLookOn()));
    }

    private List<String> row(ExperimentView experiment) {
        return List.of(
                experiment.question(),
                experiment.element(),
                experiment.hopedFor(),
                RiskWords.exposed(experiment.exposed()),
                experiment.exposedWho(),
                experiment.safeguards(),
                experiment.stopRule(),
                RecordSheet.text(experiment.startsOn()),
                RecordSheet.text(experiment.endsOn()),
                say("risk.effect.", experiment.effect()),
                experiment.happened(),
                yes(experiment.stoppedEarly()),
                experiment.decision() == null ? say(experiment.standing()) : "",
                say("risk.decision.", experiment.decision()),
                RecordSheet.text(experiment.decidedOn()),
                experiment.decisionNote(),
                RecordSheet.text(experiment.riskWording()),
                experiment.leaves() ? RecordSheet.text(experiment.leftKindName()) : "");
    }

    /** In the words of the page. */
    private String say(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? "" : say(prefix + Kebab.of(constant));
    }

    private String yes(boolean so) {
        return say(so ? "risk.sheet.yes" : "risk.sheet.no");
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.UK);
    }
}
