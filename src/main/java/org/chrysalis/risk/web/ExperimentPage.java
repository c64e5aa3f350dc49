package org.chrysalis.risk.web;

import java.util.List;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.risk.Effect;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.ExperimentReading;
import org.chrysalis.risk.ExperimentView;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen on the form of an experiment. */
@Component
class ExperimentPage {

    private final ExperimentReading reading;
    private final RiskPage riskPage;

    ExperimentPage(ExperimentReading reading, RiskPage riskPage) {
        this.reading = reading;
        this.riskPage = riskPage;
    }

    void fill(InitiativeHeader initiative, @Nullable ExperimentView experiment, Model page) {
        page.addAttribute(
                "risks",
                Choice.withNone(
                        "risk.experiment.risk.none",
                        reading.risks(initiative).stream()
                                .map(risk -> Choice.of(risk.id(), risk.wording()))
                                .toList()));
        page.addAttribute(
                "lefts",
                riskPage.lefts(
                        initiative,
                        experiment == null ? null : experiment.leftKindId(),
                        experiment == null ? null : experiment.leftKindName()));
        page.addAttribute("effects", Choice.withNone("risk.effect.none", Choice.all(Effect.class, "risk.effect.")));
        page.addAttribute(
                "decisions",
                Choice.withNone("risk.decision.none", Choice.all(ExperimentDecision.class, "risk.decision.")));
        page.addAttribute("early", List.of(Choice.message(true, "risk.experiment.stopped-early.yes")));
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differences(ExperimentView now, ExperimentForm typed, Model page) {
        ExperimentForm theirs = ExperimentForm.of(now);
        return new Differences()
                .compare("risk.experiment.question", theirs.getQuestion(), typed.getQuestion())
                .compare("risk.experiment.element", theirs.getElement(), typed.getElement())
                .compare("risk.experiment.hoped-for", theirs.getHopedFor(), typed.getHopedFor())
                .compare("risk.experiment.exposed", theirs.getExposed(), typed.getExposed())
                .compare("risk.experiment.exposed-who", theirs.getExposedWho(), typed.getExposedWho())
                .compare("risk.experiment.safeguards", theirs.getSafeguards(), typed.getSafeguards())
                .compare("risk.experiment.stop-rule", theirs.getStopRule(), typed.getStopRule())
                .compare(
                        "risk.experiment.starts",
                        now.startsOn(),
                        typed.getStarts().date())
                .compare("risk.experiment.ends", now.endsOn(), typed.getEnds().date())
                .compare(
                        "risk.experiment.risk",
                        label(page, "risks", theirs.getRisk()),
                        label(page, "risks", typed.getRisk()))
                .compare("risk.left", label(page, "lefts", theirs.getLeft()), label(page, "lefts", typed.getLeft()))
                .compare(
                        "risk.effect",
                        label(page, "effects", theirs.getEffect()),
                        label(page, "effects", typed.getEffect()))
                .compare("risk.experiment.happened", theirs.getHappened(), typed.getHappened())
                .compare(
                        "risk.experiment.stopped-early",
                        early(page, theirs.isStoppedEarly()),
                        early(page, typed.isStoppedEarly()))
                .compare(
                        "risk.decision",
                        label(page, "decisions", theirs.getDecision()),
                        label(page, "decisions", typed.getDecision()))
                .compare("risk.experiment.decision-note", theirs.getDecisionNote(), typed.getDecisionNote())
                .compare(
                        "risk.experiment.decided",
                        now.decidedOn(),
                        typed.getDecided().date());
    }

    private String early(Model page, boolean stopped) {
        return stopped ? label(page, "early", true) : "";
    }

    private String label(Model page, String choices, @Nullable Object value) {
        return riskPage.label(page, choices, value);
    }
}
