package org.chrysalis.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.demo.RiskStaging.TestStage;
import org.chrysalis.demo.Teller.Scene;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.Experiments;
import org.chrysalis.risk.SaveExperiment;
import org.springframework.stereotype.Component;

/** What was tested of each initiative, the risk that it made small enough, and what was decided. */
@Component
class ExperimentTelling {

    private final Experiments experiments;
    private final RiskStaging staging;

    ExperimentTelling(Experiments experiments, RiskStaging staging) {
        this.experiments = experiments;
        this.staging = staging;
    }

    /** @param ids of the initiative's risks by their place in the story, once they are told */
    void tell(Scene scene, Map<Integer, Long> ids) {
        List<List<String>> tests = scene.told().experiments();
        for (int i = 0; i < tests.size(); i++) {
            tellTest(scene, tests.get(i), staging.test(scene, i), ids);
        }
    }

    private void tellTest(Scene scene, List<String> told, TestStage stage, Map<Integer, Long> ids) {
        Actor lead = RiskStaging.lead(scene);
        String reference = scene.told().ref();
        long[] id = new long[1];
        scene.chronicle()
                .on(
                        scene.shift().day(stage.from()),
                        () -> id[0] = experiments.add(
                                lead,
                                reference,
                                new SaveExperiment(plan(scene, told, stage, ids), SaveExperiment.Outcome.none(), 0)));
        LocalDate decided = scene.shift().day(stage.decided());
        scene.chronicle().on(decided, () -> {
            SaveExperiment.Outcome outcome = new SaveExperiment.Outcome(
                    stage.effect(),
                    scene.shift().text(told.get(2)),
                    decision(told.get(3)),
                    decided,
                    note(told.get(3)),
                    Boolean.TRUE.equals(stage.early()));
            experiments.change(lead, reference, id[0], new SaveExperiment(plan(scene, told, stage, ids), outcome, 0));
        });
    }

    private SaveExperiment.Plan plan(Scene scene, List<String> told, TestStage stage, Map<Integer, Long> ids) {
        return new SaveExperiment.Plan(
                told.get(0),
                stage.element(),
                stage.hoped(),
                stage.exposed(),
                Objects.requireNonNullElse(stage.who(), told.get(1)),
                Objects.requireNonNullElse(stage.safeguards(), ""),
                Objects.requireNonNullElse(stage.stopRule(), ""),
                scene.shift().day(stage.from()),
                scene.shift().day(stage.to()),
                stage.risk() == null ? null : ids.get(stage.risk()),
                stage.left() == null || stage.risk() == null || !ids.containsKey(stage.risk())
                        ? null
                        : staging.kind(scene, stage.left()));
    }

    private static ExperimentDecision decision(String told) {
        return ExperimentDecision.valueOf(told.split("[ ,:;]")[0].toUpperCase(Locale.ROOT));
    }

    /** What follows the decision: "add respite nights"; "Change the weighting" says it in one. */
    private static String note(String told) {
        String word = told.split("[ ,:;]")[0];
        String rest = told.substring(word.length());
        if (rest.startsWith(" ")) {
            return told;
        }
        return rest.isEmpty() ? "" : RiskStaging.capitalised(rest.substring(1).strip());
    }
}
