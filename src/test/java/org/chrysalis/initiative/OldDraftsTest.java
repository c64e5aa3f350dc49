package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.testing.ApplicationTest;
import org.chrysalis.testing.TestOrganisations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class OldDraftsTest {

    private final Instant now = Instant.parse("2026-06-01T09:00:00Z");

    @Autowired
    private TestOrganisations organisations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsWhatNobodyCameBackForAndNothingElse() {
        Actor person = organisations.found().staff();
        typed(person, "old", now.minusSeconds(1).atOffset(ZoneOffset.UTC).minusDays(Drafts.DAYS_KEPT));
        typed(person, "young", now.plusSeconds(1).atOffset(ZoneOffset.UTC).minusDays(Drafts.DAYS_KEPT));

        new OldDrafts(jdbc, Clock.fixed(now, ZoneOffset.UTC)).removeExpired(1_000);

        List<String> kept = jdbc.sql("select form from draft where person_id = :person")
                .param("person", person.personId())
                .query(String.class)
                .list();
        assertThat(kept).containsExactly("young");
    }

    private void typed(Actor person, String form, OffsetDateTime at) {
        jdbc.sql("""
                insert into draft (organisation_id, person_id, form, content, saved_at)
                values (:organisation, :person, :form, '{}', :at)""")
                .param("organisation", person.organisationId())
                .param("person", person.personId())
                .param("form", form)
                .param("at", at)
                .update();
    }
}
