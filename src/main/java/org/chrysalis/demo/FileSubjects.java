package org.chrysalis.demo;

import java.util.stream.Stream;
import org.chrysalis.evidence.EvidenceFiles;
import org.chrysalis.evidence.EvidenceFilter;
import org.chrysalis.evidence.EvidenceReading;
import org.chrysalis.evidence.ExperimentNames;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.participation.ParticipationFiles;
import org.chrysalis.participation.ParticipationReading;
import org.chrysalis.people.Actor;
import org.chrysalis.risk.ExperimentFiles;
import org.chrysalis.risk.RiskFiles;
import org.chrysalis.risk.RiskReading;
import org.chrysalis.support.web.Paging;
import org.springframework.stereotype.Component;

/** Finds the record that a file of the story belongs to by how its words begin. */
@Component
class FileSubjects {

    /** More than any initiative of the story has of anything. */
    private static final int MOST = 100;

    private final Initiatives initiatives;
    private final EvidenceReading evidence;
    private final ExperimentNames experiments;
    private final RiskReading risks;
    private final ParticipationReading participation;

    FileSubjects(
            Initiatives initiatives,
            EvidenceReading evidence,
            ExperimentNames experiments,
            RiskReading risks,
            ParticipationReading participation) {
        this.initiatives = initiatives;
        this.evidence = evidence;
        this.experiments = experiments;
        this.risks = risks;
        this.participation = participation;
    }

    /** What a file may belong to here. */
    enum Kind {
        EVIDENCE(EvidenceFiles.KIND),
        EXPERIMENT(ExperimentFiles.KIND),
        RISK(RiskFiles.KIND),
        PARTICIPATION(ParticipationFiles.KIND);

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private record Subject(long id, String words) {}

    long find(Actor actor, String reference, Kind kind, String beginning) {
        return all(initiatives.open(actor, reference), kind)
                .filter(subject -> subject.words().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(reference + " has no " + kind + " " + beginning))
                .id();
    }

    private Stream<Subject> all(InitiativeHeader initiative, Kind kind) {
        Paging first = Paging.of(1, MOST, MOST);
        return switch (kind) {
            case EVIDENCE ->
                evidence.list(initiative, EvidenceFilter.ALL, first).stream()
                        .map(one -> new Subject(one.id(), one.found()));
            case EXPERIMENT -> experiments.of(initiative).stream().map(one -> new Subject(one.id(), one.question()));
            case RISK -> risks.of(initiative, first).stream().map(one -> new Subject(one.id(), one.wording()));
            case PARTICIPATION ->
                participation.first(initiative, MOST).stream().map(one -> new Subject(one.id(), one.what()));
        };
    }
}
