package org.chrysalis.pathway;

import java.util.Map;
import java.util.function.Function;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What tests of the pathway need and other features own: an initiative that stands in a stage. */
@Component
public class PathwayFixtures implements AuthorisationSubjects {

    private final Pathway pathway;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PathwayFixtures(Pathway pathway, JdbcClient jdbc, TransactionTemplate transaction) {
        this.pathway = pathway;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The stage of this name, which is in use. */
    public long stage(TestOrganisation council, String name) {
        return pathway.stages(council.id()).stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** @return the id of a new initiative that stands in the stage */
    public long initiativeIn(TestOrganisation council, long stageId) {
        return transaction.execute(ignored -> {
            int number = jdbc.sql("select coalesce(max(number), 0) + 1 from initiative where organisation_id = :o")
                    .param("o", council.id())
                    .query(Integer.class)
                    .single();
            long id = jdbc.sql("""
                            insert into initiative (organisation_id, number, reference, name, stage_id, stage_since,
                                                    logged_at, last_recorded_at)
                            values (:o, :number, :reference, 'Warm hubs', :stage, '2026-01-01', now(), now())
                            returning id""")
                    .param("o", council.id())
                    .param("number", number)
                    .param("reference", "%s-%02d".formatted(council.code(), number))
                    .param("stage", stageId)
                    .query(Long.class)
                    .single();
            visit(council, id, stageId, true);
            return id;
        });
    }

    /** Work in another stage, that goes on. */
    public void alongside(TestOrganisation council, long initiativeId, long stageId) {
        visit(council, initiativeId, stageId, false);
    }

    private void visit(TestOrganisation council, long initiativeId, long stageId, boolean main) {
        jdbc.sql("""
                        insert into visit (organisation_id, initiative_id, stage_id, main, ordinal, started_on)
                        values (:o, :initiative, :stage, :main, :ordinal, '2026-01-01')""")
                .param("o", council.id())
                .param("initiative", initiativeId)
                .param("stage", stageId)
                .param("main", main)
                .param("ordinal", main ? 1 : null)
                .update();
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "stage", council -> stage(council, "Development"),
                "criterion",
                        council -> pathway.criteria(council.id(), stage(council, "Development"))
                                .get(0)
                                .id(),
                "usual-activity",
                        council -> pathway.usualActivities(council.id(), stage(council, "Development"))
                                .get(0)
                                .id());
    }
}
