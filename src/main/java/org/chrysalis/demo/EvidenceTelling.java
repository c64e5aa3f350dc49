package org.chrysalis.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chrysalis.evidence.Better;
import org.chrysalis.evidence.EvidenceKind;
import org.chrysalis.evidence.EvidenceRecords;
import org.chrysalis.evidence.ExperimentNames;
import org.chrysalis.evidence.Frame;
import org.chrysalis.evidence.Measures;
import org.chrysalis.evidence.Readings;
import org.chrysalis.evidence.Rhythm;
import org.chrysalis.evidence.SaveEvidence;
import org.chrysalis.evidence.SaveMeasure;
import org.chrysalis.evidence.SaveReading;
import org.chrysalis.evidence.Says;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each initiative measured and found out. */
@Component
class EvidenceTelling implements Teller {

    private final EvidenceRecords records;
    private final Measures measures;
    private final Readings readings;
    private final ExperimentNames experiments;
    private final Initiatives initiatives;
    private final Pathway pathway;
    private final Staged staged;

    EvidenceTelling(
            EvidenceRecords records,
            Measures measures,
            Readings readings,
            ExperimentNames experiments,
            Initiatives initiatives,
            Pathway pathway,
            JsonMapper json) {
        this.records = records;
        this.measures = measures;
        this.readings = readings;
        this.experiments = experiments;
        this.initiatives = initiatives;
        this.pathway = pathway;
        try (InputStream in = new ClassPathResource("demo/evidence.json").getInputStream()) {
            this.staged = json.readValue(in, Staged.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the story leaves open, by the reference of the initiative.
     *
     * @param results of its experiments, in the order in which it tells them
     * @param pieces what it says was seen, heard or counted besides
     */
    record Staged(
            Map<String, List<Piece>> results, Map<String, List<Piece>> pieces, Map<String, List<Measured>> measures) {}

    /**
     * @param found none where the story tells it
     * @param measure the name of the measure that it is about
     * @param criterion how the words of the criterion begin that it is about
     */
    record Piece(
            LocalDate on,
            @Nullable String found,
            Says says,
            EvidenceKind kind,
            int standard,
            @Nullable String detail,
            @Nullable String source,
            @Nullable String measure,
            @Nullable String criterion) {}

    /** @param readings day, value and perhaps a note of each */
    record Measured(
            Frame frame,
            String name,
            @JsonProperty("by") String askedBy,
            String unit,
            @Nullable Better better,
            @Nullable BigDecimal baseline,
            @Nullable LocalDate baselineOn,
            @Nullable BigDecimal target,
            @Nullable LocalDate targetOn,
            @Nullable String betterFor,
            @Nullable String worseFor,
            @Nullable Rhythm rhythm,
            LocalDate entered,
            List<List<String>> readings) {}

    @Override
    public void tell(Scene scene) {
        String reference = scene.told().ref();
        Map<String, Long> measured = new HashMap<>();
        staged.measures().getOrDefault(reference, List.of()).forEach(each -> measure(scene, each, measured));
        List<List<String>> tests = scene.told().experiments();
        for (int i = 0; i < tests.size(); i++) {
            Piece result = Objects.requireNonNull(staged.results().get(reference), reference)
                    .get(i);
            List<String> test = tests.get(i);
            find(
                    scene,
                    result,
                    test.get(2),
                    test.get(0),
                    test.get(0) + (test.get(0).endsWith("?") ? " " : ": ") + test.get(1) + ".",
                    measured);
        }
        for (Piece piece : staged.pieces().getOrDefault(reference, List.of())) {
            find(scene, piece, Objects.requireNonNull(piece.found()), null, "", measured);
        }
    }

    private void measure(Scene scene, Measured told, Map<String, Long> measured) {
        Actor lead = lead(scene);
        Shift shift = scene.shift();
        SaveMeasure command = new SaveMeasure(
                told.frame(),
                told.name(),
                told.askedBy(),
                told.unit(),
                told.better(),
                told.baseline(),
                told.baselineOn() == null ? null : shift.day(told.baselineOn()),
                told.target(),
                told.targetOn() == null ? null : shift.day(told.targetOn()),
                Objects.requireNonNullElse(told.betterFor(), ""),
                Objects.requireNonNullElse(told.worseFor(), ""),
                told.rhythm(),
                0);
        String reference = scene.told().ref();
        scene.chronicle()
                .on(shift.day(told.entered()), () -> measured.put(told.name(), measures.add(lead, reference, command)));
        for (List<String> reading : told.readings()) {
            LocalDate day = shift.day(reading.get(0));
            String note = reading.size() > 2 ? shift.text(reading.get(2)) : "";
            scene.chronicle()
                    .on(
                            day,
                            () -> readings.add(
                                    lead,
                                    reference,
                                    Objects.requireNonNull(measured.get(told.name())),
                                    new SaveReading(day, new BigDecimal(reading.get(1)), note, 0)));
        }
    }

    /** @param tested the question of the experiment that yielded it, which was recorded before */
    private void find(
            Scene scene,
            Piece piece,
            String found,
            @Nullable String tested,
            String detail,
            Map<String, Long> measured) {
        Actor lead = lead(scene);
        LocalDate day = scene.shift().day(piece.on());
        scene.chronicle()
                .on(
                        day,
                        () -> records.add(
                                lead,
                                scene.told().ref(),
                                new SaveEvidence(
                                        scene.shift().text(found),
                                        piece.says(),
                                        piece.kind(),
                                        piece.standard(),
                                        day,
                                        scene.shift().text(Objects.requireNonNullElse(piece.detail(), detail)),
                                        Objects.requireNonNullElse(piece.source(), ""),
                                        piece.criterion() == null ? null : criterion(scene, piece.criterion()),
                                        piece.measure() == null
                                                ? null
                                                : Objects.requireNonNull(measured.get(piece.measure())),
                                        tested == null ? null : experiment(lead, scene, tested),
                                        0)));
    }

    private long criterion(Scene scene, String beginning) {
        long council = scene.council().id();
        return pathway.stages(council).stream()
                .flatMap(stage -> pathway.criteria(council, stage.id()).stream())
                .filter(each -> each.wording().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private @Nullable Long experiment(Actor lead, Scene scene, String question) {
        String asked = scene.shift().text(question);
        return experiments.of(initiatives.open(lead, scene.told().ref())).stream()
                .filter(each -> each.question().equals(asked))
                .map(ExperimentNames.Named::id)
                .findFirst()
                .orElse(null);
    }

    private static Actor lead(Scene scene) {
        return scene.council().person(scene.details().leads().get(0));
    }
}
