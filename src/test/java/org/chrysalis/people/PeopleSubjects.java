package org.chrysalis.people;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.chrysalis.testing.AuthorisationSubjects;
import org.chrysalis.testing.TestOrganisations.TestOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PeopleSubjects implements AuthorisationSubjects {

    private final Invitations invitations;
    private final JdbcClient jdbc;

    PeopleSubjects(Invitations invitations, JdbcClient jdbc) {
        this.invitations = invitations;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Function<TestOrganisation, Object>> subjects() {
        return Map.of(
                "organisation", TestOrganisation::id,
                "role", council -> council.role(BuiltInRole.STAFF),
                "team", council -> council.team("Front door"),
                "membership", this::membership,
                "invitation", this::invitation,
                "invitation-token", this::token);
    }

    private Object membership(TestOrganisation council) {
        return jdbc.sql("select id from membership where person_id = :person")
                .param("person", council.staff().personId())
                .query(Long.class)
                .single();
    }

    private Object invitation(TestOrganisation council) {
        token(council);
        return jdbc.sql("select id from invitation where organisation_id = :organisation")
                .param("organisation", council.id())
                .query(Long.class)
                .single();
    }

    private Object token(TestOrganisation council) {
        return Objects.requireNonNull(invitations
                .invite(
                        council.admin(),
                        new InvitePerson(
                                UUID.randomUUID(), "asked@in.example", "", council.role(BuiltInRole.STAFF), null))
                .token());
    }
}
