package org.chrysalis.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.initiative.RecordSheet;
import org.chrysalis.journey.Journey;
import org.chrysalis.journey.MoveInitiative;
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
class ParticipationsTest {

    private static final LocalDate MAY = LocalDate.of(2025, 5, 8);

    @Autowired
    private House.Doors doors;

    @Autowired
    private Participations participations;

    @Autowired
    private ParticipationReading reading;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private Journey journey;

    @Autowired
    private List<RecordSheet> sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

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
    void keepsTheStageOfThatDay() {
        journey.move(
                lead,
                reference,
                new MoveInitiative(
                        house.stage("Prototyping"),
                        LocalDate.of(2025, 5, 1),
                        "Ready",
                        List.of("Board"),
                        null,
                        null,
                        List.of(),
                        null,
                        null));

        assertThat(view(add(heard(LocalDate.of(2025, 4, 30), 12))).stageName()).isEqualTo("Development");
        assertThat(view(add(heard(LocalDate.of(2025, 5, 1), 12))).stageName()).isEqualTo("Prototyping");
        assertThat(view(add(heard(LocalDate.of(2023, 5, 1), 12))).stageName())
                .as("before its first visit")
                .isNull();

        long moved = add(heard(LocalDate.of(2025, 4, 30), 12));
        participations.change(lead, reference, moved, heard(LocalDate.of(2025, 6, 2), 12));
        assertThat(view(moved).stageName()).isEqualTo("Prototyping");
    }

    @Test
    void keepsViewsThatDifferApart() {
        long id = add(new SaveParticipation(
                MAY,
                "Chose the building",
                Map.of(Who.YOUNG_PEOPLE, 12, Who.FAMILIES, 7),
                Set.of(InWhat.DESIGN, InWhat.COMMISSIONING),
                Say.SHARED,
                List.of("Near the bus", "Far from school"),
                "We took the one near the bus",
                LocalDate.of(2025, 6, 1),
                0));

        ParticipationView view = view(id);
        assertThat(view.views()).containsExactly("Near the bus", "Far from school");
        assertThat(view.tookPart().who()).containsExactly(Who.YOUNG_PEOPLE, Who.FAMILIES);
        assertThat(view.inWhat()).containsExactly(InWhat.DESIGN, InWhat.COMMISSIONING);
        assertThat(view.waiting()).isFalse();
    }

    @Test
    void saysNowhereHowManyFewerThanFiveWere() {
        long id = add(heard(MAY, 3));
        add(heard(MAY.plusDays(1), 12));

        assertThat(young(id)).isEqualTo(new HowMany(1, true));
        assertThat(young(add(heard(MAY.plusDays(2), 5)))).isEqualTo(new HowMany(5, false));
        assertThat(reading.summary(header()))
                .isEqualTo(new ParticipationReading.Summary(3, 1 + 12 + 5, false, 0, 3, 3));
        assertThat(history()).doesNotContain("fewer than 5", "\"12\"", "\"3\"");
        assertThat(sheet("participation")).extracting(row -> row.get(4)).containsExactly("5", "12", "fewer than 5");

        participations.change(lead, reference, id, heard(MAY, 4));
        assertThat(history()).doesNotContain("\"4\"");
    }

    @Test
    void keepsASmallNumberThatWhoeverEditsIsNotShown() {
        long id = add(heard(MAY, 3));

        participations.change(lead, reference, id, heard(MAY, null));
        assertThat(number(id, "young_people")).isEqualTo(3);

        participations.change(lead, reference, id, took(Map.of(Who.FAMILIES, 6), 1));
        assertThat(number(id, "young_people")).isEqualTo(3);
        assertThat(number(id, "families")).isEqualTo(6);

        participations.change(lead, reference, id, took(Map.of(Who.YOUNG_PEOPLE, 0, Who.FAMILIES, 6), 2));
        assertThat(view(id).tookPart().who()).containsExactly(Who.FAMILIES);

        assertThatThrownBy(() -> participations.change(lead, reference, id, took(Map.of(), 3)))
                .as("a number that was shown and is not said any more leaves nobody")
                .isInstanceOf(Refused.class);
    }

    /** Else one could try one to four until nothing changes. */
    @Test
    void answersARightGuessAtAHiddenNumberAsAWrongOne() {
        LocalDate day = MAY;
        for (Integer guess : new Integer[] {null, 1, 2, 3, 4}) {
            day = day.plusDays(1);
            SaveParticipation guessed = heard(day, guess);
            long id = add(heard(day, 3));
            participations.change(lead, reference, id, guessed);

            assertThat(view(id).version()).as("version after %s", guess).isEqualTo(1);
            assertThat(young(id)).isEqualTo(new HowMany(1, true));
            assertThat(jdbc.sql("""
                            select action || changes::text from audit_entry
                            where organisation_id = ? and subject_kind = 'participation' and subject_id = ?
                            order by audit_entry.id offset 1""")
                            .params(lead.organisationId(), id)
                            .query(String.class)
                            .list())
                    .as("history after %s", guess)
                    .containsExactly("participation-changed[]");
            assertThatThrownBy(() -> participations.change(lead, reference, id, guessed))
                    .isInstanceOf(Conflict.class);
        }
    }

