package org.chrysalis.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.demo.RiskStaging.RiskStage;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.Risks;
import org.chrysalis.risk.SaveRisk;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The risks of each initiative and their scores as they changed; with them, what was tested in small. */
// First of the tellers: evidence names the experiment that yielded it, also on the day of both.
@Component
@Order(1)
class RiskTelling implements Teller {

    private static final Map<String, String> KINDS = Map.of("Finance", "Money");

    private final Risks risks;
    private final RiskReading reading;
    private final Initiatives initiatives;
    private final ExperimentTelling experiments;
    private final RiskStaging staging;

    RiskTelling(
            Risks risks,
            RiskReading reading,
            Initiatives initiatives,
            ExperimentTelling experiments,
            RiskStaging staging) {
        this.risks = risks;
        this.reading = reading;
        this.initiatives = initiatives;
        this.experiments = experiments;
        this.staging = staging;
    }

    @Override
    public void tell(Scene scene) {
        List<List<String>> told = scene.told().risks();
        Map<Integer, Long> ids = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            tellRisk(scene, told.get(i), staging.risk(scene, i), ids, i);
        }
        experiments.tell(scene, ids);
    }

    private void tellRisk(Scene scene, List<String> told, RiskStage stage, Map<Integer, Long> ids, int place) {
        Actor lead = RiskStaging.lead(scene);
        String reference = scene.told().ref();
        int last = stage.scores().size() - 1;
        for (int i = 0; i <= last; i++) {
            List<String> score = stage.scores().get(i);
            boolean first = i == 0;
            boolean settled = i == last && stage.over() == null;
            scene.chronicle().on(scene.shift().day(score.get(0)), () -> {
                if (first) {
                    ids.put(place, risks.add(lead, reference, command(scene, told, stage, score, settled, 0)));
                } else {
                    change(scene, told, stage, score, settled, Objects.requireNonNull(ids.get(place)));
                }
            });
        }
        if (stage.over() != null) {
            scene.chronicle()
                    .on(
                            scene.shift().day(stage.over()),
                            () -> change(
                                    scene,
                                    told,
                                    stage,
                                    stage.scores().get(last),
                                    true,
                                    Objects.requireNonNull(ids.get(place))));
        }
    }

    private void change(Scene scene, List<String> told, RiskStage stage, List<String> score, boolean settled, long id) {
        Actor lead = RiskStaging.lead(scene);
        String reference = scene.told().ref();
        int version = reading.one(initiatives.open(lead, reference), id).version();
        risks.change(lead, reference, id, command(scene, told, stage, score, settled, version));
    }

    /** @param settled whether it stands as the story tells it; before that it is open, and nothing is done yet */
    private SaveRisk command(
            Scene scene, List<String> told, RiskStage stage, List<String> score, boolean settled, int version) {
        boolean people = told.get(0).equals("People");
        RiskState state = settled ? state(told.get(3)) : RiskState.OPEN;
        boolean lesser = settled && stage.safeguard() != null;
        return new SaveRisk(
                scene.shift().text(told.get(1)),
                staging.kind(
                        scene,
                        people ? Objects.requireNonNull(stage.kind()) : KINDS.getOrDefault(told.get(0), told.get(0))),
                Integer.valueOf(score.get(1)),
                Integer.valueOf(score.get(2)),
                state,
                settled ? scene.shift().text(measures(told.get(3), stage)) : "",
                lesser ? Objects.requireNonNull(stage.safeguard()) : "",
                lesser && stage.left() != null ? staging.kind(scene, stage.left()) : null,
                scene.council()
                        .person(Objects.requireNonNullElse(
                                stage.owner(), scene.details().leads().get(0)))
                        .personId(),
                settled && stage.look() != null ? scene.shift().day(stage.look()) : null,
                version);
    }

    private static RiskState state(String told) {
        return switch (told.split("[ :;]")[0]) {
            case "Mitigated", "Reduced" -> RiskState.REDUCED;
            case "Accepted" -> RiskState.ACCEPTED;
            case "Happened" -> RiskState.HAPPENED;
            case "Closed" -> RiskState.CLOSED;
            default -> RiskState.OPEN;
        };
    }

    /** What follows the first word, such as "agreed return plan with police", unless the stage has its own words. */
    private static String measures(String told, RiskStage stage) {
        if (stage.measures() != null) {
            return stage.measures();
        }
        int end = told.replace(';', ':').indexOf(':');
        if (end > 0) {
            return RiskStaging.capitalised(told.substring(end + 1).strip());
        }
        return told.contains(" ") ? told : "";
    }
}
