package org.chrysalis.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.Actor;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.ClockConfiguration;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ApplicationTest
@Transactional
class PartnersTest {

    private static final LocalDate SPRING = LocalDate.of(2025, 3, 3);
    private static final LocalDate AUTUMN = LocalDate.of(2025, 9, 1);

    @Autowired
    private House.Doors doors;

    @Autowired
    private Partners partners;

    @Autowired
    private PartnerReading reading;

    @Autowired
    private Ripples ripples;

    @Autowired
    private RippleReading rippleReading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private Actor lead;
    private String reference;

    @BeforeEach
    void logsAnInitiative() {
        house = doors.open();
        lead = house.person("Lea Lead", BuiltInRole.STAFF);
        reference =
                house.initiative("Warm hubs").since("2024-01-08").ledBy(lead).log();
    }

    @Test
    void showsTheWeakestWorkingRelationshipFirst() {
        add("Bus company", new NoteStrength(SPRING, Strength.STRONG, ""));
        add("Agencies", null);
        add("Probation", new NoteStrength(SPRING, Strength.FRAGILE, ""));

        assertThat(reading.of(header()))
                .extracting(PartnerView::name)
                .containsExactly("Probation", "Bus company", "Agencies");
        assertThat(reading.of(header())).extracting(PartnerView::weak).containsExactly(true, false, false);
    }

    @Test
    void keepsEveryNoteWithItsDayAndTheOneBefore() {
        long id = add("Police", new NoteStrength(AUTUMN, Strength.GROWING, "Agreement signed"));
        note(id, new NoteStrength(SPRING, Strength.FRAGILE, ""));

        PartnerView view = reading.one(header(), id);
        assertThat(view.strength()).isEqualTo(Strength.GROWING);
        assertThat(view.before()).isEqualTo(Strength.FRAGILE);
        assertThat(reading.strengths(header(), id))
                .extracting(StrengthView::notedOn, StrengthView::note, StrengthView::recordedBy)
                .containsExactly(tuple(AUTUMN, "Agreement signed", "Lea Lead"), tuple(SPRING, "", "Lea Lead"));
    }

    @Test
    void carriesANoteOnUntilTheNextInThePictureOverTime() {
        long police = add("Police", new NoteStrength(SPRING, Strength.FRAGILE, ""));
        add("School", new NoteStrength(AUTUMN, Strength.STRONG, ""));
        note(police, new NoteStrength(AUTUMN.plusDays(1), Strength.GROWING, ""));

        StrengthsOverTime time = reading.overTime(header(), reading.of(header()));

        assertThat(time.partners()).containsExactly("Police", "School");
        assertThat(time.rows())
                .extracting(StrengthsOverTime.Row::day)
                .containsExactly(SPRING, AUTUMN, AUTUMN.plusDays(1));
        assertThat(time.rows().get(0).cells())
                .containsExactly(
                        new StrengthsOverTime.Cell(Strength.FRAGILE, true), new StrengthsOverTime.Cell(null, false));
        assertThat(time.rows().get(1).cells())
                .containsExactly(
                        new StrengthsOverTime.Cell(Strength.FRAGILE, false),
                        new StrengthsOverTime.Cell(Strength.STRONG, true));
        assertThat(time.rows().get(2).cells())
                .containsExactly(
                        new StrengthsOverTime.Cell(Strength.GROWING, true),
                        new StrengthsOverTime.Cell(Strength.STRONG, false));
    }

    @Test
    void drawsSixLinesAndSaysHowManyItLeavesOut() {
        for (int i = 1; i <= 8; i++) {
            add("Partner " + i, new NoteStrength(SPRING, Strength.GROWING, ""));
        }

        StrengthsOverTime time = reading.overTime(header(), reading.of(header()));

        assertThat(time.partners()).hasSize(6);
        assertThat(time.more()).isEqualTo(2);
    }

    @Test
    void asksWhoeverTendsAFragileRelationshipNinetyDaysAfterTheLastNote() {
        long id = partners.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SavePartner("Probation", PartnerKind.PROBATION, null, lead.personId(), "", 0),
                new NoteStrength(SPRING, Strength.FRAGILE, ""));
        assertThat(attention()).containsExactly(SPRING.plusDays(90) + " " + lead.personId());

        note(id, new NoteStrength(AUTUMN, Strength.ABSENT, ""));
        assertThat(attention()).containsExactly(AUTUMN.plusDays(90) + " " + lead.personId());

        long mistaken = note(id, new NoteStrength(AUTUMN, Strength.GROWING, ""));
        assertThat(attention()).isEmpty();