    @Test
    void countsEachGroupByItselfAndTellsNoSumThatGivesASmallOneAway() {
        long id = add(took(Map.of(Who.YOUNG_PEOPLE, 12, Who.PRACTITIONERS, 2, Who.PARTNERS, 6), 0));

        assertThat(reading.summary(header()))
                .isEqualTo(new ParticipationReading.Summary(1, 12 + 1 + 6, false, 0, 1, 1));
        assertThat(history())
                .contains("\"Young people, practitioners, partners\"")
                .doesNotContain("12", "fewer", "how-many");
        assertThat(sheet("participation").get(0).subList(3, 9))
                .containsExactly("Young people, practitioners, partners", "12", "", "fewer than 5", "6", "");
        assertThat(view(id).tookPart().each())
                .containsEntry(Who.PRACTITIONERS, new HowMany(1, true))
                .containsEntry(Who.PARTNERS, new HowMany(6, false));
    }

    @Test
    void keepsANumberThatWasGivenForSeveralGroupsUntilEachIsCounted() {
        long id = add(took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 0));
        countTogether(id, 14);

        assertThat(view(id).tookPart().together()).isEqualTo(new HowMany(14, false));
        assertThat(reading.summary(header()).attendances()).isEqualTo(14);
        assertThat(sheet("participation").get(0).subList(3, 9))
                .containsExactly("Young people, partners", "", "", "", "", "14");

        participations.change(lead, reference, id, took(Map.of(), 0));
        assertThat(view(id).tookPart().together()).isEqualTo(new HowMany(14, false));

