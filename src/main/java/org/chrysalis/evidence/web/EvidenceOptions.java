package org.chrysalis.evidence.web;

import java.util.List;
import java.util.stream.IntStream;
import org.chrysalis.evidence.EvidenceChoices;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceView;
import org.chrysalis.evidence.ExperimentNames;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.support.web.Choice;
import org.chrysalis.support.web.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of evidence offer. */
@Component
class EvidenceOptions {

    private static final int HIGHEST = 5;

    private final EvidenceChoices choices;
    private final ExperimentNames experiments;
    private final EvidenceWords words;

    EvidenceOptions(EvidenceChoices choices, ExperimentNames experiments, EvidenceWords words) {
        this.choices = choices;
        this.experiments = experiments;
        this.words = words;
    }

    /** What a line needs, and the filters with it. */
    static void forLine(Model model) {
        model.addAttribute("says", Choice.all(Says.class, "evidence.says."));
        model.addAttribute("kinds", Choice.all(EvidenceKind.class, "evidence.kind."));
        model.addAttribute("standards", standards());
    }

    /** @param criterion one that was chosen before, which stays among them */
    void forPage(InitiativeHeader initiative, @Nullable Long criterion, Model model) {
        forLine(model);
        model.addAttribute("standards", Choice.withNone("evidence.standard.none", standards()));
        model.addAttribute(
                "criteria",
                Choice.withNone(
                        "evidence.about.none",
                        choices.criteria(initiative, criterion == null ? 0 : criterion).stream()
                                .map(each -> Choice.of(each.id(), each.stage() + ": " + each.wording()))
                                .toList()));
        List<Choice> measures = choices.measures(initiative).stream()
                .map(each -> Choice.of(each.id(), each.name()))
                .toList();
        model.addAttribute(
                "measures", measures.isEmpty() ? measures : Choice.withNone("evidence.about.none", measures));
        List<Choice> tried = experiments.of(initiative).stream()
                .map(each -> Choice.of(each.id(), each.question()))
                .toList();
        model.addAttribute("experiments", tried.isEmpty() ? tried : Choice.withNone("evidence.experiment.none", tried));
    }

    /** What somebody else saved meanwhile, beside what was typed. */
    Differences differences(InitiativeHeader initiative, EvidenceView now, EvidenceForm typed) {
        return new Differences()
                .compare("evidence.found", now.found(), typed.getFound())
                .compare(
                        "evidence.says",
                        words.say("evidence.says.", now.says()),
                        words.say("evidence.says.", typed.getSays()))
                .compare(
                        "evidence.kind",
                        words.say("evidence.kind.", now.kind()),
                        words.say("evidence.kind.", typed.getKind()))
                .compare("evidence.standard", now.standard(), typed.getStandard())
                .compare("evidence.found-on", now.foundOn(), typed.getFoundOn().date())
                .compare("evidence.detail", now.detail(), typed.getDetail())
                .compare("evidence.source", now.source(), typed.getSource())
                .compare("evidence.criterion", now.criterion(), criterion(initiative, typed.getCriterion()))
                .compare("evidence.measure", now.measure(), measure(initiative, typed.getMeasure()))
                .compare(
                        "evidence.experiment",
                        question(initiative, now.experimentId()),
                        question(initiative, typed.getExperiment()));
    }

    private @Nullable String criterion(InitiativeHeader initiative, @Nullable Long id) {
        return id == null
                ? null
                : choices.criteria(initiative, id).stream()
                        .filter(each -> each.id() == id)
                        .map(EvidenceChoices.CriterionOption::wording)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String measure(InitiativeHeader initiative, @Nullable Long id) {
        return choices.measures(initiative).stream()
                .filter(each -> id != null && each.id() == id)
                .map(EvidenceChoices.MeasureOption::name)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String question(InitiativeHeader initiative, @Nullable Long id) {
        return id == null
                ? null
                : experiments
                        .find(initiative, id)
                        .map(ExperimentNames.Named::question)
                        .orElse(null);
    }

    private static List<Choice> standards() {
        return IntStream.rangeClosed(1, HIGHEST)
                .mapToObj(level -> Choice.message(level, "evidence.standard." + level))
                .toList();
    }
}
