package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class InitiativeSubjects implements AuthorisationSubjects {

    private final Register register;
    private final Pathway pathway;
    private final SavedViews views;
    private final Reaching reaching;
    private final Edits edits;
    private final JdbcClient jdbc;

    InitiativeSubjects(
            Register register, Pathway pathway, SavedViews views, Reaching reaching, Edits edits, JdbcClient jdbc) {
        this.reaching = reaching;
        this.edits = edits;
        this.jdbc = jdbc;
        this.register = register;
        this.pathway = pathway;
        this.views = views;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "initiative",
                council -> logged(council, Visibility.ORGANISATION),
                "shared-initiative",
                council -> logged(council, Visibility.NETWORK),
                "team-initiative",
                council -> logged(council, Visibility.TEAM),
                "reach-view/id",
                this::viewed,
                "origin-part/id",
                this::parted,
                "saved-view",
                council -> views.save(council.admin(), "mine=true", new SaveView("Of the admin", true, false))
                        .id());
    }

    private long viewed(TestOrganisation council) {
        String reference = logged(council, Visibility.ORGANISATION);
        reaching.hold(
                council.admin(),
                reference,
                UUID.randomUUID(),
                new HoldView(LocalDate.of(2026, 1, 6), Reach.INCREMENTAL, null, ""));
        return only("reach_view", reference);
    }

    private long parted(TestOrganisation council) {
        String reference = logged(council, Visibility.ORGANISATION);
        edits.save(
                council.manager(),
                reference,
                EditPart.ORIGIN.version(edits.open(council.manager(), reference)),
                new EditInitiative.Source(
                        Origin.ADOPTED,
                        "",
                        List.of(new InitiativeDetails.OriginPart("The hub", PartFate.KEPT, "")),
                        "",
                        ""));
        return only("origin_part", reference);
    }

    private long only(String table, String reference) {
        return jdbc.sql("select r.id from " + table + " r join initiative i on i.id = r.initiative_id"
                        + " where i.reference = ?")
                .param(reference)
                .query(Long.class)
                .single();
    }

    private String logged(TestOrganisation council, Visibility visibility) {
        long stage = pathway.stages(council.id()).get(0).id();
        return register.log(
                council.admin(),
                new LogInitiative(
                        "Warm hubs",
                        "",
                        "",
                        null,
                        List.of(),
                        stage,
                        LocalDate.of(2026, 1, 5),
                        Kind.NOT_SURE,
                        visibility,
                        Set.of()));
    }
}
