package org.chrysalis.initiative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.people.Memberships;
import org.chrysalis.people.OrganisationSettings;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.testing.ApplicationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class AttentionRulesTest {

    @Autowired
    private House.Doors doors;

    @Autowired
    private Recording recording;

    @Autowired
    private OrganisationSettings settings;

    @Autowired
    private Edits edits;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private long initiative;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        String reference = house.initiative("Warm hubs").ledBy(lead).log();
        initiative = jdbc.sql("select id from initiative where reference = :r")
                .param("r", reference)
                .query(Long.class)
                .single();
    }

    @Test
    void asksForALeadUntilThereIsOne() {
        String adrift = house.initiative("Adrift").log();
        assertThat(rules(adrift)).contains("no-lead");

        edits.save(
                house.admin,
                adrift,
                EditPart.PEOPLE.version(edits.open(house.admin, adrift)),
                new EditInitiative.People(List.of(lead.personId()), List.of()));
        assertThat(rules(adrift)).doesNotContain("no-lead");
    }

    @Test
    void asksForALeadOnceTheOnlyOneHasLeft() {
        String reference = initiativeReference();
        assertThat(rules(reference)).doesNotContain("no-lead");

        memberships.deactivate(house.admin, membershipOf(lead), 0);
        assertThat(rules(reference)).contains("no-lead");

        memberships.reactivate(house.admin, membershipOf(lead), 1);
        assertThat(rules(reference)).doesNotContain("no-lead");
    }

    private long membershipOf(Actor person) {
        return jdbc.sql("select id from membership where person_id = :person and organisation_id = :organisation")
                .param("person", person.personId())
                .param("organisation", person.organisationId())
                .query(Long.class)
                .single();
    }

    private String initiativeReference() {
        return jdbc.sql("select reference from initiative where id = :id")
                .param("id", initiative)
                .query(String.class)
                .single();
    }

    @Test
    void countsQuietFromWhatWasRecordedLast() {
        LocalDate today = LocalDate.now(ClockConfiguration.LONDON);
        assertThat(appears()).isEqualTo(today.plusDays(60));
    }

    @Test
    void followsTheOrganisationsSettingAtOnce() {
        OrganisationSettings.View now = settings.view(house.admin);
        settings.change(house.admin, new OrganisationSettings.Edit(now.name(), null, 14, now.version()));

        assertThat(appears()).isEqualTo(LocalDate.now(ClockConfiguration.LONDON).plusDays(14));
    }

    @Test
    void leavesAloneWhatRestsOrIsOver() {
        jdbc.sql("update initiative set status = 'PAUSED' where id = :id")
                .param("id", initiative)
                .update();
        recording.refresh(house.admin.organisationId(), initiative);
        assertThat(jdbc.sql("select count(*) from attention where initiative_id = :id and rule = 'quiet'")
                        .param("id", initiative)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private LocalDate appears() {
        return jdbc.sql("select appears_on from attention where initiative_id = :id and rule = 'quiet'")
                .param("id", initiative)
                .query(LocalDate.class)
                .single();
    }

    private List<String> rules(String reference) {
        return jdbc.sql(
                        "select rule from attention a join initiative i on i.id = a.initiative_id where i.reference = :r")
                .param("r", reference)
                .query(String.class)
                .list();
    }
}