        participations.change(lead, reference, id, took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 1));
        assertThat(view(id).tookPart().together()).isNull();
        assertThat(history()).doesNotContain("14", "9");
    }

    /** It stands in no page from which it could be subtracted. */
    @Test
    void takesASmallGroupInPlaceOfANumberForSeveral() {
        long id = add(took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 0));
        countTogether(id, 14);

        participations.change(lead, reference, id, took(Map.of(Who.YOUNG_PEOPLE, 11, Who.PARTNERS, 3), 0));

        assertThat(number(id, "partners")).isEqualTo(3);
        assertThat(history()).doesNotContain("14", "11", "fewer");
    }

    @Test
    void refusesASmallGroupBesideANumberForSeveralOfTheSameDay() {
        long all = add(took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 0));
        countTogether(all, 14);

        assertRefused(named("Another thing", Map.of(Who.PARTNERS, 3)), "participation.how-many.beside-together");
        long few = add(at(MAY.plusDays(1), Map.of(Who.PARTNERS, 3), 0));
        assertTells(few, at(MAY, Map.of(), 0), "participation.how-many.beside-together");
        assertTells(all, at(MAY.plusDays(1), Map.of(), 0), "participation.how-many.beside-together");

        participations.change(lead, reference, all, took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 0));
        assertThat(add(named("Another thing", Map.of(Who.PARTNERS, 3)))).isPositive();
    }

    /** Fewer than five in all are not shown either, so nothing can be subtracted from them. */
    @Test
    void takesASmallGroupBesideFewWhoWereCountedTogether() {
        long all = add(took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 0));
        countTogether(all, 4);

        assertThat(add(took(Map.of(Who.PARTNERS, 3), 0))).isPositive();
    }

    /** "Young people: 12" and "young people: 9, partners: fewer than 5" of one thing on one page. */
    @Test
    void refusesASmallGroupInOneOfTwoRecordsOfTheSameThing() {
        add(took(Map.of(Who.YOUNG_PEOPLE, 12), 0));
        assertRefused(took(Map.of(Who.PARTNERS, 3), 0), "participation.what.beside");
        assertRefused(named(" wrote THE job advert", Map.of(Who.PARTNERS, 3)), "participation.what.beside");
        assertThat(add(took(Map.of(Who.PARTNERS, 6), 0))).isPositive();

        long named = add(named("Chose who to ask", Map.of(Who.PARTNERS, 3)));
        assertTells(named, took(Map.of(), 0), "participation.what.beside");
        long dated = add(at(MAY.plusDays(1), Map.of(Who.PARTNERS, 3), 0));
        assertTells(dated, took(Map.of(), 0), "participation.what.beside");
        assertThatThrownBy(() -> add(named("Chose who to ask", Map.of(Who.FAMILIES, 12))))
                .as("the other way round")
                .isInstanceOf(Refused.class);
    }

    @Test
    void putsNothingInTheWayWhereTheOtherRecordWasWithdrawnOrIsOfAnotherInitiative() {
        long wrong = add(took(Map.of(Who.YOUNG_PEOPLE, 12), 0));
        participations.withdraw(lead, reference, wrong, 0);
        assertThat(add(took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 3), 0))).isPositive();

        String elsewhere = house.initiative("Another").since("2024-01-08").log();
        assertThat(participations.add(house.admin, elsewhere, UUID.randomUUID(), took(Map.of(Who.PARTNERS, 3), 0)))
                .isPositive();
    }

    /** As two were saved before this was refused: somebody must still be able to say when people were told. */
    @Test
    void leavesWhatStandsSideBySideAsItIs() {
        add(took(Map.of(Who.YOUNG_PEOPLE, 12), 0));
        long few = add(at(MAY.plusDays(1), Map.of(Who.PARTNERS, 3), 0));
        jdbc.sql("alter table participation disable trigger participation_beside_tells_nothing")
                .update();
        jdbc.sql("update participation set held_on = :day where id = :id")
                .param("day", MAY)
                .param("id", few)
                .update();
        jdbc.sql("alter table participation enable trigger participation_beside_tells_nothing")
                .update();
        entities.clear();

        participations.change(lead, reference, few, took(Map.of(Who.PARTNERS, 4), 0));
        assertThat(number(few, "partners")).isEqualTo(4);
        assertTells(few, took(Map.of(Who.FAMILIES, 11), 1), "participation.what.beside");
    }

    @Test
    void hasTheDatabaseRefuseItToo() {
        long all = add(took(Map.of(Who.YOUNG_PEOPLE, 9, Who.PARTNERS, 5), 0));
        long other = add(named("Another thing", Map.of(Who.YOUNG_PEOPLE, 11)));
        long third = add(named("A third", Map.of(Who.YOUNG_PEOPLE, 11, Who.PARTNERS, 3)));

        assertDatabaseRefuses(
                "update participation set what = 'another THING' where id = " + third,
                "a small group could be worked out");
        assertDatabaseRefuses(
                "update participation set who = '{PARTNERS,FAMILIES}', young_people = null, together = 14 where id = "
                        + other,
                "each group is counted by itself");
        participations.withdraw(lead, reference, third, 0);
        countTogether(all, 14);
        assertDatabaseRefuses(
                "update participation set who = '{PARTNERS}', young_people = null, partners = 3 where id = " + other,
                "a small group could be worked out");
        assertDatabaseRefuses("""
                insert into audit_entry (organisation_id, occurred_at, person_name, subject_kind, subject_id, subject_label,
                                         action, changes)
                select organisation_id, now(), 'Lea Lead', 'participation', id, 'MAR-01', 'participation-changed',
                       '[{"field": "how-many", "before": "12", "after": null}]'
                from participation where id = %d""".formatted(other), "the history keeps no numbers of people");
    }

    private void assertDatabaseRefuses(String sql, String why) {
        jdbc.sql("savepoint before").update();
        assertThatThrownBy(() -> jdbc.sql(sql).update()).hasMessageContaining(why);
        jdbc.sql("rollback to savepoint before").update();
    }

    private void assertTells(long id, SaveParticipation command, String key) {
        assertThatThrownBy(() -> participations.change(lead, reference, id, command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private static SaveParticipation named(String what, Map<Who, Integer> howMany) {
        return new SaveParticipation(MAY, what, howMany, Set.of(), null, List.of(), "", null, 0);
    }

    private static SaveParticipation at(LocalDate day, Map<Who, Integer> howMany, int version) {
        return new SaveParticipation(
                day, "Wrote the job advert", howMany, Set.of(), null, List.of(), "", null, version);
    }

    private static SaveParticipation took(Map<Who, Integer> howMany, int version) {
        return new SaveParticipation(
                MAY, "Wrote the job advert", howMany, Set.of(), null, List.of(), "", null, version);
    }

    /** As it was recorded before groups were counted apart. */
    private void countTogether(long id, int people) {
        jdbc.sql("alter table participation disable trigger participation_beside_tells_nothing")
                .update();
        jdbc.sql("""
                        update participation
                        set together = :people, who = '{YOUNG_PEOPLE,PARTNERS}', young_people = null, partners = null
                        where id = :id""").param("people", people).param("id", id).update();
        jdbc.sql("alter table participation enable trigger participation_beside_tells_nothing")
                .update();
        entities.clear();
    }

    private @Nullable Integer number(long id, String column) {
        return jdbc.sql("select " + column + " from participation where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private HowMany young(long id) {
        return view(id).tookPart().each().get(Who.YOUNG_PEOPLE);
    }

    @Test
    void refusesWhatCannotHaveBeen() {
        LocalDate tomorrow = LocalDate.now(ClockConfiguration.LONDON).plusDays(1);
        assertRefused(heard(tomorrow, 12), "participation.held.future");
        assertRefused(heard(MAY, null), "participation.how-many.missing");
        assertRefused(told(MAY, MAY.minusDays(1)), "participation.told.early");
        assertRefused(told(MAY, tomorrow), "participation.told.future");
    }

    @Test
    void makesOneThingOfAFormThatIsSentTwice() {
        UUID token = UUID.randomUUID();

        long first = participations.add(lead, reference, token, heard(MAY, 12));

        assertThat(participations.add(lead, reference, token, heard(MAY, 12))).isEqualTo(first);
        assertThat(reading.summary(header()).occasions()).isEqualTo(1);
    }

    @Test
    void overwritesNobodysChange() {
        long id = add(heard(MAY, 12));
        participations.change(lead, reference, id, heard(MAY, 14));

        assertThatThrownBy(() -> participations.change(house.admin, reference, id, heard(MAY, 15)))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> participations.withdraw(house.admin, reference, id, 0))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void takesBackWhatWasEnteredByMistakeAndKeepsItInTheHistory() {
        long id = add(heard(MAY, 12));

        participations.withdraw(lead, reference, id, 0);

        assertThat(reading.summary(header()).occasions()).isZero();
        assertThatThrownBy(() -> view(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> participations.change(lead, reference, id, heard(MAY, 12)))
                .isInstanceOf(NotFound.class);
        assertThat(history()).contains("Wrote the job advert");
        assertThat(attention("heard-not-told")).isEmpty();
    }

    @Test
    void isChangedByThoseWhoMayEditAlone() {
        Actor other = house.person("Otto Other", BuiltInRole.STAFF);
        assertThatThrownBy(() -> participations.add(other, reference, UUID.randomUUID(), heard(MAY, 12)))
                .isInstanceOf(Forbidden.class);
        Actor stranger = doors.open().admin;
        assertThatThrownBy(() -> participations.add(stranger, reference, UUID.randomUUID(), heard(MAY, 12)))
                .isInstanceOf(NotFound.class);

        long elsewhere = participations.add(
                house.admin, house.initiative("Another").since("2024-01-08").log(), UUID.randomUUID(), heard(MAY, 12));
        assertThatThrownBy(() -> participations.change(house.admin, reference, elsewhere, heard(MAY, 12)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void asksForAttentionSixtyDaysAfterPeopleWereHeardUnlessTheyWereTold() {
        long id = add(heard(MAY, 12));
        assertThat(attention("heard-not-told")).containsExactly(MAY.plusDays(60));

        participations.change(lead, reference, id, told(MAY, MAY.plusDays(20)));
        assertThat(attention("heard-not-told")).isEmpty();
    }

    @Test
    void asksForNothingWhereTheyWereOnlyInformed() {
        add(new SaveParticipation(
                MAY, "Heard the plan", Map.of(Who.FAMILIES, 30), Set.of(), Say.INFORMED, List.of(), "", null, 0));

        assertThat(attention("heard-not-told")).isEmpty();
    }

    private static SaveParticipation heard(LocalDate day, @Nullable Integer howMany) {
        return new SaveParticipation(
                day,
                "Wrote the job advert",
                howMany == null ? Map.of() : Map.of(Who.YOUNG_PEOPLE, howMany),
                Set.of(),
                null,
                List.of(),
                "",
                null,
                0);
    }

    private static SaveParticipation told(LocalDate day, LocalDate told) {
        return new SaveParticipation(
                day, "Wrote the job advert", Map.of(Who.YOUNG_PEOPLE, 6), Set.of(), null, List.of(), "", told, 0);
    }

    private void assertRefused(SaveParticipation command, String key) {
        assertThatThrownBy(() -> add(command))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }

    private long add(SaveParticipation command) {
        return participations.add(lead, reference, UUID.randomUUID(), command);
    }

    private ParticipationView view(long id) {
        return reading.one(header(), id);
    }

    private InitiativeHeader header() {
        return initiatives.open(lead, reference);
    }

    private List<List<String>> sheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows(lead, header());
    }

    private String history() {
        return String.join(
                "\n",
                jdbc.sql("""
                        select changes::text from audit_entry
                        where organisation_id = :organisation and subject_kind = 'participation' order by id""")
                        .param("organisation", lead.organisationId())
                        .query(String.class)
                        .list());
    }

    private List<LocalDate> attention(String rule) {
        return jdbc.sql("select appears_on from attention where initiative_id = :id and rule = :rule order by 1")
                .param("id", header().id())
                .param("rule", rule)
                .query(LocalDate.class)
                .list();
    }
}
