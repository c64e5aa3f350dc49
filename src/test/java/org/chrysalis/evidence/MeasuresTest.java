package org.chrysalis.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.chrysalis.initiative.Attention;
import org.chrysalis.initiative.AttentionRule;
import org.chrysalis.initiative.House;
import org.chrysalis.initiative.InitiativeHeader;
import org.chrysalis.initiative.Initiatives;
import org.chrysalis.people.BuiltInRole;
import org.chrysalis.support.Conflict;
import org.chrysalis.support.Forbidden;
import org.chrysalis.support.NotFound;
import org.chrysalis.support.Refused;
import org.chrysalis.testing.ApplicationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What is measured, and what is read of it. */
@ApplicationTest
@Transactional
class MeasuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 2);

    @Autowired
    private House.Doors doors;

    @Autowired
    private Measures measures;

    @Autowired
    private Readings readings;

    @Autowired
    private MeasureReading reading;

    @Autowired
    private EvidenceRecords records;

    @Autowired
    private List<AttentionRule> rules;

    @Autowired
    private Initiatives initiatives;

    @Autowired
    private JdbcClient jdbc;

    private House house;
    private String reference;

    @BeforeEach
    void logsOne() {
        house = doors.open();
        reference = house.initiative("The Landing").in("Prototyping").log();
    }

    @Test
    void showsTheLatestReadingAndWhereItStandsToTheTarget() {
        long id = measures.add(house.admin, reference, measure(Better.HIGHER, "4", "15", null));
        read(id, "2026-02-02", "4");
        read(id, "2026-04-06", "13");
        read(id, "2026-03-02", "9");

        MeasureView shown = reading.one(header(), id);
        assertThat(shown.latest()).isEqualByComparingTo("13");
        assertThat(shown.latestOn()).isEqualTo("2026-04-06");
        assertThat(shown.readings()).isEqualTo(3);
        assertThat(shown.progress()).isEqualTo(Progress.NEARER);
        assertThat(reading.readings(header(), id))
                .extracting(each -> each.readOn().toString())
                .containsExactly("2026-04-06", "2026-03-02", "2026-02-02");
    }

    @Test
    void keepsTheirWordsWithoutTheMarksThatPagesPutAroundThem() {
        assertThat(SaveMeasure.named(Frame.MATTERS, "\u201cI feel heard\u201d").name())
                .isEqualTo("I feel heard");
        assertThat(SaveMeasure.named(Frame.MATTERS, "\"I feel heard\"").name()).isEqualTo("I feel heard");
        assertThat(SaveMeasure.named(Frame.MATTERS, "\"Heard\" and \"seen\"").name())
                .isEqualTo("\"Heard\" and \"seen\"");
    }

    @ParameterizedTest
    @CsvSource({
        "15,4,15,HIGHER,REACHED",
        "16,4,15,,REACHED",
        "9,4,15,,NEARER",
        "3,4,15,,FURTHER",
        "4,4,15,,SAME",
        "1,12,2,LOWER,REACHED",
        "14,12,2,,FURTHER",
        "5,4,,HIGHER,BETTER",
        "5,4,,LOWER,WORSE",
        "5,4,,,",
        "5,,15,HIGHER,",
        "15,,15,,REACHED"
    })
    void saysHowAReadingStands(
            BigDecimal latest,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable Better better,
            @Nullable Progress progress) {
        assertThat(Progress.of(latest, baseline, target, better)).isEqualTo(progress);
    }

    @Test
    void refusesATargetOnTheWrongSideOfTheStart() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> measures.add(house.admin, reference, measure(Better.LOWER, "4", "15", null)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("target"));
    }

    @Test
    void keepsOneReadingADay() {
        long id = named("I sleep in my own bed");
        long first = read(id, "2026-02-02", "4");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> read(id, "2026-02-02", "5"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("readOn"));
        readings.withdraw(house.admin, reference, id, first, 0);
        read(id, "2026-02-02", "5");
        assertThat(reading.one(header(), id).latest()).isEqualByComparingTo("5");
    }

    @Test
    void takesASheetWholeOrNotAtAll() {
        long id = named("I sleep in my own bed");
        read(id, "2026-02-02", "4");
        assertThatExceptionOfType(PasteRefused.class)
                .isThrownBy(() -> readings.paste(house.admin, reference, id, "02/03/2026\t5\n02/02/2026\t6\nnever\t7"))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(problem -> problem.line() + " " + problem.messageKey())
                        .containsExactly("2 evidence.paste.taken", "3 evidence.paste.date"));
        assertThat(reading.one(header(), id).readings()).isEqualTo(1);

        assertThat(readings.paste(house.admin, reference, id, "02/03/2026\t5\n03/03/2026\t6\tsnow"))
                .isEqualTo(2);
        assertThat(reading.readings(header(), id)).extracting(ReadingView::note).containsExactly("snow", "", "");
    }

    @Test
    void putsAReadingRightOnceItWasShown() {
        long id = named("I sleep in my own bed");
        long first = read(id, "2026-02-02", "4");
        SaveReading right = new SaveReading(DAY, new BigDecimal("14"), "Counted again", 0);
        readings.change(house.admin, reference, id, first, right);
        assertThat(reading.reading(header(), id, first).value()).isEqualByComparingTo("14");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> readings.change(house.admin, reference, id, first, right));
        assertThat(trail("reading")).contains("reading-changed: reading-value 4 > 14");
    }

    @Test
    void takesAMeasureOutWithItsReadings() {
        long id = named("Entered twice");
        long first = read(id, "2026-02-02", "4");
        measures.withdraw(house.admin, reference, id, 0);
        assertThat(reading.list(header())).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> reading.reading(header(), id, first));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> read(id, "2026-03-02", "5"));
        assertThat(trail("measure")).contains("measure-withdrawn: measure Entered twice > null");
    }

    @Test
    void isKeptToItsInitiativeAndToThoseWhoMayEdit() {
        long id = named("I sleep in my own bed");
        String another = house.initiative("Another").log();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> readings.add(house.admin, another, id, new SaveReading(DAY, BigDecimal.ONE, "", 0)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> records.add(
                        house.admin,
                        another,
                        new SaveEvidence(
                                "Seen", Says.SUPPORTS, EvidenceKind.DATA, null, DAY, "", "", null, id, null, 0)))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("measure"));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> measures.add(
                        house.person("Sam Staff", BuiltInRole.STAFF),
                        reference,
                        SaveMeasure.named(Frame.MATTERS, "A door that locks")));
    }

    @Test
    void asksForAReadingWhenItsRhythmSaysSo() {
        long id = measures.add(house.admin, reference, measure(null, null, null, Rhythm.MONTHLY));
        read(id, "2026-01-31", "4");
        assertThat(reasons("reading-due")).singleElement().satisfies(reason -> {
            assertThat(reason.dueOn())
                    .isEqualTo("2026-02-28")
                    .isEqualTo(reading.one(header(), id).nextOn());
            assertThat(reason.appearsOn()).isEqualTo("2026-02-21");
            assertThat(reason.path()).isEqualTo("evidence/measures/" + id);
        });
        measures.withdraw(house.admin, reference, id, 0);
        assertThat(reasons("reading-due")).isEmpty();
    }

    @Test
    void asksForALookAtATargetUntilItIsReadOnThatDay() {
        SaveMeasure until = new SaveMeasure(
                Frame.REPORTED, "Moves", "", "", null, null, null, BigDecimal.TEN, DAY, "", "", null, 0);
        long id = measures.add(house.admin, reference, until);
        read(id, "2026-02-01", "9");
        assertThat(reasons("target-due")).singleElement().satisfies(reason -> {
            assertThat(reason.dueOn()).isEqualTo("2026-02-02");
            assertThat(reason.appearsOn()).isEqualTo("2026-01-03");
        });
        read(id, "2026-02-02", "10");
        assertThat(reasons("target-due")).isEmpty();
    }

    @Test
    void takesNoDayOfATargetThatThereIsNotAndAsksForNoneOfThoseFromBefore() {
        SaveMeasure without =
                new SaveMeasure(Frame.REPORTED, "Moves", "", "", null, null, null, null, DAY, "", "", null, 0);
        assertThatThrownBy(() -> measures.add(house.admin, reference, without))
                .isInstanceOfSatisfying(Refused.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("target");
                    assertThat(refusal.messageKey()).isEqualTo("evidence.measures.target.missing");
                });
        long before = named("Moves");
        jdbc.sql("update measure set target_on = ? where id = ?")
                .params(DAY, before)
                .update();
        assertThat(reasons("target-due")).isEmpty();
    }

    private List<Attention> reasons(String rule) {
        InitiativeHeader initiative = header();
        return rules.stream()
                .filter(each -> each.name().equals(rule))
                .findFirst()
                .orElseThrow()
                .reasonsFor(initiative.organisationId(), initiative.id());
    }

    private long named(String name) {
        return measures.add(house.admin, reference, SaveMeasure.named(Frame.MATTERS, name));
    }

    private long read(long measure, String day, String value) {
        return readings.add(
                house.admin, reference, measure, new SaveReading(LocalDate.parse(day), new BigDecimal(value), "", 0));
    }

    private static SaveMeasure measure(
            @Nullable Better better, @Nullable String baseline, @Nullable String target, @Nullable Rhythm rhythm) {
        return new SaveMeasure(
                Frame.REPORTED,
                "Restorative questions in visits",
                "",
                "in 20 visits",
                better,
                baseline == null ? null : new BigDecimal(baseline),
                null,
                target == null ? null : new BigDecimal(target),
                null,
                "",
                "",
                rhythm,
                0);
    }

    private InitiativeHeader header() {
        return initiatives.open(house.admin, reference);
    }

    private List<String> trail(String kind) {
        return jdbc.sql("""
                select e.action || ': ' || (c ->> 'field') || ' ' || coalesce(c ->> 'before', 'null') || ' > '
                       || coalesce(c ->> 'after', 'null')
                from audit_entry e, jsonb_array_elements(e.changes) c
                where e.subject_kind = ? and e.organisation_id = ?""")
                .params(kind, house.admin.organisationId())
                .query(String.class)
                .list();
    }
}
