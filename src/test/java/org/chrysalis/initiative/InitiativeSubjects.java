package org.chrysalis.initiative;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.chrysalis.initiative.SavedViews.SaveView;
import org.chrysalis.pathway.Pathway;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

@Component
class InitiativeSubjects implements AuthorisationSubjects {

    private final Register register;
    private final Pathway pathway;
    private final SavedViews views;

    InitiativeSubjects(Register register, Pathway pathway, SavedViews views) {
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
                "saved-view",
                council -> views.save(council.admin(), "mine=true", new SaveView("Of the admin", true, false))
                        .id());
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
