package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.Effect;
import org.chrysalis.risk.ExperimentDecision;
import org.chrysalis.risk.Experiments;
import org.chrysalis.risk.RiskKindView;
import org.chrysalis.risk.RiskKinds;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.risk.RiskState;
import org.chrysalis.risk.Risks;
import org.chrysalis.risk.SaveExperiment;
import org.chrysalis.risk.SaveRisk;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The risks of each initiative, their scores as they changed, and what was tested in small. */
// First of the tellers: evidence names the experiment that yielded it, also on the day of both.
@Component
@Order(1)
class RiskTelling implements Teller {

    private static final Map<String, String> KINDS = Map.of("Finance", "Money");

    private final Risks risks;
    private final RiskReading reading;
    private final RiskKinds kinds;
    private final Experiments experiments;
    private final Initiatives initiatives;
    private final Staged staged;

    RiskTelling(
            Risks risks,
            RiskReading reading,
            RiskKinds kinds,
            Experiments experiments,
            Initiatives initiatives,
            JsonMapper json) {
        this.risks = risks;
        this.reading = reading;
        this.kinds = kinds;
        this.experiments = experiments;
        this.initiatives = initiatives;
        try (InputStream in = new ClassPathResource("demo/risk.json").getInputStream()) {
            this.staged = json.readValue(in, Staged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the story leaves open, initiative by initiative, in the order in which it tells. */
    record Staged(List<String> kinds, Map<String, List<RiskStage>> risks, Map<String, List<TestStage>> experiments) {}

    /**
     * @param kind where the story says only that it is to people
     * @param scores day, likelihood and impact of each
     * @param measures what is done, where the story only says that something is
     * @param left whom or what the lesser risk concerns
     * @param over when it was closed, where that was later than its last score
     */
    record RiskStage(
            @Nullable String kind,
            List<List<String>> scores,
            @Nullable String owner,
            @Nullable String measures,
            @Nullable String safeguard,
            @Nullable String left,
            @Nullable LocalDate look,
            @Nullable LocalDate over) {}

    /** @param risk which of the initiative's risks it makes small enough, the first being 0 */
    record TestStage(
            LocalDate from,
            LocalDate to,
            LocalDate decided,
            Effect effect,
            @Nullable Integer exposed,
            @Nullable String who,
            String element,
            String hoped,
            @Nullable String safeguards,
            @JsonProperty("stop") @Nullable String stopRule,
            @Nullable Boolean early,
            @Nullable Integer risk,
            @Nullable String left) {}

    @Override
    public void tell(Scene scene) {
        String reference = scene.told().ref();
        List<List<String>> told = scene.told().risks();
        Map<Integer, Long> ids = new HashMap<>();
        for (int i = 0; i < told.size(); i++) {
            tellRisk(
                    scene,
                    told.get(i),
                    Objects.requireNonNull(staged.risks().get(reference)).get(i),
                    ids,
                    i);
        }
        List<List<String>> tests = scene.told().experiments();
        for (int i = 0; i < tests.size(); i++) {
            tellTest(
                    scene,
                    tests.get(i),
                    Objects.requireNonNull(staged.experiments().get(reference)).get(i),
                    ids);
        }
    }

    private void tellRisk(Scene scene, List<String> told, RiskStage stage, Map<Integer, Long> ids, int place) {
        Actor lead = lead(scene);
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
        Actor lead = lead(scene);
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
                kind(
                        scene,
                        people ? Objects.requireNonNull(stage.kind()) : KINDS.getOrDefault(told.get(0), told.get(0))),
                Integer.valueOf(score.get(1)),
                Integer.valueOf(score.get(2)),
                state,
                settled ? scene.shift().text(measures(told.get(3), stage)) : "",
                lesser ? Objects.requireNonNull(stage.safeguard()) : "",
                lesser && stage.left() != null ? kind(scene, stage.left()) : null,
                scene.council()
                        .person(Objects.requireNonNullElse(
                                stage.owner(), scene.details().leads().get(0)))
                        .personId(),
                settled && stage.look() != null ? scene.shift().day(stage.look()) : null,
                version);
    }

    private void tellTest(Scene scene, List<String> told, TestStage stage, Map<Integer, Long> ids) {
        Actor lead = lead(scene);
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
                        : kind(scene, stage.left()));
    }

    private static Actor lead(Scene scene) {
        return scene.council().person(scene.details().leads().get(0));
    }

    /** The kind of this name; what the council added itself is added when it is needed first. */
    private long kind(Scene scene, String name) {
        long council = scene.council().id();
        if (staged.kinds().contains(name) && find(council, name) == 0) {
            kinds.add(scene.council().person("admin"), UUID.randomUUID(), name, false);
        }
        return find(council, name);
    }

    private long find(long council, String name) {
        return kinds.offered(council).stream()
                .filter(kind -> kind.name().equals(name))
                .mapToLong(RiskKindView::id)
                .findFirst()
                .orElse(0);
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

    /** What follows the first word: "agreed return plan with police, reviewed monthly". */
    private static String measures(String told, RiskStage stage) {
        int end = told.replace(';', ':').indexOf(':');
        if (end > 0) {
            return capitalised(told.substring(end + 1).strip());
        }
        return told.contains(" ") ? told : Objects.requireNonNullElse(stage.measures(), "");
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
        return rest.isEmpty() ? "" : capitalised(rest.substring(1).strip());
    }

    private static String capitalised(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
