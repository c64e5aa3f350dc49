package org.chrysalis.people;

import java.util.Map;
import java.util.function.Function;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

@Component
class PeopleSubjects implements AuthorisationSubjects {

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of("organisation", TestOrganisation::id);
    }
}