        partners.withdrawNote(lead, reference, id, mistaken, 0);
        assertThat(attention()).hasSize(1);

        partners.withdraw(lead, reference, id, 0);
        assertThat(attention()).isEmpty();
        assertThat(reading.of(header())).isEmpty();
    }

    @Test
    void refusesDaysAheadAndPeopleOfOtherOrganisations() {
        LocalDate tomorrow = LocalDate.now(ClockConfiguration.LONDON).plusDays(1);
        assertThatThrownBy(() -> add("Police", new NoteStrength(tomorrow, Strength.STRONG, "")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("participation.strength.future"));
        assertThatThrownBy(() -> partners.add(
                        lead,
                        reference,
                        UUID.randomUUID(),
                        new SavePartner("Police", PartnerKind.POLICE, tomorrow, null, "", 0),
                        null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("participation.partner.since.future"));
        Actor stranger = doors.open().admin;
        assertThatThrownBy(() -> partners.add(
                        lead,
                        reference,
                        UUID.randomUUID(),
                        new SavePartner("Police", PartnerKind.POLICE, null, stranger.personId(), "", 0),
                        null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("participation.partner.tended.unknown"));
    }

    @Test
    void hasTheDatabaseRefuseSomebodyOfAnotherOrganisation() {
        long id = add("Police", null);
        long stranger = doors.open().admin.personId();
        assertThatThrownBy(() -> jdbc.sql("update partner set tended_by = ? where id = ?")
                        .params(stranger, id)
                        .update())
                .hasMessageContaining("partner_tended_by_fk");
    }

    @Test
    void overwritesNobodysChangeAndKeepsToTheInitiative() {
        long id = add("Police", null);
        partners.change(lead, reference, id, new SavePartner("Police, north", PartnerKind.POLICE, SPRING, null, "", 0));

        assertThatThrownBy(() -> partners.change(
                        house.admin, reference, id, new SavePartner("Police", PartnerKind.POLICE, null, null, "", 0)))
                .isInstanceOf(Conflict.class);
        String another = house.initiative("Another").log();
        assertThatThrownBy(() -> partners.withdraw(house.admin, another, id, 1)).isInstanceOf(NotFound.class);
        Actor other = house.person("Otto Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> partners.withdraw(other, reference, id, 1)).isInstanceOf(Forbidden.class);
    }

    @Test
    void keepsRipplesWithTheAssumptionThatShifted() {
        SaveRipple wanted = new SaveRipple(
                "Fostering recruits for the hub",
                Wanted.WANTED,
                "No adolescent is un-fosterable",
                "Fostering",
                SPRING,
                0);
        UUID token = UUID.randomUUID();
        long id = ripples.add(lead, reference, token, wanted);
        assertThat(ripples.add(lead, reference, token, wanted)).isEqualTo(id);
        ripples.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SaveRipple("Another team lost a worker", Wanted.UNWANTED, "", "", AUTUMN, 0));

        assertThat(rippleReading.summary(header())).isEqualTo(new RippleReading.Summary(2, 1, 0, 1));
        assertThatThrownBy(() -> ripples.add(
                        lead,
                        reference,
                        UUID.randomUUID(),
                        new SaveRipple(
                                "Ahead",
                                Wanted.BOTH,
                                "",
                                "",
                                LocalDate.now(ClockConfiguration.LONDON).plusDays(1),
                                0)))
                .isInstanceOf(Refused.class);

        ripples.change(lead, reference, id, new SaveRipple("Fostering recruits", Wanted.BOTH, "", "", SPRING, 0));
        assertThatThrownBy(() -> ripples.change(lead, reference, id, wanted)).isInstanceOf(Conflict.class);
        ripples.withdraw(lead, reference, id, 1);
        assertThat(rippleReading.summary(header())).isEqualTo(new RippleReading.Summary(1, 1, 0, 0));
    }

    private long add(String name, @Nullable NoteStrength strength) {
        return partners.add(
                lead,
                reference,
                UUID.randomUUID(),
                new SavePartner(name, PartnerKind.OTHER, null, null, "", 0),
                strength);
    }

    private long note(long id, NoteStrength strength) {
        return partners.note(lead, reference, id, UUID.randomUUID(), strength);
    }

    private InitiativeHeader header() {
        return initiatives.open(lead, reference);
    }

    private List<String> attention() {
        return jdbc.sql("""
                        select appears_on || ' ' || person_id from attention
                        where initiative_id = :id and rule = 'partner-fragile' order by 1""").param("id", header().id()).query(String.class).list();
    }
}
