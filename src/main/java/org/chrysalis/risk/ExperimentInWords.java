package org.chrysalis.risk;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.audit.Change;
import org.chrysalis.initiative.InitiativeHeader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what was changed of an experiment, in the words that people read in its history. */
@Component
class ExperimentInWords {

    private final RiskWords words;

    ExperimentInWords(RiskWords words) {
        this.words = words;
    }

    /** What stood there beside what stands there now; what stayed is left out. */
    List<Change> changes(
            InitiativeHeader initiative,
            SaveExperiment before,
            SaveExperiment.Plan plan,
            SaveExperiment.Outcome outcome,
            @Nullable LocalDate decided) {
        SaveExperiment.Plan was = before.plan();
        SaveExperiment.Outcome came = before.outcome();
        return Change.collect()
                .field("question", was.question(), plan.question())
                .field("element", was.element(), plan.element())
                .field("hoped-for", was.hopedFor(), plan.hopedFor())
                .field("exposed", exposed(was), exposed(plan))
                .field("safeguards", was.safeguards(), plan.safeguards())
                .field("stop-rule", was.stopRule(), plan.stopRule())
                .field("from", RiskWords.day(was.startsOn()), RiskWords.day(plan.startsOn()))
                .field("to", RiskWords.day(was.endsOn()), RiskWords.day(plan.endsOn()))
                .field("effect", RiskWords.word(came.effect()), RiskWords.word(outcome.effect()))
                .field("happened", came.happened(), outcome.happened())
                .field("decision", RiskWords.word(came.decision()), RiskWords.word(outcome.decision()))
                .field("decided-on", RiskWords.day(came.decidedOn()), RiskWords.day(decided))
                .field("decision-note", came.note(), outcome.note())
                .field("stopped-early", early(came), early(outcome))
                .field("made-small", words.risk(initiative, was.riskId()), words.risk(initiative, plan.riskId()))
                .field("left-kind", kind(initiative, was.leftKindId()), kind(initiative, plan.leftKindId()))
                .list();
    }

    private static String exposed(SaveExperiment.Plan plan) {
        return (RiskWords.exposed(plan.exposed()) + " " + plan.exposedWho()).strip();
    }

    private static @Nullable String early(SaveExperiment.Outcome outcome) {
        return outcome.stoppedEarly() ? "yes" : null;
    }

    private @Nullable String kind(InitiativeHeader initiative, @Nullable Long id) {
        return words.kind(initiative.organisationId(), id);
    }
}
