package org.chrysalis.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.chrysalis.initiative.Kind;
import org.chrysalis.initiative.LogInitiative;
import org.chrysalis.initiative.Register;
import org.chrysalis.initiative.Visibility;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows of authorisation/evidence.csv point at. */
@Component
class EvidenceSubjects implements AuthorisationSubjects {

    private final Register register;
    private final Pathway pathway;
    private final EvidenceRecords records;
    private final Measures measures;
    private final Readings readings;
    private final JdbcClient jdbc;

    /** Two names of one row may mean the same initiative. */
    private final Map<TestOrganisation, String> references = new WeakHashMap<>();

    EvidenceSubjects(
            Register register,
            Pathway pathway,
            EvidenceRecords records,
            Measures measures,
            Readings readings,
            JdbcClient jdbc) {
        this.register = register;
        this.pathway = pathway;
        this.records = records;
        this.measures = measures;
        this.readings = readings;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "evidence/reference",
                this::withEvidence,
                "evidence/id",
                council -> onlyId("evidence", withEvidence(council)),
                "measure/id",
                council -> onlyId("measure", withEvidence(council)),
                "reading/id",
                council -> onlyId("reading", withEvidence(council)));
    }

    private String withEvidence(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = register.log(
                    council.admin(),
                    new LogInitiative(
                            "Warm hubs",
                            "",
                            "",
                            null,
                            List.of(),
                            pathway.stages(council.id()).get(0).id(),
                            LocalDate.of(2026, 1, 5),
                            Kind.NOT_SURE,
                            Visibility.ORGANISATION,
                            Set.of()));
            records.add(
                    council.admin(),
                    reference,
                    SaveEvidence.inALine(
                            "Six of eight stayed at home", Says.SUPPORTS, EvidenceKind.DATA, LocalDate.of(2026, 2, 2)));
            long measure =
                    measures.add(council.admin(), reference, SaveMeasure.named(Frame.MATTERS, "I sleep in my own bed"));
            readings.add(
                    council.admin(),
                    reference,
                    measure,
                    new SaveReading(LocalDate.of(2026, 2, 2), BigDecimal.TEN, "", 0));
            return reference;
        });
    }

    private long onlyId(String table, String reference) {
        return jdbc.sql("select x.id from " + table + " x join initiative i on i.id = x.initiative_id"
                        + " where i.reference = :reference")
                .param("reference", reference)
                .query(Long.class)
                .single();
    }
}
