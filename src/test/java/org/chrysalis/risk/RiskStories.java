package org.chrysalis.risk;

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
import org.chrysalis.people.Actor;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Initiatives with risks and experiments for tests; also what the rows of authorisation/risk.csv point at. */
@Component
public class RiskStories implements AuthorisationSubjects {

    private final Register register;
    private final Pathway pathway;
    private final Risks risks;
    private final Experiments experiments;
    private final RiskKinds kinds;
    private final JdbcClient jdbc;

    /** Two names of one row may mean the same initiative. */
    private final Map<TestOrganisation, String> references = new WeakHashMap<>();

    RiskStories(
            Register register,
            Pathway pathway,
            Risks risks,
            Experiments experiments,
            RiskKinds kinds,
            JdbcClient jdbc) {
        this.register = register;
        this.pathway = pathway;
        this.risks = risks;
        this.experiments = experiments;
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "risky", council -> logged(council.admin()),
                "risk/reference", this::withRisk,
                "risk/id", council -> onlyId("risk", withRisk(council)),
                "experiment/reference", this::withExperiment,
                "experiment/id", council -> onlyId("experiment", withExperiment(council)),
                "risk-kind", council -> ownKind(council.admin()));
    }

    /** Logged by this person, who leads it. */
    public String logged(Actor actor) {
        return register.log(
                actor,
                new LogInitiative(
                        "Warm hubs",
                        "",
                        "",
                        null,
                        List.of(actor.personId()),
                        pathway.stages(actor.organisationId()).get(0).id(),
                        java.time.LocalDate.of(2024, 1, 8),
                        Kind.INNOVATION,
                        Visibility.ORGANISATION,
                        Set.of()));
    }

    private String withRisk(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council.admin());
            risks.add(
                    council.admin(),
                    reference,
                    SaveRisk.quick("The way home is dark", kind(council.admin(), "Staff"), 3, 3));
            return reference;
        });
    }

    private String withExperiment(TestOrganisation council) {
        return references.computeIfAbsent(council, any -> {
            String reference = logged(council.admin());
            experiments.add(council.admin(), reference, SaveExperiment.quick("Does a lamp help?", null));
            return reference;
        });
    }

    private long ownKind(Actor admin) {
        kinds.add(admin, java.util.UUID.randomUUID(), "Power", false);
        return kind(admin, "Power");
    }

    public long kind(Actor actor, String name) {
        return jdbc.sql("select id from risk_kind where organisation_id = ? and name = ?")
                .params(actor.organisationId(), name)
                .query(Long.class)
                .single();
    }

    public long id(String reference) {
        return jdbc.sql("select id from initiative where reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    /** Of the one row that an initiative has in a table. */
    public long onlyId(String table, String reference) {
        return jdbc.sql("select id from " + table + " where initiative_id = ?")
                .param(id(reference))
                .query(Long.class)
                .single();
    }

    /** The days of a rule's reasons: from when, and due. */
    public List<String> attention(String reference, String rule) {
        return jdbc.sql(
                        "select concat_ws(' ', appears_on, due_on) from attention where initiative_id = ? and rule = ? order by id")
                .params(id(reference), rule)
                .query(String.class)
                .list();
    }

    public List<String> trail(String reference, String kind) {
        return jdbc.sql("select action from audit_entry where initiative_id = ? and subject_kind = ? order by id")
                .params(id(reference), kind)
                .query(String.class)
                .list();
    }

    public void end(String reference) {
        jdbc.sql("update initiative set status = 'ENDED' where reference = ?")
                .param(reference)
                .update();
    }

    public void reopen(String reference) {
        jdbc.sql("update initiative set status = 'ACTIVE' where reference = ?")
                .param(reference)
                .update();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }
}
