package org.chrysalis.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.stereotype.Component;

@Component
class TransferSubjects implements AuthorisationSubjects {

    private final Imports imports;

    TransferSubjects(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "upload",
                council -> imports.upload(
                        council.person(BuiltInRole.ADMIN),
                        "file.csv",
                        "Name,Stage\nWarm hubs,Incubation\n".getBytes(StandardCharsets.UTF_8)));
    }
}
